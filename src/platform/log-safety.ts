/**
 * What may stand in a log line. Names decide for objects; of an error only what names the fault is kept, since errors of
 * pg, ioredis and TypeORM carry whole rows, commands and parameters with them.
 */
const REMOVED = '[removed]';

/** A secret whatever stands around it in the name: `newPassword`, `set-cookie`, `accessToken`. */
const SECRET_PART = /password|passwd|token|secret|cookie|authorization|api-?key|hash$/i;
/** Secrets, people's addresses and what people wrote: only under exactly these names. */
const SECRET_NAMES = new Set(
  'code email text html url uri body query parameters args command input detail reason note subject title'.split(' '),
);

const DEEPEST = 5;

/** A copy without secrets; errors become plain objects. */
export function safeForLog(value: unknown, depth = 0): unknown {
  if (value instanceof Error) return safeError(value, depth);
  if (typeof value === 'string') return withoutCredentials(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth >= DEEPEST) return '[deeper]';
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => safeForLog(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, isSecret(name) ? REMOVED : safeForLog(item, depth + 1)]),
  );
}

function isSecret(name: string): boolean {
  return SECRET_PART.test(name) || SECRET_NAMES.has(name.toLowerCase());
}

/** Class, code, where it happened, and the message, unless PostgreSQL may have quoted somebody's value in it. */
function safeError(error: Error, depth: number): Record<string, unknown> {
  const { code, constraint, table, cause } = error as Error & Record<'code' | 'constraint' | 'table', unknown>;
  const quotes = typeof code === 'string' && /^2[0-9A-Z]{4}$/.test(code);
  return {
    type: error.constructor.name,
    ...(code === undefined ? {} : { code }),
    message: quotes ? REMOVED : withoutCredentials(error.message).slice(0, 1000),
    ...(constraint ? { constraint } : {}),
    ...(table ? { table } : {}),
    // Only the places: the first lines of a stack repeat the message.
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    ...(cause === undefined || depth >= DEEPEST ? {} : { cause: safeForLog(cause, depth + 1) }),
  };
}

/** `postgres://user:password@host` → `postgres://[removed]@host`, wherever it stands in a text. */
export function withoutCredentials(text: string): string {
  return text.replace(/(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@]*(?:@[^\s/@]*)*@/gi, `$1${REMOVED}@`);
}
