import { isMainThread } from 'node:worker_threads';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What is still done when the command is told to stop. */
let last: () => void | Promise<void> = () => {};
let held = 0;

/** Says what is still to be done when the command is told to stop. */
export function beforeStopping(work: () => void | Promise<void>): void {
  last = work;
}

/**
 * Holds back the signals that end the command, so that nothing is left half done. They are obeyed when the thread is free
 * again: as long as it works they wait, and also at the end of a hold. A worker has none; the main thread holds for it.
 *
 * @returns lets go
 */
export function hold(): () => void {
  if (!isMainThread) return () => {};
  if (held === 0) for (const signal of signals) process.on(signal, obey);
  held += 1;
  return () => {
    void signalsHeard().then(() => {
      held -= 1;
      if (held === 0) for (const signal of signals) process.off(signal, obey);
    });
  };
}

/**
 * Waits until signals that came meanwhile have been heard: the loop hears them between one turn and the next, and the turn
 * in which this is called may be past that.
 */
export function signalsHeard(): Promise<void> {
  return new Promise((heard) => setImmediate(() => setImmediate(heard)));
}

/**
 * Ends the command as the signal would have, once everything is in order. A second signal ends it at once. Where the command
 * waits for the signal itself, it ends in its own way.
 */
async function obey(signal: NodeJS.Signals): Promise<void> {
  for (const each of signals) process.off(each, obey);
  const isAwaited = process.listenerCount(signal) > 0;
  try {
    await last();
  } finally {
    if (!isAwaited) process.kill(process.pid, signal);
  }
}
