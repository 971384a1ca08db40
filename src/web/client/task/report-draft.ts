import { useState } from 'react';
import type { Schema } from '../api/client.js';
import { Observable, useObservable } from '../api/observable.js';
import { kept } from '../parts/kept.js';

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

/** Of each task whose form has been open here. Files may arrive after the form was left: they go into the draft all the same. */
const drafts = new Map<string, Observable<ReportDraft | undefined>>();

function draftAt(key: string): Observable<ReportDraft | undefined> {
  const known = drafts.get(key);
  // What another tab has written since is read, too.
  known?.set(keptDraft(key));
  if (known) return known;
  const draft = new Observable(keptDraft(key));
  drafts.set(key, draft);
  return draft;
}

function keptDraft(key: string): ReportDraft | undefined {
  try {
    const text = kept.get(key);
    return text === null ? undefined : (JSON.parse(text) as ReportDraft);
  } catch {
    return undefined;
  }
}

/** A report as it is being written. It is kept on this machine, for this person, until it is sent or thrown away. */
export function useReportDraft(personId: string, taskId: string, mayBeFinal: boolean) {
  const key = `report-draft:${personId}:${taskId}`;
  const [at] = useState(() => draftAt(key));
  const written = useObservable(at);
  const [stays, setStays] = useState(true);
  const draft = written ?? emptyDraft(mayBeFinal);
  const now = () => at.get() ?? emptyDraft(mayBeFinal);
  const write = (changed: ReportDraft | undefined) => {
    at.set(changed);
    setStays(kept.set(key, changed ? JSON.stringify(changed) : null));
  };
  return {
    draft: { ...draft, final: draft.final && mayBeFinal },
    kept: written !== undefined,
    /** Until the next visit, too. */
    stays,
    change: (part: Partial<ReportDraft>) => write({ ...now(), ...part }),
    /** Files arrive later than the keystroke that asked for them. */
    addFile: (file: ReportDraft['files'][number]) => write({ ...now(), files: [...now().files, file] }),
    /** Gives what brings it back: before whatever has been written since, and on this machine if its page is gone. */
    discard: () => {
      write(undefined);
      return () => write(joined(draft, now()));
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
