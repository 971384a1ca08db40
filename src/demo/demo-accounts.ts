import type { Role } from '../shared/actor.js';
import type { Language } from '../shared/words/language.js';
import { hashPassword } from '../auth/passwords.js';
import type { Rung } from '../auth/rungs.js';
import type { Tx } from '../platform/database.js';
import { listBodies, type BodyRow } from '../regions/bodies.queries.js';
import { DEMO_PASSWORD } from './demo-sign-in.contract.js';

export const DEMO_DOMAIN = 'demo.example';

/** The day of the meeting: posts are made for the bodies of that day. */
export const MEETING_DAY = '2019-11-28';

interface DemoPost {
  body: string;
  role: Role;
  rung: Rung | 'none';
  title: Record<Language, string>;
}

export interface DemoAccount {
  email: string;
  name: string;
  language: Language;
  posts: DemoPost[];
}

const TITLES = {
  akim: { kk: 'Әкім', ru: 'Аким', en: 'Akim' },
  deputy_akim: { kk: 'Әкімнің орынбасары', ru: 'Заместитель акима', en: 'Deputy akim' },
  responsible: { kk: 'Жауапты орындаушы', ru: 'Ответственный исполнитель', en: 'Responsible officer' },
  office: { kk: 'Аппарат қызметкері', ru: 'Сотрудник аппарата', en: 'Officer of the office' },
  deputy_pm: { kk: 'Премьер-Министрдің орынбасары', ru: 'Заместитель Премьер-Министра', en: 'Deputy Prime Minister' },
  reader: { kk: 'Кеңсе қызметкері', ru: 'Сотрудник канцелярии', en: 'Officer of the chancellery' },
  administrator: { kk: 'Әкімші', ru: 'Администратор', en: 'Administrator' },
};

/** Letters of the demo come in all three languages. */
const KAZAKH_REGIONS = new Set(['KZ-61', 'KZ-43', 'KZ-23', 'KZ-47', 'KZ-31', 'KZ-27', 'KZ-15', 'KZ-79']);
const ENGLISH_REGIONS = new Set(['KZ-71', 'KZ-75']);

function languageOf(code: string): Language {
  if (KAZAKH_REGIONS.has(code)) return 'kk';
  return ENGLISH_REGIONS.has(code) ? 'en' : 'ru';
}

const email = (name: string) => `${name}@${DEMO_DOMAIN}`;

/** `akim.north-kazakhstan` of "North Kazakhstan". */
export function akimEmail(nameEn: string): string {
  return email(`akim.${nameEn.toLowerCase().replaceAll(' ', '-')}`);
}

/** Accounts of central bodies: name of the account, language, body, role, rung. */
const CENTRAL: readonly [account: string, language: Language, body: string, role: Role, rung: Rung | 'none'][] = [
  ['office', 'ru', 'DPMO', 'office', 'office'],
  ['deputy-pm', 'ru', 'DPMO', 'office', 'deputy_pm'],
  ['chancellery', 'ru', 'PMO', 'reader', 'none'],
  ['admin', 'en', 'DPMO', 'administrator', 'none'],
  ['mia', 'ru', 'MIA', 'recipient', 'responsible'],
  ['mes', 'kk', 'MES', 'recipient', 'responsible'],
  ['mlspp', 'ru', 'MLSPP', 'recipient', 'responsible'],
  ['moh', 'ru', 'MOH', 'recipient', 'responsible'],
];

type Names = Record<Language, string>;

/** A demo person is called by the post: "Аким (Туркестанская область)". */
const called = (title: Names, body: Names, language: Language) => `${title[language]} (${body[language]})`;

function central([account, language, body, role, rung]: (typeof CENTRAL)[number], bodyName: Names): DemoAccount {
  const title = role === 'reader' || role === 'administrator' ? TITLES[role] : TITLES[rung as keyof typeof TITLES];
  const posts = [{ body, role, rung, title }];
  return { email: email(account), name: called(title, bodyName, language), language, posts };
}

/** An akim, who is also the responsible officer in this small demo, and a deputy for each region of the meeting's day. */
function regional(code: string, bodyName: Names): DemoAccount[] {
  const language = languageOf(code);
  const post = (rung: 'akim' | 'deputy_akim' | 'responsible'): DemoPost => ({
    body: code,
    role: 'recipient',
    rung,
    title: TITLES[rung],
  });
  const name = (title: Names) => called(title, bodyName, language);
  const akim = akimEmail(bodyName.en);
  return [
    { email: akim, name: name(TITLES.akim), language, posts: [post('akim'), post('responsible')] },
    { email: akim.replace('akim.', 'deputy.'), name: name(TITLES.deputy_akim), language, posts: [post('deputy_akim')] },
  ];
}

/** Every demo account with its posts, in the order in which they are shown. */
export async function demoAccounts(tx: Tx): Promise<DemoAccount[]> {
  const regions = await bodiesOf(tx, ['region', 'city']);
  const names = new Map((await bodiesOf(tx, ['central'])).map(({ code, name }) => [code, name]));
  return [
    ...CENTRAL.map((account) => central(account, names.get(account[2])!)),
    ...regions.flatMap(({ code, name }) => regional(code, name)),
  ];
}

async function bodiesOf(tx: Tx, kinds: readonly string[]): Promise<BodyRow[]> {
  const all = await Promise.all(
    kinds.map((kind) => listBodies(tx, MEETING_DAY, { kind, all: false }, { size: 100, offset: 0 })),
  );
  return all.flat();
}

/** All share one password, hashed once: its salt need not differ where the password is printed on the screen. */
export async function addDemoAccounts(tx: Tx, accounts: readonly DemoAccount[]): Promise<void> {
  const hash = await hashPassword(DEMO_PASSWORD);
  for (const { email, name, language, posts } of accounts) {
    const [person] = await tx.query<{ id: string }>(
      'INSERT INTO person (email, name, language) VALUES ($1, $2, $3) RETURNING id',
      [email, name, language],
    );
    await tx.query('INSERT INTO person_password (person_id, hash) VALUES ($1, $2)', [person!.id, hash]);
    for (const { body, role, rung, title } of posts) {
      await tx.query(
        `WITH made AS (
           INSERT INTO post (body_id, role, rung, title_kk, title_ru, title_en)
           SELECT id, $2, $3, $4, $5, $6 FROM body WHERE code = $1 RETURNING id)
         INSERT INTO post_holding (post_id, person_id) SELECT id, $7 FROM made`,
        [body, role, rung, title.kk, title.ru, title.en, person!.id],
      );
    }
  }
}
