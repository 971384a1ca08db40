import { AsyncLocalStorage } from 'node:async_hooks';
import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type LogFn, type Logger } from 'pino';
import { safeForLog, withoutCredentials } from './log-safety.js';

const context = new AsyncLocalStorage<Record<string, string>>();

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
    formatters: { log: (object: object) => safeForLog(object) as Record<string, unknown> },
    serializers: { err: (error: unknown) => error },
    hooks: { logMethod: messageOfOurs },
    mixin: () => context.getStore() ?? {},
  };
  return destination ? pino(options, destination) : pino(options);
}

/** `log.error(error)` would make the error's own message, which may quote a value, the line's. */
function messageOfOurs(this: Logger, args: Parameters<LogFn>, write: LogFn): void {
  const [first, message = 'error'] = args as unknown[];
  if (first instanceof Error) write.call(this, { err: first }, String(message));
  else write.apply(this, args);
}

/** Every line written while `work` runs carries `ids`, e.g. `{ requestId }` or `{ job, jobId }`. */
export function withLogContext<T>(ids: Record<string, string>, work: () => T): T {
  return context.run({ ...context.getStore(), ...ids }, work);
}

const text = (message: unknown) => withoutCredentials(String(message));

/** Nest's own lines, in the same log. */
export const nestLogger: LoggerService = {
  log: (message: unknown) => log.debug(text(message)),
  warn: (message: unknown) => log.warn(text(message)),
  error: (message: unknown, ...rest: unknown[]) => log.error({ stack: rest[0] }, text(message)),
  debug: (message: unknown) => log.trace(text(message)),
  verbose: (message: unknown) => log.trace(text(message)),
};
