import type { Page } from 'playwright-core';
import type { Language } from '../../src/shared/words/language.js';
import { en } from '../../src/web/client/words/en.js';
import { kk } from '../../src/web/client/words/kk.js';
import { en as officeEn } from '../../src/web/client/words/office-en.js';
import { kk as officeKk } from '../../src/web/client/words/office-kk.js';
import { ru as officeRu } from '../../src/web/client/words/office-ru.js';
import { ru } from '../../src/web/client/words/ru.js';
import { TEST_PASSWORD } from './api.js';
import { accessibilityFaults, cutWords, DESKTOP, overflow, PHONE, startSite, toDark, type Site } from './browser.js';
import { A, startScene, type Scene } from './scene.js';

export const WORDS = {
  kk: { ...kk, officePages: officeKk },
  ru: { ...ru, officePages: officeRu },
  en: { ...en, officePages: officeEn },
};
export const EVERY_LANGUAGE: readonly Language[] = ['kk', 'ru', 'en'];

interface Shown {
  name: string;
  as: string;
  path: (scene: Scene) => string;
  then?: (page: Page, words: (typeof WORDS)['en']) => Promise<void>;
}

/** The office's own pages, by who works there; a recipient is told whose they are. */
export const OFFICE_PAGES: readonly Shown[] = [
  { name: 'the log of deliveries', as: 'office@gov.example', path: () => '/delivery' },
  { name: 'no deliveries', as: 'office@gov.example', path: () => '/delivery?q=nobody' },
  { name: 'the outbox', as: 'office@gov.example', path: () => '/delivery/letters' },
  { name: 'a letter', as: 'office@gov.example', path: ({ own }: Scene) => `/delivery/letters/${own.letter}` },
  { name: 'the dry run of a day', as: 'office@gov.example', path: () => '/delivery/day?on=2020-08-28' },
  {
    name: 'the reminders to come',
    as: 'office@gov.example',
    path: ({ own }: Scene) => `/delivery/people/${own.person}`,
  },
  { name: 'the daily proofs', as: 'office@gov.example', path: () => '/delivery/proofs' },
  { name: 'the operation of mail', as: 'admin@gov.example', path: () => '/delivery/mail' },
  { name: 'no channels', as: 'admin@gov.example', path: () => '/delivery/channels' },
  { name: 'the policies', as: 'office@gov.example', path: () => '/policies' },
  { name: 'a policy', as: 'office@gov.example', path: () => '/policies/standard' },
  { name: 'the calendar', as: 'admin@gov.example', path: () => '/calendar?year=2020' },
  { name: 'a year that nobody has entered', as: 'office@gov.example', path: () => '/calendar?year=2090' },
  { name: 'the people', as: 'admin@gov.example', path: () => '/people' },
  { name: 'the bodies', as: 'office@gov.example', path: () => '/people/bodies' },
  { name: 'a body and its posts', as: 'admin@gov.example', path: () => '/people/bodies/KZ-61' },
  { name: 'the successions', as: 'office@gov.example', path: () => '/people/successions' },
  { name: 'the settings', as: 'admin@gov.example', path: () => '/people/settings' },
  { name: 'the log', as: 'office@gov.example', path: () => '/audit' },
  { name: 'the proof of the log', as: 'admin@gov.example', path: () => '/audit/chains' },
  { name: 'a page of the office, for a recipient', as: 'a@gov.example', path: () => '/audit' },
];

/** What everybody's pages can be, from a scene with something of every kind on it. */
export const PAGES: readonly Shown[] = [
  { name: 'the desk', as: 'a@gov.example', path: () => '/' },
  { name: 'the tasks', as: 'office@gov.example', path: () => '/tasks' },
  { name: 'no tasks', as: 'office@gov.example', path: () => '/tasks?q=nothing+of+the+kind' },
  { name: 'a task under review, for the office', as: 'office@gov.example', path: ({ own }) => `/tasks/${own.task}` },
  {
    name: 'an open task, for its recipient',
    as: 'a@gov.example',
    path: ({ shared }) => `/tasks/${shared.tasks.get(A)!.id}`,
  },
  { name: 'a task, for a reader', as: 'reader@gov.example', path: ({ own }) => `/tasks/${own.task}` },
  {
    name: 'the board with a task beside it',
    as: 'office@gov.example',
    path: ({ own }) => `/board?task=${own.task}`,
    then: (page) => page.getByRole('dialog').locator('.task-text').waitFor(),
  },
  {
    name: 'a protocol in which a deadline is being written',
    as: 'office@gov.example',
    path: ({ draft }) => `/meetings/${draft.meeting}`,
    then: async (page, { officePages: { instructionForm: form } }) => {
      await page.getByLabel(form.written).fill('ежеквартально, до 10 числа');
      await page.locator('select:has(option[value="recurring"]:checked)').waitFor();
      await page.getByLabel(form.recipientsWritten).fill('акимам, Минпросвещения');
      await page.getByRole('button', { name: form.takeRecipients }).click();
    },
  },
  { name: 'the notices', as: 'a@gov.example', path: () => '/notices' },
  { name: 'the account', as: 'a@gov.example', path: () => '/account' },
  { name: 'the account of somebody without a post', as: 'postless@gov.example', path: () => '/account' },
  { name: 'a page that is not there', as: 'a@gov.example', path: () => '/nowhere' },
];

