/**
 * `npm run bench [-- part …]`: speed as ratios to a bare equivalent in the same run, for absolute figures say more of the
 * machine than of us. Parts: api · letters · sweep · board (in Chromium; only when asked for).
 */
import { parseArgs } from 'node:util';
import { benchApi } from './api.js';
import { benchLetters } from './letters.js';
import { inPlace, type Place } from './place.js';
import { benchSweep } from './sweep.js';

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '0.6' },
    only: { type: 'string' },
    plans: { type: 'boolean', default: false },
    // letters: how many, on which back end of the queue, and whether five times as many need more memory (--no-flat: not asked).
    size: { type: 'string' },
    queue: { type: 'string', default: 'postgres,redis' },
    flat: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const size = (usual: number) => Number(asked.size ?? usual);

const PARTS: Record<string, (place: Place) => Promise<boolean>> = {
  api: (place) =>
    benchApi(place, {
      json: asked.json,
      plans: asked.plans,
      only: asked.only,
      rounds: Number(asked.rounds),
      seconds: Number(asked.seconds),
    }),
  letters: (place) => benchLetters(place, { letters: size(20_000), queues: asked.queue.split(','), flat: asked.flat }),
  sweep: (place) => benchSweep(place, { tasks: size(1_000_000), rounds: Number(asked.rounds) }),
  board: async (place) => (await import('./board.js')).benchBoard(place),
};
const USUAL = ['api', 'letters', 'sweep'];

for (const part of positionals.length > 0 ? positionals : USUAL) {
  const run = PARTS[part];
  if (!run) throw new Error(`No such part: ${part}. There are ${Object.keys(PARTS).join(', ')}.`);
  await inPlace(asked.json, async (place) => {
    if (!(await run(place))) process.exitCode = 1;
  });
}
