import type { AccessRow } from './access-table.js';
import type { Answer, CallOptions, TestApi } from './api.js';
import { INDICATOR } from './stories.js';

export const NONEXISTENT = '5f0c7b1e-3a52-4d0e-9d53-1c2f6a7b8c9d';

let asked = 0;

/** Calls a route of the access table about this object, with the body or the file of its row. */
export function askRoute(
  api: TestApi,
  route: string,
  row: AccessRow,
  {
    id = NONEXISTENT,
    version = 1,
    ...options
  }: CallOptions & { id?: string | undefined; version?: number | undefined },
): Promise<Answer> {
  const [method, path] = route.split(' ') as [string, string];
  const address = path
    .replace(':id', id)
    .replace(':code', INDICATOR.code)
    .replace(':class', 'standard')
    .replace(':day', '2030-01-02');
  return api.call(method, address + (row.query ?? ''), {
    ifMatch: version,
    ...('body' in options ? {} : { body: row.body?.(++asked) }),
    file: row.file && { name: 'note.txt', content: row.file(++asked) },
    ...options,
  });
}
