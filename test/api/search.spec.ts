import { startTestApi, type Answer, type TestApi } from '../support/api.js';
import { done, issueInstruction, MEETING, REPORT } from '../support/stories.js';

interface Piece {
  text: string;
  hit: boolean;
}

describe('the search', () => {
  let api: TestApi;
  let office: string;
  let turkistan: string;
  let north: string;
  let reader: string;

  beforeAll(async () => {
    api = await startTestApi();
    await api.setClock('2020-02-17T12:00:00+06:00');
    office = await api.person('office@gov.example', { body: 'DPMO', role: 'office' });
    turkistan = await api.person('akim@gov.example', { body: 'KZ-61', role: 'recipient' });
    north = await api.person('north@gov.example', { body: 'KZ-59', role: 'recipient' });
    reader = await api.person('reader@gov.example', { body: 'DPMO', role: 'reader' });
  });
  afterAll(() => api?.stop());

  const search = async (q: string, as = office, more = '') =>
    done(await api.call('GET', `/api/v1/search?q=${encodeURIComponent(q)}${more}`, { as }));
  const issue = (text: string, codes = ['KZ-61']) =>
    issueInstruction(api, office, { text, recipients: codes.map((code) => ({ code, role: 'lead' })) });
  const hits = (pieces: Piece[]) => pieces.filter(({ hit }) => hit).map(({ text }) => text);
  const instructions = async (q: string, as = office) =>
    (await search(q, as)).instructions.items.map(({ id }: Answer['body']) => id);

  it('probe', async () => {
    const { instruction, tasks } = await issue('Обеспечить школы тёплыми туалетами');
    const { id, version } = tasks.get('KZ-61');
    done(await api.call('POST', `/api/v1/tasks/${id}/reports`, { as: turkistan, ifMatch: version, body: { ...REPORT, text: 'Қазақстан мектептеріндегі жылы дәретханалар' } }), 201);
    for (const q of ['туалет', 'школах', 'мектеп', 'мектептерде', 'казакстан', 'теплый', 'түркістан', 'туркстан'])
      console.log(q, JSON.stringify(await search(q), null, 1));
    void instruction; void north; void reader; void MEETING; void hits; void instructions;
  });
});
