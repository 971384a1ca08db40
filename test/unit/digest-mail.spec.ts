import { digestMail, type Digest, type DigestLine } from '../../src/notifications/letters/digest.mail.js';
import { oneLine } from '../../src/notifications/letters/html.js';

const line = (more: Partial<DigestLine> = {}): DigestLine => ({
  taskId: '11111111-1111-4111-8111-111111111111',
  number: '1',
  text: 'Equip schools with warm toilets',
  protocol: '12-5/05-1',
  body: 'Turkistan Region',
  day: '2020-08-28',
  workingDays: 3,
  ...more,
});
const digest = (sections: Partial<Digest['sections']>, more: Partial<Digest> = {}): Digest => ({
  name: 'A. Reader',
  day: '2020-08-25',
  repeat: false,
  publicUrl: 'https://tracker.example',
  sections: { overdue: [], today: [], returned: [], coming: [], review: [], noTerm: [], ...sections },
  ...more,
});
const many = (count: number, more: Partial<DigestLine> = {}) =>
  Array.from({ length: count }, (_, index) => line({ number: String(index + 1), ...more }));
const all = digest({
  overdue: [line({ number: '2', day: '2020-08-21', workingDays: 2 })],
  today: [line({ number: '3', day: '2020-08-25', workingDays: 0 })],
  coming: [line()],
  review: [line({ number: '4', day: '2020-08-18', workingDays: 5 })],
});

