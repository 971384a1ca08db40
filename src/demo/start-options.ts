import { parseArgs } from 'node:util';
import { addDays, isLocalDate, LAST_DAY } from '../shared/local-date.js';
import { StartProblem } from './start-problem.js';
import { STORY_BEGINS } from './story.js';

/** The day on which the demo lives unless it is told another. */
export const DEMO_DAY = '2020-02-17';

const USAGE = `npm start -- [--fresh] [--as-of YYYY-MM-DD] [--port 3000] [--mailbox-port 8025] [--smtp-port 0] [--data FOLDER]
  --fresh         begin anew: the demo's data and letters are removed
  --as-of         the day on which the demo lives (default ${DEMO_DAY}; from ${STORY_BEGINS})
  --port          of the system itself
  --mailbox-port  of the page that shows the letters
  --smtp-port     on which the mailbox takes letters (0: any free one)
  --data          where the demo keeps its data (default: .data in the project)`;

export interface Options {
  fresh: boolean;
  asOf: string | undefined;
  port: number;
  mailboxPort: number;
  smtpPort: number;
  data: string | undefined;
}

/** @throws StartProblem wrong-option · usage (`--help` was asked for) */
export function readOptions(args: string[]): Options {
  const { values } = parse(args);
  const port = (name: string, value: string) => {
    if (!/^\d{1,5}$/.test(value) || Number(value) > 65535) {
      throw new StartProblem('wrong-option', `--${name} must be a port from 0 to 65535.`);
    }
    return Number(value);
  };
  const asOf = values['as-of'];
  if (asOf !== undefined && (!isLocalDate(asOf) || asOf < STORY_BEGINS || asOf > addDays(LAST_DAY, -366))) {
    throw new StartProblem('wrong-option', `--as-of must be a day YYYY-MM-DD from ${STORY_BEGINS} on.`);
  }
  return {
    fresh: values.fresh,
    asOf,
    port: port('port', values.port),
    mailboxPort: port('mailbox-port', values['mailbox-port']),
    smtpPort: port('smtp-port', values['smtp-port']),
    data: values.data,
  };
}

function parse(args: string[]) {
  try {
    const parsed = parseArgs({
      args,
      options: {
        fresh: { type: 'boolean', default: false },
        'as-of': { type: 'string' },
        port: { type: 'string', default: '3000' },
        'mailbox-port': { type: 'string', default: '8025' },
        'smtp-port': { type: 'string', default: '0' },
        data: { type: 'string' },
        'end-with-parent': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (!parsed.values.help) return parsed;
  } catch (error) {
    throw new StartProblem('wrong-option', `${(error as Error).message}\n\n${USAGE}`);
  }
  throw new StartProblem('usage', USAGE);
}
