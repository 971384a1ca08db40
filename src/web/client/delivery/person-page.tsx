import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { fill } from '../../../shared/words/fill.js';
import { isProblem } from '../api/problem.js';
import { DayInput } from '../parts/day-input.js';
import { AnchorLink } from '../parts/link.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { RemindersToCome } from '../reminders/reminders-to-come.js';
import { remindersToComeQuery } from '../reminders/reminders-query.js';
import { PageFailed } from '../shell/page-states.js';
import { useToday } from '../shell/use-me.js';
import { useOfficeWords } from '../words/office-words.js';
import { useWords } from '../words/words.js';
import { DeliveryFrame } from './delivery-frame.js';

/** What one person will be written to about in the coming month: the office answers “why did I get none?” beforehand. */
export function PersonPage() {
  const { id } = useParams({ from: '/shell/delivery/people/$id' });
  const { on } = useSearch({ from: '/shell/delivery/people/$id' });
  const { reminders } = useWords();
  const { delivery, rungs } = useOfficeWords();
  const navigate = useNavigate();
  const today = useToday();
  const { data, error } = useQuery(remindersToComeQuery(id, on));
  if (isProblem(error, 404)) return <PageFailed error={error} reset={() => undefined} />;
  const show = (day: string | null) =>
    day && void navigate({ to: '/delivery/people/$id', params: { id }, search: { on: day }, replace: true });
  return (
    <DeliveryFrame
      part="log"
      title={data ? fill(delivery.toComeOf, { person: data.name }) : reminders.title}
      lead={delivery.toComeLead}
    >
      <div className="filters no-print">
        <DayInput label={delivery.fromDay} value={on ?? today} min={today} onChange={show} />
      </div>
      <ProblemAlert error={error} />
      {data && <RemindersToCome key={data.from} forecast={data} rungs={rungs} />}
      <p className="no-print">
        <AnchorLink to="/delivery" search={{ person: id }}>
          {delivery.soFar}
        </AnchorLink>
      </p>
    </DeliveryFrame>
  );
}
