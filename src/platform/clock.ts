/**
 * The only reader of the machine's clock. It serves time-outs, log lines and timings; what is *due* is decided by
 * PostgreSQL's app_now(), which every transaction hands out as `tx.now` (and which the demo shifts).
 */
export const machineClock = {
  now: (): Date => new Date(),
  /** Milliseconds since the process started; never jumps. */
  elapsed: (): number => performance.now(),
};
