import { answerOf, api } from '../api/client.js';
import type { Task } from '../api/queries.js';
import { useWords } from '../words/words.js';
import { useUndo } from './use-undo.js';
import { VerbButton } from './verb-button.js';

/** A co-executor tells its lead that its contribution is ready, or after all is not. */
export function Ready({ task }: { task: Task }) {
  const { sharing, verbs } = useWords();
  const undo = useUndo();
  const path = { id: task.id };
  const ready = task.readyOn === null;
  const back = ({ version }: Task) =>
    undo(() =>
      answerOf(
        api.POST('/api/v1/tasks/{id}/ready', {
          params: { path, header: { 'If-Match': `"${version}"` } },
          body: { ready: !ready, note: task.readyNote ?? verbs.undoMistake },
        }),
      ),
    );
  return (
    <VerbButton
      task={task}
      label={ready ? sharing.markReady : sharing.notReady}
      icon={ready ? 'check' : 'back'}
      fields={['text']}
      textLabel={ready ? sharing.contribution : verbs.reason}
      run={({ text: note }, header) =>
        answerOf(api.POST('/api/v1/tasks/{id}/ready', { params: { path, header }, body: { ready, note } }))
      }
      done={(after) => ({ message: ready ? sharing.readySaid : sharing.notReadySaid, undo: back(after) })}
    />
  );
}
