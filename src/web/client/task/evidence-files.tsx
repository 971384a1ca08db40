import { useEffect, useRef, useState, type DragEvent } from 'react';
import { ActionIcon, Button, Progress, Text, VisuallyHidden } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import { Icon } from '../parts/icon.js';
import { useWords } from '../words/words.js';
import { FileSize } from './evidence-list.js';
import type { ReportDraft } from './report-draft.js';
import type { Upload, useUploads } from './use-uploads.js';

interface EvidenceFilesProps {
  files: ReportDraft['files'];
  uploads: ReturnType<typeof useUploads>;
  onRemove: (id: string) => void;
}

/** Files as evidence: dropped or chosen, each with its progress, to be cancelled, tried again or removed. */
export function EvidenceFiles({ files, uploads, onRemove }: EvidenceFilesProps) {
  const { report } = useWords();
  return (
    <>
      <DropZone onFiles={uploads.start} />
      <ul className="evidence">
        {files.map(({ id, name, size }) => (
          <li key={id}>
            <Icon name="check" />
            {name} <FileSize bytes={size} />
            <Text component="span" size="sm" c="dimmed">
              {report.uploaded}
            </Text>
            <RemoveButton label={fill(report.removeFile, { name })} onClick={() => onRemove(id)} />
          </li>
        ))}
        {uploads.uploads.map((upload) => (
          <UploadLine key={upload.key} upload={upload} uploads={uploads} />
        ))}
      </ul>
      <VisuallyHidden role="status">{uploads.last && <Heard {...uploads.last} />}</VisuallyHidden>
    </>
  );
}

/** Said once each: that a file has set out, that it is there, that it is not. The hundredths between are for the eye. */
function Heard({ name, became }: NonNullable<ReturnType<typeof useUploads>['last']>) {
  const { report } = useWords();
  return fill(report.heard[became], { name });
}

function UploadLine({ upload, uploads }: { upload: Upload; uploads: ReturnType<typeof useUploads> }) {
  const { report, actions } = useWords();
  const { name } = upload.file;
  const cancel = () => uploads.remove(upload.key);
  if (upload.error !== undefined) {
    return (
      <li>
        <Icon name="alert" />
        {name}
        <Text component="span" size="sm" c="var(--tone-bad)">
          {report.notUploaded}: {upload.error}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={fill(report.retryUpload, { name })}
          onClick={() => uploads.retry(upload)}
        >
          {actions.retry}
        </Button>
        <RemoveButton label={fill(report.removeFile, { name })} onClick={cancel} />
      </li>
    );
  }
  const percent = fill(report.uploading, { percent: upload.percent });
  return (
    <li>
      <Icon name="upload" />
      {name} <FileSize bytes={upload.file.size} />
      <Progress.Root w={120}>
        <Progress.Section value={upload.percent} color="var(--tone-busy)" aria-label={`${name}: ${percent}`} />
      </Progress.Root>
      <Text component="span" size="sm" c="dimmed">
        {percent}
      </Text>
      <RemoveButton label={fill(report.cancelUpload, { name })} onClick={cancel} />
    </li>
  );
}

export function RemoveButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} title={label} onClick={onClick}>
      <Icon name="cross" size={16} />
    </ActionIcon>
  );
}

/** A file that is dropped beside the zone does nothing: by itself the browser would open it in place of the page. */
function useMissedDrops() {
  useEffect(() => {
    const ignore = (event: Event) => event.preventDefault();
    addEventListener('dragover', ignore);
    addEventListener('drop', ignore);
    return () => {
      removeEventListener('dragover', ignore);
      removeEventListener('drop', ignore);
    };
  }, []);
}

/** Dropping is for the mouse; the button inside is for everybody. */
function DropZone({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { report } = useWords();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useMissedDrops();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className="drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Text size="sm">{report.drop}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        {report.dropHint}
      </Text>
      <Button variant="default" leftSection={<Icon name="upload" />} onClick={() => input.current?.click()}>
        {report.chooseFiles}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={report.chooseFiles}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
