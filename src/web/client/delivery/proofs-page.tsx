import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../api/client.js';
import { Empty } from '../parts/empty.js';
import { Icon } from '../parts/icon.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Mark } from '../parts/state-mark.js';
import { useFormat } from '../words/format.js';
import { useOfficeWords } from '../words/office-words.js';
import { DeliveryFrame } from './delivery-frame.js';
import { proofsQuery } from './delivery-queries.js';

const FIGURES = ['planned', 'sent', 'cancelled', 'superseded', 'unknown', 'dead', 'waiting', 'missing'] as const;

/** Every day: what was planned is what was sent, cancelled, superseded or failed, and nothing is missing. */
export function ProofsPage() {
  return (
    <DeliveryFrame part="proofs">
      <Proofs />
    </DeliveryFrame>
  );
}

function Proofs() {
  const { delivery } = useOfficeWords();
  const { data, error } = useQuery(proofsQuery);
  return (
    <>
      <ProblemAlert error={error} />
      {data?.overdue && (
        <Alert
          color="red"
          variant="light"
          icon={<Icon name="alert" />}
          title={delivery.proofOverdue}
          className="problem"
          mb="md"
        >
          {delivery.proofOverdueText}
        </Alert>
      )}
      {data?.items.length === 0 && <Empty title={delivery.noProofs}>{delivery.noProofsText}</Empty>}
      {data && data.items.length > 0 && <Table proofs={data.items} />}
    </>
  );
}

function Table({ proofs }: { proofs: readonly Schema<'ProofView'>[] }) {
  const { delivery } = useOfficeWords();
  const format = useFormat();
  return (
    <div className="scroll-x" role="region" aria-label={delivery.parts.proofs} tabIndex={0}>
      <table className="figures-table">
        <thead>
          <tr>
            <th scope="col">{delivery.day}</th>
            <th scope="col">{delivery.proof}</th>
            {FIGURES.map((name) => (
              <th key={name} scope="col">
                {delivery.figures[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {proofs.map((proof) => (
            <tr key={proof.day}>
              <th scope="row">{format.day(proof.day)}</th>
              <td data-label={delivery.proof}>
                <Mark icon={proof.complete ? 'circleCheck' : 'alert'} tone={proof.complete ? 'good' : 'bad'}>
                  {proof.complete ? delivery.complete : delivery.incomplete}
                </Mark>
              </td>
              {FIGURES.map((name) => (
                <td key={name} data-label={delivery.figures[name]}>
                  {format.number(proof[name])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
