import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import type { Engines } from './engines/open-engines.ts';
import type { Functions } from './functions.ts';

/** Something that starts functions and may be at work. */
export interface Source {
  pump(): void;
  busy(): boolean;
}

/** Whether anything is under way, and waiting until nothing is. */
export const openCalm = (
  engines: Engines,
  functions: Functions,
  sources: readonly Source[],
  queues: readonly string[],
  now: () => number,
) => {
  const waitingNow = (): boolean => queues.some((queue) => engines.queues.visible(queue));
  const dueNow = (): boolean => {
    const due = engines.deliveries.nextDue();
    return due !== null && due <= now();
  };
  // what costs least to know is asked first: while something waits, this is asked every millisecond
  const calm = (): boolean =>
    !functions.busy() && !engines.deliveries.busy() && sources.every((source) => !source.busy()) && !waitingNow() && !dueNow();
  const pump = () => {
    for (const source of sources) source.pump();
    void engines.deliveries.pump();
  };
  /** Resolves when nothing was under way twice in a row, with a turn of the event loop between. */
  const settled = async (): Promise<void> => {
    for (let quiet = 0; quiet < 2; ) {
      if (!functions.busy()) pump();
      await turn();
      quiet = calm() ? quiet + 1 : 0;
      if (quiet === 0) await pause(1);
    }
  };
  return { calm, pump, settled };
};
export type Calm = ReturnType<typeof openCalm>;
