import { ScriptedSmtp } from '../support/scripted-smtp.js';

/** The relay of both sides: takes every letter and keeps none. Says its address, then how many were taken as often as asked. */
process.once('message', () => void start());

async function start(): Promise<void> {
  const smtp = await ScriptedSmtp.start({ otherwise: (step) => (step === 'dot' ? { keep: false } : undefined) });
  process.send!(smtp.url);
  process.on('message', (order: number | 'stop') => {
    if (order === 'stop') void smtp.close().then(() => process.disconnect());
    else void smtp.reached('dot', order).then(() => process.send!(smtp.count('dot')));
  });
}
