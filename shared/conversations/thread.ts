import type { Act, Interaction, StaffAct } from '../contract/acts.ts';
import type { Intent } from '../contract/settings.ts';
import type { Instant } from '../kernel/instant.ts';

/** One thing said, all its versions together: what the console and the API show of it. */
export interface ThreadEntry {
  readonly id: string;
  readonly actId: string;
  readonly sourceId: string;
  readonly direction: Interaction['direction'];
  readonly kind: Interaction['kind'];
  readonly author: Interaction['author'];
  readonly text: string;
  readonly attachments: Interaction['attachments'];
  readonly intent: Intent;
  readonly language: string;
  readonly topics: readonly string[];
  readonly history: boolean;
  readonly at: Instant;
  readonly editedAt: Instant | null;
  readonly deletedAt: Instant | null;
  /** The act that deleted it, where one did. */
  readonly deletedBy: string | null;
  /** Ours, and taken back as soon as it was sent: as if it had not been given. */
  readonly undone: boolean;
  /** Versions with words, oldest first; none when the deletion is all that is known. */
  readonly versions: readonly Interaction[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const verbs = { create: 0, edit: 1, delete: 2 } as const;
const byVersion = (a: Interaction, b: Interaction): number =>
  verbs[a.verb] - verbs[b.verb] || compare(a.sourceAt, b.sourceAt) || compare(a.actId, b.actId);

export const isInteraction = (act: Act): act is Interaction => act.type === 'interaction';
export const isStaffAct = (act: Act): act is StaffAct => act.type !== 'interaction';

/** Each act once, by instant and then by id: repetition and order of delivery are gone. */
export const distinct = (acts: readonly Act[]): Act[] =>
  [...new Map(acts.map((act) => [act.actId, act])).values()].toSorted((a, b) => compare(a.at, b.at) || compare(a.actId, b.actId));

/** What needs an answer when nobody has classified it: anything but a tap. */
export const intentOf = ({ intent, kind }: Interaction): Intent =>
  intent ?? (kind === 'reaction' || kind === 'poll_answer' ? 'noise' : 'question');

const entryOf = (versions: readonly Interaction[], undone: ReadonlySet<string>): ThreadEntry | null => {
  const sorted = versions.toSorted(byVersion);
  const worded = sorted.filter(({ verb }) => verb !== 'delete');
  const deletion = sorted.find(({ verb }) => verb === 'delete');
  const first = worded[0] ?? deletion;
  const latest = worded.at(-1) ?? deletion;
  if (!first || !latest) return null;
  return {
    id: first.id,
    actId: first.actId,
    sourceId: first.sourceId,
    direction: first.direction,
    kind: first.kind,
    author: first.author,
    text: deletion ? '' : latest.text,
    attachments: deletion ? [] : latest.attachments,
    intent: intentOf(latest),
    language: latest.language,
    topics: latest.topics,
    history: first.history,
    at: first.at,
    editedAt: latest.verb === 'edit' && latest !== first ? latest.at : null,
    deletedAt: deletion?.at ?? null,
    deletedBy: deletion?.actId ?? null,
    undone: undone.has(first.id),
    versions: worded,
  };
};

/** Whether an act says that an answer was taken back as soon as it was sent. */
export const undoes = (act: Act): act is Extract<StaffAct, { type: 'moderate' }> => act.type === 'moderate' && act.undo === true;

/** The thread as it reads: one entry for each thing said, oldest first; a deleted one keeps its place without words. */
export const threadOf = (acts: readonly Act[]): ThreadEntry[] => {
  const versions = Map.groupBy(distinct(acts).filter(isInteraction), ({ id }) => id);
  const undone = new Set(acts.filter(undoes).map(({ interaction }) => interaction));
  return [...versions.values()]
    .map((own) => entryOf(own, undone))
    .filter((entry) => entry !== null)
    .toSorted((a, b) => compare(a.at, b.at) || compare(a.actId, b.actId));
};

/** Stored versions whose words must go, because the thing they said was deleted. */
export const actsToErase = (acts: readonly Act[]): string[] => {
  const said = distinct(acts).filter(isInteraction);
  const deleted = new Set(said.filter(({ verb }) => verb === 'delete').map(({ id }) => id));
  return said.filter(({ id, text, attachments }) => deleted.has(id) && (text !== '' || attachments.length > 0)).map(({ actId }) => actId);
};
