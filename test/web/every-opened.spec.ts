import { eachIsWithoutFaults, OPENED } from '../support/every-page.js';

describe('everything that opens on a page', () => eachIsWithoutFaults(OPENED));
