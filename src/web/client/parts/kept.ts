/** Stands in where the browser keeps nothing (forbidden, full): as long as the page is open. */
const meanwhile = new Map<string, string>();

/** What this browser keeps for the next time, by name. It never fails: at worst it is kept until the page is closed. */
export const kept = {
  get(name: string): string | null {
    try {
      return meanwhile.get(name) ?? localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  /** Says whether it will still be there the next time. */
  set(name: string, text: string | null): boolean {
    meanwhile.delete(name);
    try {
      if (text === null) localStorage.removeItem(name);
      else localStorage.setItem(name, text);
      return true;
    } catch {
      if (text !== null) meanwhile.set(name, text);
      return false;
    }
  },
};
