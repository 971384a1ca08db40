import { useState } from 'react';
import { Button, CopyButton, Group, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { fill } from '../../../shared/words/fill.js';
import { answerOf, api } from '../api/client.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Section } from '../parts/section.js';
import { Mark } from '../parts/state-mark.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import { useWords } from '../words/words.js';
import './audit.css';
import { AuditFrame } from './audit-frame.js';
import { headsQuery, type Verification } from './audit-queries.js';

/** Has anybody touched the log? Every chain is walked entry by entry; its heads are kept outside the house. */
export function ChainsPage() {
  return (
    <AuditFrame part="chains">
      <Verify />
      <Heads />
    </AuditFrame>
  );
}

function Verify() {
  const { audit } = useOfficeWords();
  const [anchor, setAnchor] = useState('');
  const verify = useMutation({
    mutationFn: (kept: string) => {
      const query = kept === '' ? {} : { anchor: kept };
      return answerOf(api.GET('/api/v1/audit/verify', { params: { query } }));
    },
  });
  return (
    <Section title={audit.verify}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          verify.mutate(anchor.trim().replace(/\s+/g, ' '));
        }}
      >
        <Textarea
          label={audit.anchor}
          description={audit.anchorHint}
          value={anchor}
          onChange={(event) => setAnchor(event.currentTarget.value)}
          maxLength={14_000}
          autosize
          minRows={2}
          maxRows={8}
          maw="60rem"
          classNames={{ input: 'hash' }}
        />
        <Button type="submit" mt="sm" loading={verify.isPending}>
          {audit.verifyNow}
        </Button>
      </form>
      <ProblemAlert error={verify.error} kept />
      {verify.data && <Verdict found={verify.data} />}
    </Section>
  );
}

function Verdict({ found: { ok, entries, unsealed, anchored, chains } }: { found: Verification }) {
  const { audit } = useOfficeWords();
  const broken = chains.filter((chain) => !chain.ok);
  return (
    <div className="verdict" role="status" data-ok={ok}>
      <Mark icon={ok ? 'circleCheck' : 'alert'} tone={ok ? 'good' : 'bad'}>
        {ok ? audit.intact : audit.broken}
      </Mark>
      <Text mt="xs">
        {fill(audit.proved, { entries: audit.found(entries), chains: audit.chainCount(chains.length) })}{' '}
        {anchored ? audit.anchored : audit.notAnchored}
      </Text>
      {unsealed > 0 && <Text>{fill(audit.unsealed, { entries: audit.found(unsealed) })}</Text>}
      {broken.length > 0 && (
        <ul>
          {broken.map(({ chain, brokenAt, text }) => (
            <li key={chain}>
              <strong>
                {fill(audit.brokenAt, { chain: chain === 'office' ? audit.officeChain : chain, seq: brokenAt ?? 0 })}
              </strong>{' '}
              {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Heads() {
  const { audit } = useOfficeWords();
  const { account } = useWords();
  const format = useFormat();
  const { data, error } = useQuery(headsQuery);
  return (
    <Section title={audit.heads}>
      <Text size="sm" c="dimmed" mb="xs" maw="60rem">
        {audit.headsText}
      </Text>
      <ProblemAlert error={error} />
      {data && (
        <>
          <Group gap="sm" mb="sm">
            <CopyButton value={data.anchor}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? account.copied : audit.copyHeads}
                </Button>
              )}
            </CopyButton>
          </Group>
          <div className="scroll-x" role="group" aria-label={audit.heads} tabIndex={0}>
            <table className="figures-table">
              <thead>
                <tr>
                  <th scope="col">{audit.chain}</th>
                  <th scope="col">{audit.entries}</th>
                  <th scope="col">{audit.last}</th>
                  <th scope="col">{audit.seal}</th>
                </tr>
              </thead>
              <tbody>
                {data.items.map(({ chain, seq, at, hash }) => (
                  <tr key={chain}>
                    <th scope="row">{chain === 'office' ? audit.officeChain : chain}</th>
                    <td>{format.number(seq)}</td>
                    <td>{at !== null && format.moment(at)}</td>
                    <td className="hash">{hash}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Section>
  );
}
