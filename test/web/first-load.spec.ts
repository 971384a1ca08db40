import { firstLoad, kilobytes } from '../support/first-load.js';
import { startSite, type Site } from '../support/browser.js';
import { A, startScene, type Scene } from '../support/scene.js';

const LIMIT = 250;

/** The pages that people open in the morning, each as whoever is shown most on it. */
const PAGES: readonly { name: string; as?: string; path: (scene: Scene) => string }[] = [
  { name: 'signing in', path: () => '/sign-in' },
  { name: 'the desk', as: 'a@gov.example', path: () => '/' },
  { name: 'the way of the office to its board', as: 'office@gov.example', path: () => '/' },
  { name: 'the board', as: 'office@gov.example', path: () => '/board' },
  { name: 'the tasks', as: 'office@gov.example', path: () => '/tasks' },
  { name: 'a task under review', as: 'office@gov.example', path: ({ own }) => `/tasks/${own.task}` },
  { name: 'an open task', as: 'a@gov.example', path: ({ shared }) => `/tasks/${shared.tasks.get(A)!.id}` },
];

describe('the first load of a page', () => {
  let scene: Scene;
  let site: Site;

  beforeAll(async () => {
    scene = await startScene();
    site = await startSite(scene.api);
  });
  afterEach(() => site.leave());
  afterAll(() => site?.stop());

  it.each(PAGES)(`stays within ${LIMIT} KB of compressed script and style: $name`, async ({ path, as }) => {
    const { context } = await site.visit({ language: 'kk', ...(as ? { as } : {}) });
    const files = await firstLoad(context, site.api.url, path(scene));
    const names = files.map(({ name }) => name).join(' ');
    expect(names).toMatch(/index-[\w-]+\.js.*index-[\w-]+\.css/);
    expect(names).toMatch(/\/kk-[\w-]+\.js/);
    expect(files.filter(({ bytes }) => !(bytes > 0))).toEqual([]);
    expect(kilobytes(files)).toBeLessThan(LIMIT);
  });
});
