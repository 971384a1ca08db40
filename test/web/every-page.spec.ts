import { eachIsWithoutFaults, PAGES } from '../support/every-page.js';

describe('every page', () => eachIsWithoutFaults(PAGES));
