import { Anchor, Text } from '@mantine/core';
import { fill } from '../../../shared/words/fill.js';
import type { Schema } from '../api/client.js';
import { Icon, type IconName } from '../parts/icon.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';

type Evidence = Schema<'EvidenceView'>;

const ICON: Record<Evidence['kind'], IconName> = { file: 'file', link: 'link', document: 'file' };

/** What proves a report: files to download, links to follow, papers by number and date. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <ul className="evidence">
      {evidence.map((piece, index) => (
        <li key={index}>
          <Icon name={ICON[piece.kind]} />
          <Piece piece={piece} />
        </li>
      ))}
    </ul>
  );
}

function Piece({ piece }: { piece: Evidence }) {
  const { reports } = useWords();
  const format = useFormat();
  if (piece.file) return <FilePiece title={piece.title} file={piece.file} />;
  if (piece.url !== null) {
    return (
      <Anchor href={piece.url} target="_blank" rel="noopener noreferrer" underline="always">
        {piece.title}
      </Anchor>
    );
  }
  const about = [
    piece.number !== null && fill(reports.documentNumber, { number: piece.number }),
    piece.date !== null && fill(reports.documentDate, { day: format.day(piece.date) }),
  ];
  return <Text component="span">{[piece.title, ...about.filter(Boolean)].join(' ')}</Text>;
}

/** A file that the scanner has not let through is named, but not offered. */
function FilePiece({ title, file }: { title: string; file: Schema<'FileView'> }) {
  const { reports } = useWords();
  const readable = file.scan === 'clean' || file.scan === 'unscanned';
  const size = <FileSize bytes={file.size} />;
  if (readable) {
    return (
      <>
        <Anchor href={`/api/v1/files/${file.id}`} download={file.name} underline="always">
          {title}
        </Anchor>
        {size}
      </>
    );
  }
  return (
    <Text component="span">
      {title} · {file.scan === 'infected' ? reports.infected : reports.quarantined}
    </Text>
  );
}

export function FileSize({ bytes }: { bytes: number }) {
  const format = useFormat();
  const { report } = useWords();
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, report.kilobytes] : [bytes / 1_000_000, report.megabytes];
  return (
    <Text component="span" size="sm" c="dimmed">
      {format.number(Math.max(0.1, Math.round(value * 10) / 10))} {unit}
    </Text>
  );
}
