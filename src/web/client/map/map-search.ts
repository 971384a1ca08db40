export interface MapSearch {
  day?: string;
  /** `execution`, `overdue` or the code of an indicator; without, execution. */
  what?: string;
}

export function mapSearch(raw: { [Name in keyof MapSearch]?: unknown }): MapSearch {
  const search: MapSearch = {};
  for (const name of ['day', 'what'] as const)
    if (typeof raw[name] === 'string' && raw[name] !== '') search[name] = raw[name];
  return search;
}
