import { schedule } from 'node-cron';

/** Ticks at once and at the start of each minute, until the function that it gives back is called. A tick must not throw. */
export function everyMinute(tick: () => Promise<void>): () => void {
  // The tick looks at what is due, not at how often it was called: a missed minute is nothing to warn about.
  const task = schedule('* * * * *', tick, { suppressMissedWarning: true });
  void tick();
  return () => {
    void task.destroy();
  };
}
