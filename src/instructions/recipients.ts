export type RecipientRole = 'lead' | 'co_executor';

export interface NamedRecipient {
  code: string;
  role?: RecipientRole | undefined;
}

const REGIONAL = new Set(['region', 'city']);

/**
 * Who leads (product.md, rules 1 and 2). Marks count as they stand; whoever is unmarked beside a mark helps. Without any
 * mark, akims named together ("akims of all regions") answer each for itself, else the first named leads and the others
 * help. `kindOf` tells what a code is.
 */
export function assignRoles(
  named: readonly NamedRecipient[],
  kindOf: (code: string) => string,
): Required<NamedRecipient>[] {
  const isMarked = named.some(({ role }) => role !== undefined);
  const answerEach = !isMarked && named.every(({ code }) => REGIONAL.has(kindOf(code)));
  return named.map(({ code, role }, index) => ({
    code,
    role: role ?? (answerEach || (!isMarked && index === 0) ? 'lead' : 'co_executor'),
  }));
}

/** Several leads are right only where nobody helps: then each answers for itself. */
export function hasRivalLeads(recipients: readonly { role: RecipientRole }[]): boolean {
  const leads = recipients.filter(({ role }) => role === 'lead').length;
  return leads > 1 && leads < recipients.length;
}

/** Somebody must answer for it. */
export function hasNoLead(recipients: readonly { role: RecipientRole }[]): boolean {
  return recipients.length > 0 && recipients.every(({ role }) => role !== 'lead');
}
