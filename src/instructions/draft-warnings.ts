/** What an author should look at before issuing; never a refusal (product.md, rule 17). */
export type WarningCode = 'likely_duplicate' | 'short_deadline' | 'no_completion_form';

export interface Likeness {
  id: string;
  number: string;
  protocol: string;
  sameNumber: boolean;
  /** Of the texts, by their groups of three letters: 0 to 1. */
  similarity: number;
}

/** From here on two texts say much the same; with the same number a looser likeness tells as much. */
const ALIKE = 0.6;
const ALIKE_WITH_SAME_NUMBER = 0.4;

export function isLikelyDuplicate({ similarity, sameNumber }: Pick<Likeness, 'similarity' | 'sameNumber'>): boolean {
  return similarity >= (sameNumber ? ALIKE_WITH_SAME_NUMBER : ALIKE);
}

export interface Warning {
  code: WarningCode;
  /** Of a duplicate: which instruction. */
  instruction?: Likeness;
}

export function warningsOf(draft: {
  completionForm: string | null;
  /** The deadline's own doubts; they know already how few working days are left. */
  doubts: readonly { code: string }[];
  alike: readonly Likeness[];
}): Warning[] {
  return [
    ...draft.alike.filter(isLikelyDuplicate).map((instruction) => ({ code: 'likely_duplicate' as const, instruction })),
    ...(draft.doubts.some(({ code }) => code === 'little_time') ? [{ code: 'short_deadline' as const }] : []),
    ...(draft.completionForm === null ? [{ code: 'no_completion_form' as const }] : []),
  ];
}
