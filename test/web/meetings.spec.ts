import { LANGUAGES } from '../../src/shared/words/language.js';
import { en } from '../../src/web/client/words/en.js';
import { en as officeEn } from '../../src/web/client/words/office-en.js';
import { ru as officeRu } from '../../src/web/client/words/office-ru.js';
import { ru } from '../../src/web/client/words/ru.js';
import { accessibilityFaults, DESKTOP, overflow, PHONE, startSite, thereAre, type Site } from '../support/browser.js';
import { done, MEETING } from '../support/stories.js';

describe('meetings', () => {
  let site: Site;
  let office: string;

  beforeAll(async () => {
    site = await startSite();
    await site.api.setClock('2019-11-28T10:00:00+06:00');
    office = await site.api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    await site.api.person('reader@gov.example', { body: 'DPMO', role: 'reader' });
  });
  afterEach(() => site.leave());
  afterAll(() => site?.stop());

  it('are recorded, written and issued to all regions; the board shows them', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'ru' });
    const { meetings } = ru;
    const { instructionForm: form } = officeRu;
    await go('/meetings');
    await page.getByText(meetings.none).waitFor();
    await page.getByRole('button', { name: meetings.record }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(meetings.protocol).fill('12-5/05-1');
    await dialog.getByLabel(meetings.title).fill('О безопасности детей');
    await dialog.getByLabel(meetings.chair).fill('Б. Сапарбаев');
    await dialog.getByRole('button', { name: meetings.record }).click();
    await page.getByRole('heading', { level: 1, name: 'О безопасности детей' }).waitFor();

    await page.getByLabel(form.text).fill('Оснастить школы тёплыми туалетами');
    await page.getByLabel(form.written, { exact: true }).fill('до 1 сентября 2020 года');
    await page.getByText('Последний день: пятница, 28.08.2020').waitFor();
    await page.locator('select:has(option[value="exclusive"]:checked)').waitFor();
    await page.getByRole('button', { name: form.save }).click();
    await page.getByText(form.missing).waitFor();
    await page.getByLabel(form.recipientsWritten).fill('акимам областей, городов Нур-Султан, Алматы и Шымкент');
    await page.getByText('Приняты все существовавшие в тот день: 14.').waitFor();
    await page.getByRole('button', { name: form.takeRecipients }).click();
    await page.getByRole('button', { name: form.save }).click();
    const point = page.getByRole('article', { name: '№ 1' });
    await point.getByText('пятница, 28.08.2020', { exact: true }).waitFor();
    await point.getByText(/Туркестанская/).waitFor();
    await page.locator(`input[value="2"]`).waitFor();

    await page.getByRole('button', { name: form.issueAll }).click();
    const preview = page.getByRole('dialog').getByRole('region', { name: '№ 1' });
    await preview.getByText(/17 задач/).waitFor();
    await preview.getByText(/29.07.2020/).waitFor();
    await preview.getByText(form.othersAlike).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: form.issue }).click();
    await point.getByText('выпущено 28.11.2019').waitFor();
    await page.getByRole('link', { name: meetings.onBoard }).click();
    await page.locator('[role=grid][aria-colcount="18"]').waitFor();
  });

  it('a draft is written in every kind of deadline, changed and deleted', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    const { meetings } = en;
    const { instructionForm: form } = officeEn;
    await go('/meetings');
    await page.getByRole('link', { name: 'О безопасности детей' }).click();
    const kinds: readonly [phrase: string, kind: string, shown: string][] = [
      ['ежемесячно до 10 числа', 'recurring', 'repeats'],
      ['1 марта и 1 июня 2020 года', 'dates', 'names several days'],
      ['in the first quarter of 2020', 'quarter', 'includes the whole quarter'],
      ['в месячный срок', 'period', '1 month from the day of issue'],
      ['после утверждения плана', 'event', 'depends on an event'],
      ['тұрақты', 'continuing', 'a continuing duty'],
    ];
    for (const [index, [phrase, kind, shown]] of kinds.entries()) {
      const number = String(index + 2);
      await page.locator(`.instruction-form input[value="${number}"]`).waitFor();
      await page.getByLabel(form.text).fill(`Point ${number}`);
      await page.getByLabel(form.written, { exact: true }).fill(phrase);
      await page.locator(`select:has(option[value="${kind}"]:checked)`).waitFor();
      if (index === 0) await page.getByRole('button', { name: form.allRegions }).click();
      await page.getByRole('button', { name: form.save }).click();
      await page
        .getByRole('article', { name: `No. ${number}` })
        .getByText(new RegExp(shown))
        .waitFor();
    }
    const point = page.getByRole('article', { name: 'No. 2' });
    await point.getByRole('button', { name: meetings.edit }).click();
    await point.getByLabel(form.text).fill('Another text');
    await point.getByLabel(form.rhythm).selectOption('quarter');
    await point.getByRole('button', { name: form.save }).click();
    await point.getByText('Another text').waitFor();
    await point
      .getByText(/31.12.2019|30 December 2019|31 December 2019/)
      .first()
      .waitFor();
    for (const number of ['2', '3', '4', '5', '6', '7']) {
      const draft = page.getByRole('article', { name: `No. ${number}` });
      await draft.getByRole('button', { name: meetings.discard }).click();
      await draft.waitFor({ state: 'detached' });
    }
  });

  it('a point asks for interim information, has its own reminders and follows another; deleted, it comes back whole', async () => {
    const { deadline, review, noTerm } = done(
      await site.api.call('GET', '/api/v1/reminder-policies/standard', { as: office }),
    );
    const names = { nameKk: 'Шұғыл', nameRu: 'Срочное', nameEn: 'Urgent one' };
    const rules = { deadline, review, noTerm };
    done(
      await site.api.call('POST', '/api/v1/reminder-policies', {
        as: office,
        body: { code: 'urgent', ...names, ...rules, reason: 'Winter.' },
      }),
      201,
    );
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    const { meetings } = en;
    const { instructionForm: form } = officeEn;
    await go('/meetings');
    await page.getByRole('link', { name: 'О безопасности детей' }).click();
    await page.getByLabel(form.text).fill('Report on the winter');
    await page.getByRole('button', { name: form.allRegions }).click();
    await page.getByText(form.more).click();
    await page.getByLabel(form.interim).selectOption('days');
    await page.getByRole('textbox', { name: form.oneMoreDay }).fill('04.03.2020');
    await page.getByRole('button', { name: form.addDay }).click();
    await page.getByLabel(form.class).selectOption('urgent');
    await page.locator('input').and(page.getByLabel(form.follows)).fill('туалеты');
    await page.getByRole('option', { name: /туалетами/ }).click();
    await page.getByLabel(form.written, { exact: true }).fill('by 1 June 2020');
    await page.getByText(/Last day: Monday/).waitFor();
    await page.getByRole('button', { name: form.save }).click();
    const draft = page.getByRole('article', { name: 'No. 2' });
    const isWhole = async () => {
      await draft.getByText(/Interim information: .*2020/).waitFor();
      await draft.getByText('Reminders: Urgent one').waitFor();
      await draft.getByRole('link', { name: /No. 1, 12-5/ }).waitFor();
    };
    await isWhole();
    await draft.getByRole('button', { name: meetings.discard }).click();
    await draft.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: en.actions.undo }).click();
    await isWhole();
    await draft.getByRole('button', { name: meetings.edit }).click();
    await draft.getByRole('button', { name: en.actions.cancel }).click();
    await draft.getByRole('button', { name: meetings.discard }).click();
    await draft.waitFor({ state: 'detached' });
  });

  it('what is counted under a point is defined there, with targets, and its sum is shown', async () => {
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    const { indicators } = officeEn;
    await go('/meetings');
    await page.getByRole('link', { name: 'О безопасности детей' }).click();
    await page.getByRole('article', { name: 'No. 1' }).getByRole('button', { name: en.meetings.indicators }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(indicators.none).waitFor();
    await dialog.getByRole('button', { name: indicators.add }).click();
    await dialog.getByRole('button', { name: indicators.add }).click();
    await thereAre(4, dialog.getByText(en.signIn.missing));
    await dialog.getByLabel(indicators.names.kk).fill('жылы дәретханасы бар мектептер');
    await dialog.getByLabel(indicators.names.ru).fill('школы с тёплыми туалетами');
    await dialog.getByLabel(indicators.names.en).fill('Schools with warm toilets');
    await dialog.getByLabel(indicators.unit).fill('schools');
    await dialog.getByLabel(indicators.target).fill('7014');
    await dialog.getByText(indicators.ownTargets).click();
    await dialog.getByLabel(/Target: Turk/).fill('897');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: indicators.add }).click();
    await dialog.getByText('target: 7,014').waitFor();
    await dialog.getByText('Reported: 0 of 17 recipients').click();
    await dialog.getByText(/target: 897/).waitFor();
  });

  it('the office corrects the head of a protocol; a number that is taken is refused, and what was typed stays', async () => {
    const { page, go, expectRefusal } = await site.visit({ as: 'office@gov.example', language: 'en' });
    const { meetings, actions, problems } = en;
    const body = { ...MEETING, protocolNumber: '12-5/05-7', title: 'Safty of children' };
    const { id } = done(await site.api.call('POST', '/api/v1/meetings', { as: office, body }), 201);
    done(
      await site.api.call('POST', '/api/v1/meetings', { as: office, body: { ...body, protocolNumber: 'taken' } }),
      201,
    );
    await go(`/meetings/${id}`);
    await page.getByRole('button', { name: meetings.correct }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(meetings.correctText).waitFor();
    await dialog.getByLabel(meetings.title).fill('Safety of children');
    await dialog.getByLabel(meetings.protocol).fill('taken');
    expectRefusal(409);
    await dialog.getByRole('button', { name: meetings.correct }).click();
    await dialog.getByText(problems.kept).waitFor();
    expect(await dialog.getByLabel(meetings.title).inputValue()).toBe('Safety of children');
    expect(await accessibilityFaults(page)).toEqual([]);
    // Meanwhile a colleague corrects something else: it is not undone.
    await site.api.sql(`UPDATE meeting SET chair = 'A colleague’s chair', version = version + 1 WHERE id = $1`, [id]);
    await dialog.getByLabel(meetings.protocol).fill('12-5/05-8');
    expectRefusal(412);
    await dialog.getByRole('button', { name: meetings.correct }).click();
    await page.getByText('A colleague’s chair').waitFor();
    await dialog.getByRole('button', { name: meetings.correct }).click();
    await page.getByRole('heading', { level: 1, name: 'Safety of children' }).waitFor();
    await page.getByText(/12-5\/05-8 · .* · A colleague’s chair/).waitFor();
    expect(await page.getByRole('button', { name: actions.close }).count()).toBe(0);
  });

  it('a reader sees them and has nothing to press but the help and what is counted', async () => {
    const { page, go } = await site.visit({ as: 'reader@gov.example', language: 'en' });
    await go('/meetings');
    await page.getByRole('link', { name: 'О безопасности детей' }).click();
    await page.getByRole('article', { name: 'No. 1' }).waitFor();
    const buttons = await page.locator('main').getByRole('button').all();
    const named = buttons.map(async (each) => (await each.getAttribute('aria-label')) ?? (await each.textContent()));
    expect(await Promise.all(named)).toEqual([en.shell.help, en.meetings.indicators]);
    expect(await page.getByText(officeEn.instructionForm.title).count()).toBe(0);
  });

  it.each(LANGUAGES.map((language, index) => ({ language, size: index === 0 ? PHONE : DESKTOP })))(
    'have pages without faults: $language, $size.width px',
    async ({ language, size }) => {
      const theme = language === 'ru' ? 'dark' : 'light';
      const { page, go } = await site.visit({ as: 'office@gov.example', language, size, theme });
      await go('/meetings');
      await page.getByRole('link', { name: 'О безопасности детей' }).waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await page.getByRole('link', { name: 'О безопасности детей' }).click();
      await page.locator('.instruction-form').waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      if (process.env.LOOK)
        await page.screenshot({ path: `${process.env.LOOK}/meeting-${language}.png`, fullPage: true });
    },
  );

  it('have the page of their list in the address', async () => {
    for (let number = 1; number <= 51; number++) {
      const body = { ...MEETING, protocolNumber: `page-${number}` };
      done(await site.api.call('POST', '/api/v1/meetings', { as: office, body }), 201);
    }
    const { page, go } = await site.visit({ as: 'office@gov.example', language: 'en' });
    await go('/meetings');
    await thereAre(50, page.locator('.rows > li'));
    await page.getByRole('button', { name: en.tasks.next }).click();
    await page.waitForURL('**/meetings?page=2');
    await page.reload();
    const rest = page.locator('.rows > li');
    await rest.first().waitFor();
    expect(await rest.count()).toBeLessThan(50);
  });
});
