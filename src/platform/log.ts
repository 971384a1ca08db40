import { AsyncLocalStorage } from 'node:async_hooks';
import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';

/** Never in a log line, wherever it stands in an object. */
const SECRET_PATHS = ['password', 'token', 'code', 'authorization', 'cookie', 'hash', 'text', 'html', 'url'].flatMap(
  (name) => [name, `*.${name}`, `*.*.${name}`],
);

const context = new AsyncLocalStorage<Record<string, string>>();

const redact = {
  paths: [...SECRET_PATHS, 'req.headers["set-cookie"]', 'res.headers["set-cookie"]'],
  censor: '[removed]',
};

/** One JSON line an event, in UTC, with the request or job it belongs to. */
export let log: Logger = create('info');

export function configureLog(level: string, destination?: DestinationStream): Logger {
  log = create(level, destination);
  return log;
}

function create(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: {},
    timestamp: pino.stdTimeFunctions.isoTime,
    redact,
    serializers: { err: errorInShort },
    mixin: () => context.getStore() ?? {},
  };
  return destination ? pino(options, destination) : pino(options);
}

/** An error without what hangs on it: drivers hang their whole connection on theirs, with its settings. */
function errorInShort(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  const state = (error as { code?: unknown }).code;
  return { name, message, stack, ...(typeof state === 'string' ? { state } : {}) };
}

/** Every line written while `work` runs carries `ids`, e.g. `{ requestId }` or `{ job, jobId }`. */
export function withLogContext<T>(ids: Record<string, string>, work: () => T): T {
  return context.run({ ...context.getStore(), ...ids }, work);
}

/** Nest's own lines, in the same log. */
export const nestLogger: LoggerService = {
  log: (message: unknown) => log.debug(String(message)),
  warn: (message: unknown) => log.warn(String(message)),
  error: (message: unknown, ...rest: unknown[]) => log.error({ stack: rest[0] }, String(message)),
  debug: (message: unknown) => log.trace(String(message)),
  verbose: (message: unknown) => log.trace(String(message)),
};
