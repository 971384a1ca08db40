/** What is said about a task: to the other side (comments), or within the office alone (inner notes). */
import { useState } from 'react';
import { Button, Group, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../api/client.js';
import type { Task } from '../api/queries.js';
import { useVerb, type VerbHeaders } from '../api/use-verb.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { Unread } from '../parts/unread.js';
import { useMe } from '../shell/use-me.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { commentsQuery, notesQuery } from './task-queries.js';

type Remark = Schema<'NoteView'>;
type Request = Schema<'RemarkRequest'>;
type Write = (body: Request, header: VerbHeaders) => Promise<Remark>;

export function CommentsCard({ task }: { task: Task }) {
  const { remarks } = useWords();
  const { data, error } = useQuery(commentsQuery(task.id));
  const path = { id: task.id };
  if (!data) return <Unread title={remarks.comments} error={error} />;
  return (
    <Remarks
      title={remarks.comments}
      hint={remarks.commentsHint}
      label={remarks.comment}
      items={data.items}
      may={task.verbs.includes('comment')}
      write={(body, header) => answerOf(api.POST('/api/v1/tasks/{id}/comments', { params: { path, header }, body }))}
    />
  );
}

/** They never leave the office (rule 18): nobody else asks for them, and a printed card does not bear them. */
export function NotesCard({ task }: { task: Task }) {
  const { remarks } = useWords();
  const me = useMe();
  const path = { id: task.id };
  const { data, error } = useQuery({ ...notesQuery(task.id), enabled: me.is('office') });
  if (!me.is('office')) return null;
  if (!data) return <Unread title={remarks.notes} error={error} />;
  return (
    <Remarks
      title={remarks.notes}
      onScreen
      hint={remarks.notesHint}
      label={remarks.note}
      items={data.items}
      may={task.verbs.includes('write_note')}
      write={(body, header) => answerOf(api.POST('/api/v1/tasks/{id}/notes', { params: { path, header }, body }))}
    />
  );
}

interface RemarksProps {
  title: string;
  onScreen?: boolean;
  hint: string;
  label: string;
  items: readonly Remark[];
  may: boolean;
  write: Write;
}

function Remarks({ title, onScreen = false, hint, label, items, may, write }: RemarksProps) {
  const { remarks } = useWords();
  const [edited, edit] = useState<Remark>();
  return (
    <Section title={title} onScreen={onScreen}>
      <Text size="sm" c="dimmed" mb="xs" className="no-print">
        {hint}
      </Text>
      {items.length === 0 && <Text size="sm">{remarks.none}</Text>}
      <ol className="timeline">
        {items.map((remark) => (
          <OneRemark key={remark.id} remark={remark} onEdit={may ? () => edit(remark) : undefined} />
        ))}
      </ol>
      {may && (
        <RemarkForm
          key={edited?.id ?? 'new'}
          label={edited ? remarks.edit : label}
          edited={edited}
          write={write}
          onDone={() => edit(undefined)}
        />
      )}
    </Section>
  );
}

/** Words that were struck by an edit stay, struck through: nothing is lost, nothing is silent (rule 16). */
function OneRemark({ remark, onEdit }: { remark: Remark; onEdit: (() => void) | undefined }) {
  const { remarks } = useWords();
  const format = useFormat();
  const { author, writtenAt, text, struckBy, editable } = remark;
  return (
    <li>
      <Text size="sm" c="dimmed">
        {author}, {format.moment(writtenAt)}
      </Text>
      <Text size="sm" className="written-text">
        {struckBy === null ? text : <del>{text}</del>}
      </Text>
      {editable && onEdit && (
        <Button size="compact-sm" variant="subtle" className="no-print" onClick={onEdit}>
          {remarks.edit}
        </Button>
      )}
    </li>
  );
}

interface RemarkFormProps {
  label: string;
  edited: Remark | undefined;
  write: Write;
  onDone: () => void;
}

function RemarkForm({ label, edited, write, onDone }: RemarkFormProps) {
  const { remarks, actions } = useWords();
  const [text, setText] = useState(edited?.text ?? '');
  const verb = useVerb(0, write, () => {
    setText('');
    onDone();
  });
  return (
    <form
      noValidate
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') verb.mutate({ text, ...(edited ? { replaces: edited.id } : {}) });
      }}
    >
      <Textarea
        label={label}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={2000}
      />
      <ProblemAlert error={verb.error} kept />
      <Group gap="xs" mt="xs">
        <Button type="submit" variant="default" loading={verb.isPending} disabled={text.trim() === ''}>
          {edited ? actions.save : remarks.send}
        </Button>
        {edited && (
          <Button variant="subtle" onClick={onDone}>
            {actions.cancel}
          </Button>
        )}
      </Group>
    </form>
  );
}