describe('a digest', () => {
  it('in English', () => {
    expect(digestMail(all, 'en')).toMatchObject({
      subject: 'Instructions on 25 August 2020: 1 overdue, 1 due today, 1 coming up, 1 to review',
      text: `A. Reader,

your instructions as of Tuesday 25 August 2020.

! OVERDUE: 1
- No. 2. Equip schools with warm toilets
  late by 2 working days · Turkistan Region · due Friday 21 August 2020 · protocol No. 12-5/05-1
  https://tracker.example/tasks/11111111-1111-4111-8111-111111111111

DUE TODAY: 1
- No. 3. Equip schools with warm toilets
  today · Turkistan Region · due Tuesday 25 August 2020 · protocol No. 12-5/05-1
  https://tracker.example/tasks/11111111-1111-4111-8111-111111111111

COMING UP: 1
- No. 1. Equip schools with warm toilets
  in 3 working days · Turkistan Region · due Friday 28 August 2020 · protocol No. 12-5/05-1
  https://tracker.example/tasks/11111111-1111-4111-8111-111111111111

REPORTS WAITING FOR YOUR REVIEW: 1
- No. 4. Equip schools with warm toilets
  waiting for 5 working days · Turkistan Region · report filed Tuesday 18 August 2020 · protocol No. 12-5/05-1
  https://tracker.example/tasks/11111111-1111-4111-8111-111111111111

Open all tasks: https://tracker.example/tasks

This letter was sent automatically. Following a link changes nothing by itself.
`,
    });
  });

  it('in Russian, with its plurals', () => {
    const { subject, text } = digestMail(all, 'ru');
    expect(subject).toBe(
      'Поручения на 25.08.2020: просрочено — 1, срок сегодня — 1, приближается срок — 1, на рассмотрении — 1',
    );
    expect(text).toContain('A. Reader!\n\nВаши поручения по состоянию на вторник, 25.08.2020.\n\n! СРОК НАРУШЕН: 1\n');
    expect(text).toContain('просрочено на 2 рабочих дня · Turkistan Region · срок: пятница, 21.08.2020');
    expect(text).toContain('через 3 рабочих дня');
    expect(text).toContain('ожидает 5 рабочих дней · Turkistan Region · отчёт подан: вторник, 18.08.2020');
    const days = (workingDays: number) =>
      /через [^·]*(?= ·)/.exec(digestMail(digest({ coming: [line({ workingDays })] }), 'ru').text)![0];
    expect([1, 2, 5, 11, 21, 22, 30].map(days)).toEqual([
      'через 1 рабочий день',
      'через 2 рабочих дня',
      'через 5 рабочих дней',
      'через 11 рабочих дней',
      'через 21 рабочий день',
      'через 22 рабочих дня',
      'через 30 рабочих дней',
    ]);
  });

  it('in Kazakh', () => {
    const { subject, text, html } = digestMail(all, 'kk');
    expect(subject).toBe(
      '25.08.2020 күнгі тапсырмалар: мерзімі өткені — 1, мерзімі бүгін — 1, мерзімі жақындағаны — 1, қаралатыны — 1',
    );
    expect(text).toContain('! МЕРЗІМІ ӨТКЕН: 1\n- № 2. Equip');
    expect(text).toContain(
      '2 жұмыс күніне кешікті · Turkistan Region · мерзімі: жұма, 21.08.2020 · № 12-5/05-1 хаттама',
    );
    expect(text).toContain('3 жұмыс күні қалды');
    expect(text).toContain('5 жұмыс күні күтіп тұр · Turkistan Region · есеп берілген күн: сейсенбі, 18.08.2020');
    expect(html).toContain('<html lang="kk"');
  });

  it('says "1 working day", and that today is the last one before a day off', () => {
    expect(digestMail(digest({ coming: [line({ workingDays: 1 })] }), 'en').text).toContain('in 1 working day ·');
    expect(digestMail(digest({ overdue: [line({ workingDays: 1 })] }), 'en').text).toContain('late by 1 working day ·');
    const sunday = digest({ today: [line({ day: '2020-08-30', workingDays: 0 })] }, { day: '2020-08-28' });
    expect(digestMail(sunday, 'en').text).toContain('today is the last working day');
  });

  it('shows an author’s markup and tricks as text', () => {
    const text = '<b>x</b> & [free](http://evil.example)\r\nBcc: all@gov.example\u202Egnp.exe "q"';
    const mail = digestMail(digest({ coming: [line({ text, body: '<i>Body</i>' })] }, { name: '<script>' }), 'en');
    expect(mail.html).toContain('&lt;b&gt;x&lt;/b&gt; &amp; [free](http://evil.example) Bcc: all@gov.example gnp.exe');
    expect(mail.html).toContain('&quot;q&quot;');
    expect(mail.html).not.toMatch(/<(b|i|script)>/);
    expect(mail.html).not.toMatch(/<img|src=|url\(/);
    expect(mail.text).toContain('- No. 1. <b>x</b> & [free](http://evil.example) Bcc: all@gov.example gnp.exe "q"\n');
    expect(mail.subject).not.toMatch(/[\r\n]/);
  });

  it.each([0, 1, 2, 500])('counts %i lines, also of what is due this very day', (count) => {
    const { subject, text } = digestMail(digest({ overdue: many(count), today: [line({ workingDays: 0 })] }), 'en');
    expect(subject.includes('overdue')).toBe(count > 0);
    if (count > 0) expect(subject).toContain(`${count} overdue`);
    expect(subject).toContain('1 due today');
    expect(text.match(/^- /gm)).toHaveLength(Math.min(count, 29) + 1);
  });

  it.each(['en', 'ru', 'kk'] as const)(
    'names days with their weekday and no hour, which would need a zone (%s)',
    (language) => {
      const { subject, text } = digestMail(all, language);
      expect(subject + text).not.toMatch(/\d{1,2}:\d\d|UTC|GMT/);
      expect(text).toMatch({ en: /Friday/, ru: /пятница, 28\.08\.2020/, kk: /жұма/ }[language]);
    },
  );

  it('holds at most 30 lines, of which arrears leave room for what is due today', () => {
    const { subject, text } = digestMail(
      digest({ overdue: many(500), today: many(3, { workingDays: 0 }), coming: many(40) }),
      'en',
    );
    expect(subject).toContain('500 overdue, 3 due today, 40 coming up');
    const counts = text.split(/\n(?=(?:! )?[A-Z ]+: \d+\n)/).map((part) => part.match(/^- /gm)?.length ?? 0);
    expect(counts).toEqual([0, 22, 3, 5]);
    expect(text).toContain('and 478 more: https://tracker.example/tasks');
    expect(text).toContain('and 35 more: https://tracker.example/tasks');
  });

  it('sets what was returned apart, and says of it elsewhere that it was', () => {
    const mail = digestMail(
      digest({
        overdue: [line({ returned: true, workingDays: 2 })],
        returned: [line({ returned: true })],
        coming: [line()],
      }),
      'en',
    );
    expect(mail.subject).toContain('1 overdue, 1 returned, 1 coming up');
    expect(mail.text).toContain('RETURNED: NEEDS REWORK: 1\n');
    expect(mail.text.match(/the report was returned/g)).toHaveLength(1);
    expect(digestMail(all, 'en').text).not.toContain('returned');
  });

  it('tells which tasks it is about, each once', () => {
    const other = line({ taskId: '22222222-2222-4222-8222-222222222222' });
    expect(digestMail(digest({ today: [line()], coming: [other, line()] }), 'kk').about).toEqual([
      line().taskId,
      other.taskId,
    ]);
  });

  it('marks a repeat', () => {
    expect(digestMail({ ...all, repeat: true }, 'ru').text).toContain('Это повтор');
    expect(digestMail({ ...all, repeat: true }, 'kk').html).toContain('қайталама хат');
  });
});

test('a long text is cut between letters', () => {
  expect(oneLine('аб\u0301в г', 3)).toBe('аб\u0301…');
  expect(oneLine(' a\n\tb ', 10)).toBe('a b');
  expect(oneLine('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 2)).toBe('👩‍👩‍👧…');
});
