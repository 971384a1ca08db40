import { useEffect, useState } from 'react';
import type { Schema } from '../api/client.js';

export interface FigureDraft {
  /** An indicator of the instruction; without, what is counted is written by hand. */
  code: string | null;
  indicator: string;
  done: number | string;
  total: number | string;
  asOf: string | null;
}

export interface ReportDraft {
  text: string;
  final: boolean;
  figures: FigureDraft[];
  links: { title: string; url: string }[];
  documents: { title: string; number: string; date: string | null }[];
  files: { id: string; name: string; size: number }[];
}

export const emptyDraft = (final: boolean): ReportDraft => ({
  text: '',
  final,
  figures: [],
  links: [],
  documents: [],
  files: [],
});

const keyOf = (personId: string, taskId: string) => `report-draft:${personId}:${taskId}`;

function keptDraft(key: string): ReportDraft | undefined {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? undefined : (JSON.parse(kept) as ReportDraft);
  } catch {
    return undefined;
  }
}

/** A report as it is being written. It is kept on this machine, for this person, until it is sent or thrown away. */
export function useReportDraft(personId: string, taskId: string, mayBeFinal: boolean) {
  const key = keyOf(personId, taskId);
  const [draft, setDraft] = useState(() => {
    const kept = keptDraft(key) ?? emptyDraft(mayBeFinal);
    return { ...kept, final: kept.final && mayBeFinal };
  });
  const [kept, setKept] = useState(() => keptDraft(key) !== undefined);
  useEffect(() => {
    if (kept) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
  }, [key, draft, kept]);
  return {
    draft,
    kept,
    change: (part: Partial<ReportDraft>) => {
      setKept(true);
      setDraft((before) => ({ ...before, ...part }));
    },
    /** Files arrive later than the keystroke that asked for them. */
    addFile: (file: ReportDraft['files'][number]) => {
      setKept(true);
      setDraft((before) => ({ ...before, files: [...before.files, file] }));
    },
    /** Gives what brings it back: before whatever has been written since, and on this machine if its page is gone. */
    discard: () => {
      setKept(false);
      setDraft(emptyDraft(mayBeFinal));
      return () => {
        localStorage.setItem(key, JSON.stringify(draft));
        setKept(true);
        setDraft((since) => joined(draft, since));
      };
    },
  };
}

const joined = (first: ReportDraft, then: ReportDraft): ReportDraft => ({
  text: [first.text, then.text].filter((text) => text !== '').join('\n'),
  final: first.final,
  figures: first.figures.length > 0 ? first.figures : then.figures,
  links: [...first.links, ...then.links],
  documents: [...first.documents, ...then.documents],
  files: [...first.files, ...then.files],
});

/** The request that a draft makes: rows left empty are left out, evidence in the order documents, links, files. */
export function requestOf(draft: ReportDraft): Schema<'ReportRequest'> {
  return {
    text: draft.text,
    final: draft.final,
    figures: sentFigures(draft).map(({ code, indicator, done, total, asOf }) => ({
      ...(code === null ? { indicator } : { code }),
      done: Number(done),
      total: Number(total),
      asOf: asOf ?? '',
    })),
    evidence: [
      ...draft.documents.map(({ title, number, date }) => ({
        kind: 'document' as const,
        title,
        ...(number ? { number } : {}),
        ...(date ? { date } : {}),
      })),
      ...draft.links.map(({ title, url }) => ({ kind: 'link' as const, title, url })),
      ...draft.files.map(({ id, name }) => ({ kind: 'file' as const, title: name, fileId: id })),
    ],
  };
}

/** A row offered for an indicator counts only once a figure stands in it. */
export const sentFigures = (draft: ReportDraft): FigureDraft[] =>
  draft.figures.filter(({ done, code, indicator }) => done !== '' || (code === null && indicator !== ''));
