import { Observable } from './observable.js';

/** Does the server answer? Set by every call; the banner follows it. */
export const reachable = new Observable(true);

/** The session has ended while a page is open: the shell asks for the password without leaving the page. */
export const sessionEnded = new Observable(false);
