import { foldText, searchWords, stemOf, stemQuery } from '../../src/shared/search-words.js';
import { HIT_END, HIT_START, snippet } from '../../src/search/snippet.js';

describe('words as a search sees them', () => {
  it.each([
    ['Қазақстан', 'казакстан', 'Kazakhstan', 'Qazaqstan', 'ҚАЗАҚСТАН', 'Казахстан'],
    ['Түркістан', 'туркистан', 'Turkistan', 'Türkistan', 'ТҮРКІСТАН'],
    ['Шымкент', 'Shymkent', 'шимкент', 'Şymkent'],
    ['Жамбыл', 'Zhambyl', 'Jambyl'],
    ['тёплый', 'теплый', 'ТЁПЛЫЙ'],
    ['Ақтөбе', 'Актобе', 'Aktobe', 'Aqtöbe'],
    ['мектеб', 'мектеп'],
    // Latin letters that look like the Cyrillic ones, as they slip into typed text.
    ['самосвал', 'cамосвал', 'сaмoсвaл'],
  ])('%s is the same as its other spellings', (...spellings) => {
    expect(new Set(spellings.map(foldText)).size).toBe(1);
  });

  it.each([
    ['мектептерде', 'мектеп'],
    ['мектебінің', 'мектеп'],
    ['мектептеріндегі', 'мектептериндек'],
    ['оқушыларға', 'окуш'],
    ['әкімдердің', 'аким'],
    ['балаларымыздан', 'палалар'],
    ['үйге', 'уйге'.replace('й', 'и').replace('г', 'к')],
    // Russian words, which end like Kazakh ones by chance, keep what makes them themselves.
    ['газета', 'казета'],
    ['школа', 'школа'],
    ['дети', 'дети'],
  ])('the stem of %s is %s', (word, stem) => expect(stemOf(word)).toBe(stem));

  it('reads words alone: signs and operators of a question say nothing', () => {
    expect(searchWords(`  "тёплый" & !туалет:* | (x) <-> '); DROP TABLE task; --`).map(({ word }) => word)).toEqual([
      'тёплый', 'туалет', 'x', 'DROP', 'TABLE', 'task',
    ]);
    expect(searchWords('% _ … — ь')).toEqual([]);
    expect(searchWords('а '.repeat(100))).toHaveLength(12);
  }); // prettier-ignore

  it('looks for the beginning of a word, unless it is too short to tell anything', () => {
    expect(searchWords('ЖҚ №12 мектеп').map(stemQuery)).toEqual([`'жк'`, `'12'`, `'мектеп':*`]);
  });
});

describe('the snippet of a hit', () => {
  const shown = (marked: string, stems: string[] = []) =>
    snippet(marked, stems)
      .map(({ text, hit }) => (hit ? `[${text}]` : text))
      .join('');
  const hit = (text: string) => `${HIT_START}${text}${HIT_END}`;

  it.each([
    ['what a stemmer found', `Школы с ${hit('туалетами')}.`, [], 'Школы с [туалетами].'],
    ['what begins so', 'Қазақстан мектептері', ['мектеп'], 'Қазақстан [мектептері]'],
    ['both, and several', `${hit('Школы')} и мектеп, мектебі`, ['мектеп'], '[Школы] и [мектеп], [мектебі]'],
    ['nothing', 'Школы', ['мектеп'], 'Школы'],
    ['no text', '', ['мектеп'], ''],
    ['markup as text', `<b>${hit('туалет')}</b><script>`, [], '<b>[туалет]</b><script>'],
  ])('marks %s', (_, marked, stems, result) => expect(shown(marked, stems)).toBe(result));

  it('of a long text is what stands around the first hit, cut between words', () => {
    const result = shown(`${'слово '.repeat(50)}${hit('туалет')} ${'потом '.repeat(50)}`);
    expect(result).toMatch(/^…(слово )+\[туалет\]( потом)+…$/);
    expect(result.length).toBeLessThanOrEqual(250);
  });

  it('loses no sign of a short text', () => {
    const text = 'Қазақстан мектептеріндегі жылы дәретханалар — 900/919.';
    expect(snippet(text, ['мектеп', 'жили']).map((piece) => piece.text).join('')).toBe(text);
  }); // prettier-ignore
});