/** What opens on a page: dialogs, menus, forms. */
export const OPENED: readonly Shown[] = [
  {
    name: 'the dialog of a verb',
    as: 'office@gov.example',
    path: ({ own }) => `/tasks/${own.task}`,
    then: async (page, { verbs }) => {
      await page.getByRole('button', { name: verbs.move, exact: true }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'what is counted under a point, and the form for more',
    as: 'office@gov.example',
    path: ({ draft }) => `/meetings/${draft.meeting}`,
    then: async (page, { meetings, officePages: { indicators } }) => {
      await page.getByRole('button', { name: meetings.indicators }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: indicators.add }).click();
      await page.getByRole('dialog').getByText(indicators.ownTargets).click();
    },
  },
  {
    name: 'what an instruction may have besides',
    as: 'office@gov.example',
    path: ({ draft }) => `/meetings/${draft.meeting}`,
    then: async (page, { officePages: { instructionForm: form } }) => {
      await page.getByText(form.more).click();
      await page.getByLabel(form.interim).selectOption('rule');
    },
  },
  {
    name: 'the search',
    as: 'a@gov.example',
    path: () => '/account',
    then: async (page, { shell }) => {
      await page.keyboard.press('Control+K');
      await page.getByPlaceholder(shell.searchWhat).waitFor();
      await page.keyboard.type('toilets');
      await page
        .getByRole('dialog')
        .getByText(/toilets/)
        .first()
        .waitFor();
    },
  },
  { name: 'the results of a search', as: 'office@gov.example', path: () => '/search?q=toilets' },
  { name: 'a search without results', as: 'a@gov.example', path: () => '/search?q=nothing+of+the+kind' },
  { name: 'what is new', as: 'a@gov.example', path: () => '/changes' },
  {
    name: 'the help of a page',
    as: 'office@gov.example',
    path: ({ own }) => `/tasks/${own.task}`,
    then: async (page, { shell }) => {
      await page.getByRole('button', { name: shell.help }).click();
      await page.getByRole('dialog', { name: shell.help }).getByRole('heading', { name: shell.helpCan }).waitFor();
    },
  },
  {
    name: 'the form that splits a task',
    as: 'a@gov.example',
    path: ({ shared }) => `/tasks/${shared.tasks.get(A)!.id}`,
    then: (page, { sharing }) => page.getByRole('button', { name: sharing.delegate }).click(),
  },
  {
    name: 'my views',
    as: 'a@gov.example',
    path: () => '/tasks?q=toilets',
    then: async (page, { savedFilters }) => {
      await page.getByRole('button', { name: savedFilters.title }).click();
      await page.getByRole('menuitem', { name: savedFilters.manage }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'the secret of a second factor',
    as: 'a@gov.example',
    path: () => '/account',
    then: async (page, { factor }) => {
      await page.getByLabel(factor.password, { exact: true }).fill(TEST_PASSWORD);
      await page.getByRole('button', { name: factor.begin }).click();
      await page.getByRole('img', { name: factor.picture }).waitFor();
    },
  },
  {
    name: 'the menu of the person',
    as: 'a@gov.example',
    path: () => '/account',
    then: (page) => page.locator('header button').last().click(),
  },
  {
    name: 'the menu of the notices',
    as: 'a@gov.example',
    path: () => '/account',
    then: async (page) => {
      await page.locator('header button[aria-haspopup]').first().click();
      await page.getByRole('dialog').getByRole('link').first().waitFor();
    },
  },
];

/**
 * Each of them without faults: on a phone and on a desk, light and dark, each page in two of the languages by turns. (All
 * three of them, at more sizes: words-fit.spec.ts.)
 */
export function eachIsWithoutFaults(shown: readonly Shown[]): void {
  let scene: Scene;
  let site: Site;

  beforeAll(async () => {
    scene = await startScene();
    site = await startSite(scene.api);
  });
  afterEach(() => site.leave());
  afterAll(() => site?.stop());

  const turns = shown.map((each, turn) => ({ ...each, turn }));
  it.each(turns)('is without faults, on a phone and on a desk, light and dark: $name', async (each) => {
    for (const [place, size] of [PHONE, DESKTOP].entries()) {
      const language = EVERY_LANGUAGE[(each.turn + place) % 3]!;
      const { page, go } = await site.look({ as: each.as, language, size });
      await go(each.path(scene));
      await page.waitForLoadState('networkidle');
      await each.then?.(page, WORDS[language]);
      const look = { language, ...size };
      expect([look, await accessibilityFaults(page)]).toEqual([look, []]);
      expect([look, await overflow(page)]).toEqual([look, 0]);
      expect([look, await cutWords(page)]).toEqual([look, []]);
      await toDark(page);
      expect([look, 'dark', await accessibilityFaults(page, 'colours')]).toEqual([look, 'dark', []]);
      await site.leave();
    }
  });
}
