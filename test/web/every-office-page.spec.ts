import { eachIsWithoutFaults, OFFICE_PAGES } from '../support/every-page.js';

describe('every page of the office', () => eachIsWithoutFaults(OFFICE_PAGES));
