import { Client } from 'pg';

/**
 * Shifts the application's clock, as the owner of the tables: nobody else may. Only the demo and the replay use it;
 * a production process refuses to start where this table has a row.
 */
export class DemoClock {
  private constructor(private readonly client: Client) {}

  static async open(ownerUrl: string): Promise<DemoClock> {
    const client = new Client({ connectionString: ownerUrl, application_name: 'demo clock' });
    await client.connect();
    return new DemoClock(client);
  }

  /** From now on it is this moment; `running`: and time goes on from there. */
  async set(moment: Date, running: boolean): Promise<void> {
    await this.client.query(
      `INSERT INTO demo_clock (shown_at, set_at, running) VALUES ($1, clock_timestamp(), $2)
       ON CONFLICT (only_row) DO UPDATE SET shown_at = $1, set_at = clock_timestamp(), running = $2`,
      [moment, running],
    );
  }

  /**
   * The demo's time stands still while nothing runs. After an unclean end it goes on from the last thing that happened.
   * @returns the moment at which the demo stopped; undefined at its first start
   */
  async stoppedAt(): Promise<Date | undefined> {
    const { rows } = await this.client.query<{ moment: Date }>(
      `SELECT CASE WHEN running THEN greatest(shown_at, (SELECT max(at) FROM audit_entry)) ELSE shown_at END AS moment FROM demo_clock`,
    );
    return rows[0]?.moment;
  }

  async pause(): Promise<void> {
    await this.client.query(
      'UPDATE demo_clock SET shown_at = app_now(), set_at = clock_timestamp(), running = false WHERE running',
    );
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
