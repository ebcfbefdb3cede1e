import type { Clock, ConversationState } from '../contract/conversations.ts';
import type { Metric } from '../contract/settings.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Promised } from './promise.ts';
import {
  endClock,
  openWindow,
  pauseClock,
  promiseClock,
  readClock,
  resumeClock,
  startClock,
  type Ticking,
  type ToldBreach,
} from './ticking.ts';

/** What happened to a conversation, as far as its clocks care. `key` is the act id that says so. */
export type Mark =
  | { readonly what: 'promise'; readonly at: Instant; readonly key: string; readonly promised: Promised | null }
  | { readonly what: 'ask'; readonly at: Instant; readonly key: string; readonly ask: string }
  | { readonly what: 'answer'; readonly at: Instant; readonly key: string }
  | {
      readonly what: 'approval';
      readonly at: Instant;
      readonly key: string;
      readonly reply: string;
      readonly waits: boolean;
      readonly how: 'settled' | 'disarmed';
    }
  | { readonly what: 'status'; readonly at: Instant; readonly key: string; readonly state: 'open' | 'waiting' | 'on_hold' | 'resolved' }
  | { readonly what: 'window'; readonly at: Instant; readonly key: string; readonly closesAt: Instant }
  | { readonly what: 'unask'; readonly at: Instant; readonly key: string; readonly ask: string };

export interface ClocksRead {
  readonly clocks: readonly Clock[];
  readonly state: ConversationState;
  readonly resolvedAt: Instant | null;
  /** The clocks as they were followed, for whoever wants to know why. */
  readonly followed: readonly Ticking[];
}

/** At the same instant an answer counts for what was asked, a status for what was answered, a judgement for what waits. */
const rank = { promise: 0, window: 1, ask: 2, answer: 3, approval: 3, status: 4, unask: 5 } as const;
const rankOf = (mark: Mark): number => rank[mark.what] + (mark.what === 'approval' && !mark.waits ? 0.5 : 0);

export const inOrder = (a: Mark, b: Mark): number =>
  a.at !== b.at ? (a.at < b.at ? -1 : 1) : rankOf(a) - rankOf(b) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** What is followed while marks are taken; `past` holds the clocks that ended since the story began or was taken up again. */
export interface Story {
  promised: Promised | null;
  status: Exclude<ConversationState, 'withdrawn'>;
  resolvedAt: Instant | null;
  /** The response that is awaited: first, or next once anybody on staff has answered. */
  response: Ticking | null;
  resolution: Ticking | null;
  /** Replies that wait inside the house, each by its own clock, whatever the person is waited for. */
  approvals: Map<string, Ticking>;
  answered: boolean;
  /** The act that ended the cycle before. */
  cycle: string;
  /** When the platform's window for a reply closes, as of the person's latest message. */
  window: Instant | null;
  readonly graceSeconds: number;
  readonly past: Ticking[];
  readonly asked: Set<string>;
  readonly unanswered: Set<string>;
  readonly live: Set<string>;
}

const endResponse = (story: Story, at: Instant, how: 'settled' | 'disarmed', key: string) => {
  story.unanswered.clear();
  if (!story.response) return;
  story.past.push(endClock(story.response, at, how));
  story.response = null;
  story.cycle = key;
};

const eachOpen = (story: Story, change: (clock: Ticking) => Ticking) => {
  if (story.response) story.response = change(story.response);
  if (story.resolution && !story.resolution.ended) story.resolution = change(story.resolution);
};

const endApproval = (story: Story, reply: string, at: Instant, how: 'settled' | 'disarmed') => {
  const clock = story.approvals.get(reply);
  if (clock) story.past.push(endClock(clock, at, how));
  story.approvals.delete(reply);
};
const endApprovals = (story: Story, at: Instant) => {
  for (const reply of [...story.approvals.keys()]) endApproval(story, reply, at, 'disarmed');
};
const approval = (story: Story, { reply, waits, at, how }: Extract<Mark, { what: 'approval' }>) => {
  if (waits) story.approvals.set(reply, startClock('approval', reply, at, story.promised));
  else endApproval(story, reply, at, how);
};

/** Whether the promise in force lets clocks stand still in a status; without a promise both do. */
const pauses = ({ promised, status }: Story): boolean =>
  (status === 'waiting' || status === 'on_hold') && (promised?.policy.pausedBy.includes(status) ?? true);

/** Lets open clocks stand or go as the status and the promise in force ask. */
const keepPace = (story: Story, at: Instant) =>
  eachOpen(story, (clock) => (pauses(story) ? pauseClock(clock, at) : resumeClock(clock, at)));

