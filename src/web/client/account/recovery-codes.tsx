import { Button, CopyButton, Group, Text } from '@mantine/core';
import { useWords } from '../words/words.js';

/** Shown this once, to be printed or copied: each signs in once when the phone is lost. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { factor, account } = useWords();
  return (
    <div className="callout" data-tone="warning" role="status">
      <Text fw={600}>{factor.codes}</Text>
      <Text size="sm">{factor.codesText}</Text>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Group gap="xs" className="no-print">
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? account.copied : account.copy}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={() => print()}>
          {factor.print}
        </Button>
      </Group>
    </div>
  );
}
