import type { Claim, Clock, Conversation } from '../contract/conversations.ts';
import type { Settings } from '../contract/settings.ts';
import { derivedId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Attention } from '../sla/attention.ts';
import { byStart, type ClocksRead, readStory, type Story } from '../sla/clocks.ts';
import { type Climb, nextLook } from '../sla/due-steps.ts';
import type { PolicyMatch, PolicySubject } from '../sla/policies.ts';
import type { Promised } from '../sla/promise.ts';
import { keepSettled } from './settled.ts';
import { attendedOf, climbOf } from './watch.ts';

/** What folding acts up to an instant has led to: enough to go on from there with acts that come after it. */
export interface Reached {
  readonly story: Story;
  /** The promise in force. */
  readonly match: PolicyMatch | null;
  readonly promised: Promised | null;
  readonly subject: PolicySubject;
  readonly attention: Attention;
  readonly assignee: string | null;
  readonly idea: string | null;
  readonly topics: readonly string[];
  readonly topicsSaid: boolean;
  readonly lastAt: Instant;
  /** Since when it is resolved, where nothing that needs an answer was said since. */
  readonly closed: Instant | null;
  /** The clocks of what staff said needs an answer: started at `from`, due before `asked`, they count apart. */
  readonly apart: { readonly from: Instant; readonly asked: Instant } | null;
}

/** What of a head stays as it was opened, and its words. */
export type Frame = Pick<
  Conversation,
  'id' | 'platform' | 'channel' | 'account' | 'thread' | 'language' | 'openedAt' | 'person' | 'preview' | 'policy' | 'promisedBefore'
> & { readonly deliveredLate: boolean };

/** A head, with what its clocks and its ladder were followed by. */
export interface Followed {
  readonly head: Conversation;
  readonly followed: ClocksRead['followed'];
  readonly climb: Climb | null;
}

/** A clock of something that was due before staff said that it needs an answer. */
const setApart = (clocks: readonly Clock[], { apart }: Reached): readonly Clock[] =>
  clocks.map((clock) => (apart && clock.startedAt === apart.from && clock.dueAt < apart.asked ? { ...clock, apart: true } : clock));

/** The head with the revision that its state has. */
export const revised = (state: Omit<Conversation, 'revision'>): Conversation => ({
  ...state,
  revision: derivedId('rev', JSON.stringify(state)),
});

/**
 * The head that was reached, by the standing claims. `before` are the clocks as they were told last; `past` those that ended
 * before the story was taken up again, which are told no other way any more. `amend` is what others make of them.
 */
export const headOf = (
  frame: Frame,
  reached: Reached,
  settings: Settings,
  claims: readonly Claim[],
  before: readonly Clock[],
  past: readonly Clock[] = [],
  amend: (clocks: readonly Clock[]) => readonly Clock[] = (clocks) => clocks,
): Followed => {
  const { story, subject } = reached;
  const told = claims.filter(({ step, revokedAt }) => step === 'breach' && revokedAt === null);
  const read = readStory(story, told);
  const clocks = [...amend([...past, ...setApart(keepSettled(read.clocks, before), reached)])].toSorted(byStart);
  const climb = climbOf(settings, reached.promised, [], reached.attention);
  const head = revised({
    id: frame.id,
    platform: frame.platform,
    channel: frame.channel,
    account: frame.account,
    thread: frame.thread,
    state: read.state,
    intent: subject.intent,
    language: frame.language,
    topics: [...reached.topics],
    openedAt: frame.openedAt,
    lastAt: reached.lastAt,
    resolvedAt: read.resolvedAt,
    person: frame.person,
    preview: frame.preview,
    assignee: reached.assignee,
    team: subject.team,
    priority: subject.priority,
    tags: [...subject.tags],
    idea: reached.idea,
    policy: frame.policy,
    promisedBefore: frame.promisedBefore,
    clocks,
    attended: attendedOf(climb),
    deliveredLate: frame.deliveredLate,
    nextDue: nextLook(clocks, claims, story.graceSeconds, climb),
  });
  return { head, followed: read.followed, climb };
};
