import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What Prometheus reads of this process; process-wide, as the log is. */
export const registry = new Registry();
const registers = [registry];

export const requests = new Histogram({
  name: 'tracker_http_request_seconds',
  help: 'Requests by route',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
  registers,
});

export const jobs = new Histogram({
  name: 'tracker_job_seconds',
  help: 'Jobs run by this worker, by how they ended',
  labelNames: ['job', 'outcome'],
  buckets: [0.01, 0.1, 1, 10, 60, 300],
  registers,
});

export const letters = new Counter({
  name: 'tracker_letters_total',
  help: 'Attempts of this worker to hand a letter to the relay, by outcome',
  labelNames: ['outcome'],
  registers,
});

const gauge = (name: string, help: string) => new Gauge({ name: `tracker_${name}`, help, registers });

/** Read from PostgreSQL at each look, so every process tells the same. */
export const gauges = {
  databaseUp: gauge('database_up', '1: PostgreSQL answered just now; 0: the figures below are of an earlier look'),
  lastSweepAge: gauge('last_sweep_age_seconds', 'Since any worker last looked what is due; -1: none ever did'),
  oldestOverdue: gauge('oldest_overdue_letter_seconds', 'How late the letter is that waits longest; 0: none is'),
  waiting: gauge('letters_waiting', 'Letters that are due and not handed over'),
  unknown: gauge('letters_unknown', 'Letters whose end nobody knows'),
  stopped: gauge('mail_stopped', '1: somebody, or a restore, has stopped all mail'),
};
