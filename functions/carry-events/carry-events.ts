import type { Instant, Now } from '../../shared/kernel/instant.ts';
import { type Cargo, type Change, cargoOf } from './cargo.ts';

/** Where cargo goes. Each takes many at once and answers with the positions of those that were not taken. */
export interface Carriers {
  bus(loads: ReadonlyArray<Extract<Cargo, { to: 'bus' }>>): Promise<readonly number[]>;
  alarms(loads: ReadonlyArray<Extract<Cargo, { to: 'alarms' }>>, now: Instant): Promise<readonly number[]>;
  recounts(loads: ReadonlyArray<Extract<Cargo, { to: 'recounts' }>>): Promise<readonly number[]>;
  rollups(loads: ReadonlyArray<Extract<Cargo, { to: 'rollups' }>>): Promise<readonly number[]>;
  /** Makes sure that the minute has its one-shot schedule. */
  schedule(loads: ReadonlyArray<Extract<Cargo, { to: 'schedule' }>>): Promise<readonly number[]>;
}
interface Load<C extends Cargo> {
  readonly cargo: C;
  readonly sequences: readonly string[];
}

/** The same thing said by several changes of a batch goes out once. */
const merged = <C extends Cargo>(loads: ReadonlyArray<Load<C>>): Array<Load<C>> =>
  [...Map.groupBy(loads, ({ cargo }) => JSON.stringify(cargo)).values()].flatMap(([first, ...rest]) =>
    first ? [{ cargo: first.cargo, sequences: [first, ...rest].flatMap(({ sequences }) => sequences) }] : [],
  );

/**
 * The only reader of the table's stream: facts go to the bus, near deadlines to the alarms queue, far ones to their minute's
 * schedule, dirty marks to the recounts and rollups queues. Answers with the sequence numbers of changes of which something was not taken.
 */
export const carryEvents =
  ({ carriers, now }: { readonly carriers: Carriers; readonly now: Now }) =>
  async (changes: readonly Change[]): Promise<ReadonlySet<string>> => {
    const failed = new Set<string>();
    const at = now();
    const loads = changes.flatMap((change): Array<Load<Cargo>> => {
      try {
        return cargoOf(change, at).map((cargo) => ({ cargo, sequences: [change.sequence] }));
      } catch {
        failed.add(change.sequence);
        return [];
      }
    });
    const carry = async <C extends Cargo>(given: ReadonlyArray<Load<C>>, by: (cargo: readonly C[]) => Promise<readonly number[]>) => {
      const own = merged(given);
      if (own.length === 0) return;
      const left = await by(own.map(({ cargo }) => cargo)).catch(() => [...own.keys()]);
      for (const index of left) for (const sequence of own[index]?.sequences ?? []) failed.add(sequence);
    };
    const of = <T extends Cargo['to']>(to: T) => loads.filter((load): load is Load<Extract<Cargo, { to: T }>> => load.cargo.to === to);
    await Promise.all([
      carry(of('bus'), carriers.bus),
      carry(of('alarms'), (alarms) => carriers.alarms(alarms, at)),
      carry(of('recounts'), carriers.recounts),
      carry(of('rollups'), carriers.rollups),
      carry(of('schedule'), carriers.schedule),
    ]);
    return failed;
  };