const goOn = (story: Story, at: Instant) => {
  if (story.resolution?.ended?.how === 'settled') story.resolution = resumeClock(story.resolution, at);
  eachOpen(story, (clock) => resumeClock(clock, at));
  story.status = 'open';
  story.resolvedAt = null;
};

const ask = (story: Story, { ask: what, at }: { ask: string; at: Instant }) => {
  if (story.asked.has(what)) return;
  const { asked, unanswered, live, cycle, promised } = story;
  for (const set of [asked, unanswered, live]) set.add(what);
  goOn(story, at);
  story.response ??= startClock(story.answered ? 'next_response' : 'first_response', cycle, at, promised, story.window);
  if (story.resolution && !story.resolution.ended) return;
  if (story.resolution) story.past.push(story.resolution);
  story.resolution = startClock('resolution', story.resolution ? cycle : 'start', at, promised);
};

const answer = (story: Story, { key, at }: { key: string; at: Instant }) => {
  if (story.asked.size === 0) return;
  endResponse(story, at, 'settled', key);
  story.answered = true;
};

const setStatus = (story: Story, { key, at, state }: Extract<Mark, { what: 'status' }>) => {
  if (state !== 'resolved') {
    goOn(story, at);
    story.status = state;
    keepPace(story, at);
  } else if (story.status !== 'resolved') {
    endResponse(story, at, 'disarmed', key);
    endApprovals(story, at);
    if (story.resolution && !story.resolution.ended) story.resolution = endClock(story.resolution, at, 'settled');
    story.resolvedAt = at;
  }
  story.status = state;
};

const unask = (story: Story, { key, at, ask: what }: { key: string; at: Instant; ask: string }) => {
  story.live.delete(what);
  if (story.unanswered.delete(what) && story.unanswered.size === 0) endResponse(story, at, 'disarmed', key);
  if (story.live.size === 0) endApprovals(story, at);
  if (story.live.size > 0 || !story.resolution || story.resolution.ended) return;
  story.resolution = endClock(story.resolution, at, 'disarmed');
};

const take = (story: Story, mark: Mark): void => {
  switch (mark.what) {
    case 'promise':
      story.promised = mark.promised;
      eachOpen(story, (clock) => promiseClock(clock, mark.promised, mark.at, story.graceSeconds));
      for (const [reply, clock] of story.approvals)
        story.approvals.set(reply, promiseClock(clock, mark.promised, mark.at, story.graceSeconds));
      if (story.status !== 'open') keepPace(story, mark.at);
      break;
    case 'window':
      story.window = mark.closesAt;
      if (story.response) story.response = openWindow(story.response, mark.closesAt, mark.at, story.graceSeconds);
      break;
    case 'ask':
      ask(story, mark);
      break;
    case 'answer':
      answer(story, mark);
      break;
    case 'approval':
      approval(story, mark);
      break;
    case 'status':
      setStatus(story, mark);
      break;
    case 'unask':
      unask(story, mark);
      break;
  }
};

/** A story before anything happened; `known` is what is known of one that is taken up again. */
export const beginStory = (graceSeconds: number, known: Partial<Story> = {}): Story => ({
  promised: null,
  status: 'open',
  resolvedAt: null,
  response: null,
  resolution: null,
  approvals: new Map(),
  answered: false,
  cycle: 'start',
  window: null,
  past: [],
  asked: new Set(),
  unanswered: new Set(),
  live: new Set(),
  ...known,
  graceSeconds,
});

/** Takes marks into a story, in their order; none may come before one that was taken already. */
export const takeMarks = (story: Story, marks: readonly Mark[]): void => {
  for (const mark of marks.toSorted(inOrder)) take(story, mark);
};

/** The clocks and the state that a story has led to. */
export const readStory = (story: Story, told: readonly ToldBreach[]): ClocksRead => {
  const followed = [...story.past, story.response, story.resolution, ...story.approvals.values()].filter((clock) => clock !== null);
  const clocks = followed.map((clock) => readClock(clock, story.graceSeconds, told)).filter((clock) => clock !== null);
  const withdrawn = story.asked.size > 0 && story.live.size === 0 && story.status !== 'resolved';
  return { clocks: clocks.toSorted(byStart), state: withdrawn ? 'withdrawn' : story.status, resolvedAt: story.resolvedAt, followed };
};

const order: readonly Metric[] = ['first_response', 'next_response', 'resolution', 'approval'];
export const byStart = (a: Clock, b: Clock): number =>
  order.indexOf(a.metric) - order.indexOf(b.metric) || (a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : 0);
