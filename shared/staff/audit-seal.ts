import { createHash } from 'node:crypto';
import type { AuditCheck, AuditLine, AuditSeal } from '../contract/audit.ts';
import { addSeconds, dayOf, type Instant, instantFrom } from '../kernel/instant.ts';
import type { AuditShelf } from './ports.ts';

/** A line as it is counted: its parts in this order, absent ones as null. */
const counted = ({ id, at, by, did, subject, from, to }: AuditLine): string =>
  JSON.stringify([id, at, by, did, subject, from ?? null, to ?? null]);

/**
 * The root of a day: SHA-256 over its name, the root of the day before and its lines in the order of their instants and ids. A day that
 * is changed, or taken away, changes the root of every day after it.
 */
export const rootOf = (day: string, previous: string | null, lines: readonly AuditLine[]): string => {
  const hash = createHash('sha256').update(`heard audit 1\n${day}\n${previous ?? ''}\n`);
  const inOrder = lines.toSorted((a, b) => (`${a.at}#${a.id}` < `${b.at}#${b.id}` ? -1 : 1));
  for (const line of inOrder) hash.update(`${counted(line)}\n`);
  return hash.digest('hex');
};

/** A request is stamped when it comes and noted when it is done: at most half a minute later, as long as the API may take. */
const marginSeconds = 600;
const daySeconds = 86_400;
export const dayAfter = (day: string): string => dayOf(addSeconds(instantFrom(`${day}T00:00:00Z`), daySeconds));

/**
 * Seals every day that is over and not sealed, oldest first, from the day after the last seal; where there is none, yesterday alone. Run
 * again, nothing changes.
 */
export const sealDays = async (audit: Pick<AuditShelf, 'whole' | 'lastSeal' | 'seal'>, at: Instant): Promise<AuditSeal[]> => {
  const until = dayOf(addSeconds(at, -marginSeconds - daySeconds));
  const sealed: AuditSeal[] = [];
  let last = await audit.lastSeal();
  for (let day = last ? dayAfter(last.day) : until; day <= until; day = dayAfter(day)) {
    const lines = await audit.whole(day);
    const previous = last?.root ?? null;
    const seal: AuditSeal = { day, root: rootOf(day, previous, lines), previous, lines: lines.length, sealedAt: at };
    // somebody was faster: theirs counts
    last = await audit.seal(seal);
    sealed.push(last);
  }
  return sealed;
};

/** Counts a day again and holds it against its seal, and that against the seal of the day before. */
export const checkDay = async (audit: Pick<AuditShelf, 'whole' | 'seals'>, day: string): Promise<AuditCheck> => {
  const before = dayOf(addSeconds(instantFrom(`${day}T00:00:00Z`), -daySeconds));
  const [lines, seals] = [await audit.whole(day), await audit.seals(before, day)];
  const seal = seals.find((one) => one.day === day) ?? null;
  const previous = seals.find((one) => one.day === before)?.root ?? (seal ? seal.previous : null);
  const root = rootOf(day, previous, lines);
  const state = !seal ? 'open' : seal.root === root && seal.previous === previous ? 'fits' : 'differs';
  return { day, state, lines: lines.length, root, seal };
};
