import { createTransport } from 'nodemailer';
import pg from 'pg';

export interface BareMail {
  databaseUrl: string;
  smtpUrl: string;
  connections: number;
}

interface Ready {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
}

const AT_ONCE = 1000;

/** BARE: the same letters, read from the outbox as they stand there, handed to a nodemailer pool and forgotten. */
process.once('message', (work: BareMail) => void start(work));

async function start({ databaseUrl, smtpUrl, connections }: BareMail): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl });
  const transport = createTransport(`${smtpUrl}?pool=true&maxConnections=${connections}`);
  process.send!('starting');
  let letters = await ready('00000000-0000-0000-0000-000000000000');
  while (letters.length > 0) {
    const next = ready(letters.at(-1)!.id);
    await Promise.all(
      letters.map(({ id: _, ...letter }) => transport.sendMail({ from: 'control@gov.example', ...letter })),
    );
    letters = await next;
  }
  process.once('message', () => {
    transport.close();
    void pool.end().then(() => process.disconnect());
  });

  async function ready(after: string): Promise<Ready[]> {
    const { rows } = await pool.query<Ready>(
      `SELECT l.id, p.email AS to, l.subject, l.text, l.html, l.message_id AS "messageId"
         FROM letter l JOIN person p ON p.id = l.person_id WHERE l.id > $1 ORDER BY l.id LIMIT ${AT_ONCE}`,
      [after],
    );
    return rows;
  }
}
