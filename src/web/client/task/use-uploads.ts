import { useEffect, useRef, useState } from 'react';
import { fill } from '../../../shared/words/fill.js';
import { LARGEST_FILE } from '../../../files/file-limits.js';
import { problemIn, type Schema } from '../api/client.js';
import { randomKey } from '../api/use-verb.js';
import { announce } from '../parts/announce.js';
import { language } from '../words/language-choice.js';
import { useWords } from '../words/words.js';

export interface Upload {
  key: string;
  file: File;
  percent: number;
  /** Why it did not go through; undefined while it is under way. */
  error?: string;
}

/** A form may be left while a file goes up, the page itself may not be without a question. */
const underWay = new Set<XMLHttpRequest>();
const ask = (event: BeforeUnloadEvent) => event.preventDefault();

function countIn(request: XMLHttpRequest): void {
  underWay.add(request);
  addEventListener('beforeunload', ask);
  request.onloadend = () => {
    underWay.delete(request);
    if (underWay.size === 0) removeEventListener('beforeunload', ask);
  };
}

/**
 * Files on their way to the server, one request each: with progress, to be cancelled, to be tried again.
 * (XMLHttpRequest, since fetch tells nothing of an upload's progress.)
 */
export function useUploads(taskId: string, onDone: (file: Schema<'FileView'>) => void) {
  const { problems, report } = useWords();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [last, setLast] = useState<{ name: string; became: 'started' | 'done' | 'failed' }>();
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const requests = useRef(new Map<string, XMLHttpRequest>());
  const change = (key: string, part: Partial<Upload>) =>
    setUploads((before) => before.map((each) => (each.key === key ? { ...each, ...part } : each)));
  const remove = (key: string) => {
    requests.current.get(key)?.abort();
    requests.current.delete(key);
    setLast(undefined);
    setUploads((before) => before.filter((each) => each.key !== key));
  };

  const send = (key: string, file: File) => {
    const fail = (error: string) => {
      change(key, { error });
      setLast({ name: file.name, became: 'failed' });
      if (!here.current) announce(fill(report.heard.failed, { name: file.name }));
    };
    // Before all of it has gone up for nothing.
    if (file.size > LARGEST_FILE) return fail(report.tooLarge);
    const request = new XMLHttpRequest();
    requests.current.set(key, request);
    countIn(request);
    request.open('POST', `/api/v1/tasks/${taskId}/files`);
    request.responseType = 'json';
    request.setRequestHeader('accept-language', language.get());
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('content-disposition', `attachment; filename*=UTF-8''${encodedName(file.name)}`);
    request.upload.onprogress = ({ loaded, total }) => change(key, { percent: Math.floor((loaded / total) * 100) });
    setLast({ name: file.name, became: 'started' });
    request.onerror = () => fail(problems.unreachable);
    request.onload = () => {
      // Read before it is let go: what has been aborted has no answer.
      const answer: unknown = request.response;
      if (request.status === 201) {
        remove(key);
        setLast({ name: file.name, became: 'done' });
        return onDone(answer as Schema<'FileView'>);
      }
      const problem = problemIn(answer);
      fail(
        problem ? [problem.title, ...problem.errors.map(({ message }) => message)].join(': ') : problems.unreachable,
      );
    };
    request.send(file);
  };

  return {
    uploads,
    /** What happened last: to be said aloud, unlike every hundredth of the way. */
    last,
    underWay: uploads.filter(({ error }) => error === undefined).length,
    start: (files: readonly File[]) => {
      const started = files.map((file) => ({ key: randomKey(), file, percent: 0 }));
      setUploads((before) => [...before, ...started]);
      for (const { key, file } of started) send(key, file);
    },
    retry: ({ key, file }: Upload) => {
      setUploads((before) => before.map((each) => (each.key === key ? { key, file, percent: 0 } : each)));
      send(key, file);
    },
    remove,
  };
}

/** RFC 8187: what encodeURIComponent leaves, but the header does not allow, is encoded too. */
function encodedName(name: string): string {
  return encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
