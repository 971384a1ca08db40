import { startTestApi, type TestApi } from '../support/api.js';
import { done } from '../support/stories.js';

const MEETING_DAY = '2019-11-28';
const REGIONS_2019 = 17;

describe('reading the words of a protocol', () => {
  let api: TestApi;
  let office: string;

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2019-11-28T09:00:00+06:00');
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office', language: 'en' });
  });
  afterAll(() => api?.stop());

  const deadline = async (phrase: string, more: object = {}) =>
    done(await api.call('POST', '/api/v1/interpretations/deadline', { as: office, body: { phrase, issuedOn: MEETING_DAY, ...more } })); // prettier-ignore
  const recipients = async (phrase: string, issuedOn = MEETING_DAY, more: object = {}) =>
    done(await api.call('POST', '/api/v1/interpretations/recipients', { as: office, body: { phrase, issuedOn, ...more } })); // prettier-ignore

  /** 'MES* MIA ? open words ! doubt': an asterisk leads. */
  const named = async (phrase: string, issuedOn?: string) => {
    const { recipients: found, unresolved, doubts } = await recipients(phrase, issuedOn);
    const codes = found.map(({ code, role }: { code: string; role: string }) => code + (role === 'lead' ? '*' : ''));
    const rest = unresolved.map((words: string) => `? ${words}`);
    return [...codes, ...rest, ...doubts.map(({ code }: { code: string }) => `! ${code}`)].join(' ');
  };

  it('tells the days of a deadline and why, by the working calendar', async () => {
    expect(await deadline('before Sep. 1, 2020')).toEqual({
      kind: 'date',
      boundary: 'exclusive',
      namedDay: '2020-09-01',
      lastDay: '2020-08-31',
      effectiveDay: '2020-08-28',
      rule: null,
      occurrences: [],
      needs: [],
      question: null,
      doubts: [],
      confidence: 'high',
      explanation: expect.stringMatching(/excludes the day named.*Monday 31 August 2020.*Friday 28 August 2020/),
      deadline: { written: 'before Sep. 1, 2020', kind: 'date', namedDay: '2020-09-01', boundary: 'exclusive' },
    });
  });

  it('answers in the language asked for', async () => {
    expect((await deadline('до 1 сентября 2020 года', { language: 'ru' })).explanation).toMatch(/31.08.2020/);
    expect((await deadline('до 1 сентября', { language: 'kk' })).doubts[0].message).toMatch(/Жыл көрсетілмеген: 2020/);
  });

  it('lists the first days of what repeats; “before the 10th” ends on the 9th', async () => {
    const { rule, boundary, occurrences, lastDay } = await deadline('ежемесячно до 10 числа');
    expect([rule, boundary, lastDay]).toEqual(['FREQ=MONTHLY;BYMONTHDAY=10', 'exclusive', '2019-12-09']);
    expect(occurrences.map((one: { lastDay: string }) => one.lastDay).slice(0, 3)).toEqual(['2019-12-09', '2020-01-09', '2020-02-09']); // prettier-ignore
    expect(occurrences[2].effectiveDay).toBe('2020-02-07');
  });

  it('asks for what only the author knows', async () => {
    expect(await deadline('в течение 10 рабочих дней со дня утверждения дорожной карты')).toMatchObject({ kind: 'event', needs: ['event_day'], lastDay: null, question: 'Please give: the day of the event.' }); // prettier-ignore
    expect(await deadline('до 1 сентября', { issuedOn: null })).toMatchObject({ needs: ['year'], deadline: null, confidence: 'low' }); // prettier-ignore
    expect(await deadline('в месячный срок', { issuedOn: null })).toMatchObject({
      kind: 'period',
      needs: ['signing_day'],
    });
    expect(await deadline('незамедлительно')).toMatchObject({ kind: 'unclear', needs: ['period'], lastDay: null });
  });

  it('gives the terms as an instruction takes them', async () => {
    const meeting = done(await api.call('POST', '/api/v1/meetings', { as: office, body: { protocolNumber: 'r1', title: 'x', kind: 'meeting', heldOn: MEETING_DAY, chair: 'x' } }), 201); // prettier-ignore
    const phrases = ['до 1 сентября 2020 года', 'I квартал 2020 года', 'в месячный срок', 'ежемесячно до 10 числа', 'после утверждения плана', '1 марта и 1 июня 2020 года', 'с 1 по 10 сентября 2020 года', 'постоянно', 'по плану', 'до начала учебного года', 'в течение месяца после опубликования']; // prettier-ignore
    for (const [index, phrase] of phrases.entries()) {
      const { deadline: terms, lastDay } = await deadline(phrase);
      const draft = done(await api.call('POST', `/api/v1/meetings/${meeting.id}/instructions`, { as: office, body: { number: String(index + 1), text: 'x', deadline: terms } }), 201); // prettier-ignore
      if (terms.kind !== 'period' && terms.kind !== 'recurring')
        expect([phrase, draft.deadline.lastDay]).toEqual([phrase, lastDay]);
      expect(draft.deadline.written).toBe(phrase);
    }
  });

  it.each([
    ['МОН совместно с МВД', 'MES* MIA'],
    ['БҒМ ІІМ-мен бірлесіп', 'MES* MIA'],
    ['Білім және ғылым министрлігі Ішкі істер министрлігімен бірлесіп', 'MES* MIA'],
    ['Министерству внутренних дел (свод), МОНу', 'MIA* MES'],
    ['МВД, МОН (свод)', 'MIA MES*'],
    ['Министерствам здравоохранения, финансов, торговли и интеграции', 'MOH* MF MTI'],
    ['Министерство экологии, геологии и природных ресурсов', 'MEGNR*'],
    ['the National Economy Ministry and the Labor Ministry', 'MNE* MLSPP ! short_name'],
    ['Правительство, Нацбанк (по согласованию)', 'GOV* NB'],
    ['Акимату Алматинской области', 'KZ-19*'],
    ['Акиму города Алматы', 'KZ-75*'],
    ['Алматы қаласының әкімдігі', 'KZ-75*'],
    ['Алматы облысының әкімі', 'KZ-19*'],
    ['akim of Almaty', 'KZ-75* ! city_or_region'],
    ['акимам Туркестанской и Жамбылской областей', 'KZ-61* KZ-31*'],
    ['Ақмола, Алматы және Түркістан облыстарының әкімдері', 'KZ-11* KZ-19* KZ-61*'],
    ['akims of Turkistan and Zhambyl regions', 'KZ-61* KZ-31*'],
    ['акимам ВКО, ЗКО и СКО', 'KZ-63* KZ-27* KZ-59*'],
    ['акиму города Астаны', 'KZ-71*'],
    ['Минпросвещения, МВД', 'MIA* ? Минпросвещения ! body_not_then'],
    ['акимам Абай и Улытау областей', '? Абай ? Улытау ! body_not_then ! body_not_then'],
    ['акимам районов', '? районов ! district_level'],
    ['Акиму', '? Акиму ! which_region'],
    ['Акимам данных регионов', '? данных регионов ! points_back'],
    ['МВД, заинтересованным государственным органам', 'MIA* ? заинтересованным государственным органам ! open_class'],
    ['центральным исполнительным органам', '? центральным исполнительным органам ! class_of_bodies'],
    ['Минпросвещения России', '? Минпросвещения России ! another_country'],
    ['все казахстанские школы', '? все казахстанские школы'],
  ])('“%s” names %s', async (phrase, expected) => {
    expect(await named(phrase)).toBe(expected);
  });

  it.each([
    'акимам областей, городов Нур-Султан, Алматы и Шымкент',
    'акимам областей, городов республиканского значения и столицы',
    'облыстардың, Нұр-Сұлтан, Алматы және Шымкент қалаларының әкімдеріне',
    'akims of the regions, the cities of Nur-Sultan, Almaty and Shymkent',
    'акимам',
    'Акимы регионов',
    'местным исполнительным органам',
    'жергілікті атқарушы органдар',
  ])('“%s” are all seventeen of 2019, and each answers for itself', async (phrase) => {
    const { recipients: found, doubts, confidence } = await recipients(phrase);
    expect(found).toHaveLength(REGIONS_2019);
    expect(new Set(found.map(({ role }: { role: string }) => role))).toEqual(new Set(['lead']));
    expect([doubts[0].code, confidence]).toEqual(['all_regions', 'high']);
  });

  it('names those that existed on the day: twenty since June 2022, under their names of then', async () => {
    const { recipients: found } = await recipients('акимам', '2022-10-01', { language: 'ru' });
    expect(found).toHaveLength(20);
    expect(found.find(({ code }: { code: string }) => code === 'KZ-71').name).toBe('город Астана');
    expect(await named('Абай облысының әкімі', '2022-07-01')).toBe('KZ-10*');
  });

  it('leaves out whom the words except', async () => {
    const { recipients: found } = await recipients('акимам областей, кроме Акмолинской');
    expect(found.map(({ code }: { code: string }) => code)).not.toContain('KZ-11');
    expect(found).toHaveLength(13);
  });

  it('lets a ministry lead and the akims help, and asks who leads where several would', async () => {
    const { recipients: found } = await recipients('МВД совместно с МОН, местными исполнительными органами');
    expect(found.filter(({ role }: { role: string }) => role === 'lead')).toMatchObject([{ code: 'MIA' }]);
    expect(found).toHaveLength(REGIONS_2019 + 2);
    expect((await recipients('акимам совместно с МВД')).doubts.map(({ code }: { code: string }) => code)).toContain('who_leads'); // prettier-ignore
  });

  it('is no way to a huge text or a foreign field', async () => {
    const refused = await api.call('POST', '/api/v1/interpretations/deadline', { as: office, body: { phrase: 'x'.repeat(501), issuedOn: '2019-02-30', more: 1 } }); // prettier-ignore
    expect(refused.status).toBe(400);
    expect(refused.body.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
      'issuedOn',
      'more',
      'phrase',
    ]);
  });
});
