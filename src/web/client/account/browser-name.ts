/** In this order: each later one also calls itself by the names before it. */
const BROWSERS = ['Edg', 'OPR', 'YaBrowser', 'Firefox', 'Chrome', 'Safari'];
const CALLED: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera', YaBrowser: 'Yandex Browser' };
const SYSTEMS = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS X', 'Linux'];

/** "Firefox, Windows": as much of what a browser calls itself as its owner knows it by. */
export function browserName(agent: string | null, unknown: string): string {
  const browser = BROWSERS.find((name) => agent?.includes(`${name}/`));
  const system = SYSTEMS.find((name) => agent?.includes(name));
  return [browser && (CALLED[browser] ?? browser), system].filter(Boolean).join(', ') || unknown;
}
