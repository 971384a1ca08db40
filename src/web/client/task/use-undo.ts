import { useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import type { Report, Task } from '../api/queries.js';
import { announce, type Undo } from '../parts/announce.js';
import { useWords } from '../words/words.js';

/** Takes a verb back while its message is shown, by a verb of its own: the log keeps both. */
export function useUndo() {
  const { actions, task: words } = useWords();
  const queries = useQueryClient();
  return <Output>(verb: () => Promise<Output>, said: (output: Output) => string = () => words.undone): Undo => ({
    label: actions.undo,
    act: () =>
      void verb()
        .then(
          (output) => announce(said(output)),
          (error: Error) => announce(error.message),
        )
        .finally(() => void queries.invalidateQueries()),
  });
}

/**
 * Taken off control by mistake: what waited waits again, else the task is put on control again. Either may itself wait for a
 * second person of the office.
 */
export function useReopen() {
  const { task: words } = useWords();
  const undo = useUndo();
  return ({ id, version }: Pick<Task, 'id' | 'version'>, reason: string): Undo =>
    undo(
      async () => {
        const header = { 'If-Match': `"${version}"` };
        const { items } = await answerOf(api.GET('/api/v1/tasks/{id}/reports', { params: { path: { id } } }));
        const report = items.findLast(({ setAsideByClosing }) => setAsideByClosing);
        if (report) {
          const params = { path: { id: report.id }, header };
          const after = await answerOf(api.POST('/api/v1/reports/{id}/reconsider', { params, body: { reason } }));
          return after.decision === null;
        }
        const params = { path: { id }, header };
        const after = await answerOf(api.POST('/api/v1/tasks/{id}/reopen', { params, body: { reason } }));
        return after.waitingForApproval === null;
      },
      (isDone) => (isDone ? words.undone : words.waitsForSecond),
    );
}

/** Decided by mistake: the report waits again, as it was filed; that may itself wait for a second person of the office. */
export function useReconsider() {
  const { task: words } = useWords();
  const undo = useUndo();
  return ({ id, version }: Pick<Report, 'id' | 'version'>, reason: string): Undo =>
    undo(
      () =>
        answerOf(
          api.POST('/api/v1/reports/{id}/reconsider', {
            params: { path: { id }, header: { 'If-Match': `"${version}"` } },
            body: { reason },
          }),
        ),
      ({ decision }) => (decision === null ? words.undone : words.waitsForSecond),
    );
}
