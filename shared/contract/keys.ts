import { shardOf } from '../kernel/ids.ts';
import { type Instant, minuteOf } from '../kernel/instant.ts';
import type { HeldBy } from './quiet.ts';

/**
 * Every key of the one table, in one place: the table is built from this file and the code reads through it.
 * Attributes are `pk` and `sk`; every item has `type`. Ids keep their case.
 */
export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  ttl: 'expiresAt',
  indexes: {
    /** Conversations with a case: `OPEN#<0..15>` by next due, `DONE#<0..15>` by last act. */
    byDue: { partitionKey: 'duePk', sortKey: 'dueSk', project: ['conversation'] },
    /** Open conversations of a person or team: `HELD#<id>` by next due. */
    byHolder: { partitionKey: 'holderPk', sortKey: 'holderSk', project: ['conversation'] },
    /** Interactions of an hour: `HOUR#<yyyy-mm-ddThh>#<channel>#<0..63>` by instant. */
    byHour: { partitionKey: 'hourPk', sortKey: 'hourSk', project: ['interaction'] },
    /** What there is of a person, `TALK#`, `IDEA#` or `VOTE#` by instant: `PERSON#<id>`. Written once, as neither changes. */
    byPerson: { partitionKey: 'personPk', sortKey: 'personSk', project: ['type'] },
  },
} as const;

export const shards = { due: 64, open: 16, hour: 64, figures: 64, clicks: 8 } as const;
const two = (n: number) => String(n).padStart(2, '0');

/**
 * The thread that a conversation belongs to: its own id, or for a later episode what stands before the point
 * (`conv_x` of `conv_x.y`). Acts of all episodes are kept together under the thread.
 */
export const rootOf = (conversation: string): string => conversation.split('.', 1)[0] ?? conversation;

export const keys = {
  act: (conversation: string, actId: string) => ({ pk: `CONV#${rootOf(conversation)}`, sk: `ACT#${actId}` }),
  head: (conversation: string) => ({ pk: `CONV#${conversation}`, sk: 'HEAD' }),
  claim: (conversation: string, claim: string) => ({ pk: `CONV#${conversation}`, sk: `CLAIM#${claim}` }),
  notice: (conversation: string, notice: string) => ({ pk: `CONV#${conversation}`, sk: `NOTICE#${notice}` }),
  /** One press of "Send test" of a notice channel. */
  noticeTest: (channel: string, test: string) => ({ pk: `NOTICE-TEST#${channel}`, sk: test }),
  reply: (conversation: string, reply: string) => ({ pk: `CONV#${conversation}`, sk: `REPLY#${reply}` }),
  /** Who took a conversation first from where it stood: after the assignment `after`. */
  hold: (conversation: string, after: string) => ({ pk: `HOLDS#${conversation}`, sk: after }),
  /** Who has which conversation open in a minute, as `2026-11-16T07:30`. */
  presence: (minute: string, conversation: string, staff: string) => ({ pk: `PRESENCE#${minute}`, sk: `${conversation}#${staff}` }),
  /** Filters of the inbox that staff saved under a name. */
  view: (view: string) => ({ pk: 'VIEWS', sk: view }),
  moderation: (conversation: string, moderation: string) => ({ pk: `CONV#${conversation}`, sk: `MODERATION#${moderation}` }),
  /** How fast is sent through a channel. */
  pace: (channel: string) => ({ pk: `PACE#${channel}`, sk: 'PACE' }),
  /** A copy of what came along with an interaction, or why there is none. */
  media: (conversation: string, interaction: string, media: string) => ({
    pk: `CONV#${rootOf(conversation)}`,
    sk: `MEDIA#${interaction}#${media}`,
  }),
  /** There when so many alarms fall due in a minute that they are told as one. */
  storm: (minute: string) => ({ pk: `STORM#${minute}`, sk: 'STORM' }),
  /** What is told with others, by the summary that will tell it: `late.2026-11-16T07.0`. */
  summaryRow: (summary: string, claim: string) => ({ pk: `SUMMARY#${summary}#${two(shardOf(claim, shards.open))}`, sk: claim }),
  summaryPartition: (summary: string, shard: number) => `SUMMARY#${summary}#${two(shard)}`,
  summary: (summary: string) => ({ pk: `SUMMARY#${summary}`, sk: 'SUMMARY' }),
  /** Finds the conversation of a platform object when an edit, delete or nested reply names only the object. */
  object: (interaction: string) => ({ pk: `OBJECT#${interaction}`, sk: 'OBJECT' }),
  due: (minute: string, conversation: string) => ({ pk: `DUE#${minute}#${two(shardOf(conversation, shards.due))}`, sk: conversation }),
  duePartition: (minute: string, shard: number) => `DUE#${minute}#${two(shard)}`,
  dueMinute: (minute: string) => ({ pk: 'MINUTES', sk: minute }),
  /** A shard of a minute that holds due items: the list that the ring and the sweep read. */
  dueShard: (minute: string, shard: number) => ({ pk: 'MINUTES', sk: `${minute}#${two(shard)}` }),
  settings: (kind: string, id: string) => ({ pk: 'SETTINGS', sk: `${kind}#${id}` }),
  settingsVersion: (kind: string, id: string, version: number) => ({ pk: `SETTINGS#${kind}#${id}`, sk: String(version).padStart(6, '0') }),
  channelState: (channel: string) => ({ pk: 'CHANNELS', sk: channel }),
  quarantine: (at: Instant, letter: string) => ({ pk: 'QUARANTINE', sk: `${at}#${letter}` }),
  ignored: (day: string, letter: string, part: number) => ({ pk: `IGNORED#${day}`, sk: `${letter}#${part}` }),
  person: (person: string) => ({ pk: `PERSON#${person}`, sk: 'HEAD' }),
  /** What a person says of being named in public. All lie together: a list of ideas asks for many at once. */
  consent: (person: string) => ({ pk: 'CONSENTS', sk: person }),
  /** There when the person wants no more mail. */
  unsubscribed: (person: string) => ({ pk: `PERSON#${person}`, sk: 'UNSUBSCRIBED' }),
  idea: (idea: string) => ({ pk: `IDEA#${idea}`, sk: 'HEAD' }),
  ideaListed: (idea: string) => ({ pk: 'IDEAS', sk: idea }),
  hotPlan: () => ({ pk: 'HOT-PLAN', sk: 'HOT-PLAN' }),
  /** An idea under one of its rarest trigrams, beside those that share another. */
  similar: (trigram: string, beside: string, idea: string) => ({ pk: `SIMILAR#${trigram}`, sk: `${beside}#${idea}` }),
  vote: (idea: string, voter: string) => ({ pk: `IDEA#${idea}`, sk: `VOTE#${voter}` }),
  /** A vote that waits until its address is proven. */
  heldVote: (idea: string, voter: string) => ({ pk: `IDEA#${idea}`, sk: `HELD#${voter}` }),
  /** There as long as `child` is merged into `idea`: who counts a family need not look at every idea. */
  merged: (idea: string, child: string) => ({ pk: `IDEA#${idea}`, sk: `MERGED#${child}` }),
  subscription: (idea: string, person: string) => ({ pk: `IDEA#${idea}`, sk: `SUBSCRIPTION#${person}` }),
  /** Who wants every month's page by mail. */
  monthSubscription: (person: string) => ({ pk: 'SUBSCRIPTIONS', sk: person }),
  /** There once a mail went to a person, by what it tells. */
  mailed: (person: string, mail: string) => ({ pk: `PERSON#${person}`, sk: `MAILED#${mail}` }),
  /** How many mails somebody asked for within an hour, `2026-11-16T08`. */
  mailLimit: (who: string, hour: string) => ({ pk: `LIMIT#${who}`, sk: hour }),
  /** What may be an idea, for staff to say, by the interaction. */
  proposal: (interaction: string) => ({ pk: 'PROPOSALS', sk: interaction }),
  /** What one browser sent to a form in a span of hours; `trace` names both and is no address. */
  formLimit: (form: string, trace: string) => ({ pk: `FORM#${form}`, sk: `LIMIT#${trace}` }),
  /** What somebody answered to a survey in a month, as `2026-11`. */
  surveyAnswer: (survey: string, month: string, person: string) => ({ pk: `SURVEY#${survey}#${month}`, sk: person }),
  report: (month: string, part: string) => ({ pk: `REPORT#${month}`, sk: part }),
  reportListed: (month: string) => ({ pk: 'REPORTS', sk: month }),
  /** There while something of a published month is still to be told. */
  monthOpen: (month: string) => ({ pk: 'MONTHS-OPEN', sk: month }),
  /** What is to be told of a month, by when. */
  telling: (month: string, at: string, telling: string) => ({ pk: `TELLINGS#${month}`, sk: `${at}#${telling}` }),
  monthMail: (month: string, person: string) => ({ pk: `MONTH-MAILS#${month}`, sk: person }),
  /** What the figures of a day and channel are counted from. */
  figureRow: (day: string, channel: string, conversation: string) => ({
    pk: keys.figurePartition(day, channel, shardOf(conversation, shards.figures)),
    sk: conversation,
  }),
  figurePartition: (day: string, channel: string, shard: number) => `FIGURES#${day}#${channel}#${two(shard)}`,
  /** The count of one shard of a day and channel, beside those of the others. */
  rollupPart: (day: string, channel: string, shard: number) => ({ pk: `ROLLUP#${day}#${channel}`, sk: two(shard) }),
  /** The count of a day and channel, beside those of its month's other days. */
  rollup: (day: string, channel: string) => ({ pk: `ROLLUPS#${day.slice(0, 7)}#${channel}`, sk: day }),
  /** What a counted link leads to, and where it was put. */
  goLink: (code: string) => ({ pk: `GO#${code}`, sk: 'GO' }),
  /** Clicks of a day on a link, in one of an entry's shards: one post that is read by many is no hot key. */
  clicks: (entry: string, shard: number, day: string, code: string) => ({ pk: `CLICKS#${entry}#${two(shard)}`, sk: `${day}#${code}` }),
  token: (hash: string) => ({ pk: `TOKEN#${hash}`, sk: 'TOKEN' }),
  /** A browser that is signed in, by the hash of what its cookie holds. */
  session: (hash: string) => ({ pk: `SESSION#${hash}`, sk: 'SESSION' }),
  /** There once a sign-in came back from the pages: it comes back once. */
  signInState: (hash: string) => ({ pk: `SIGN-IN#${hash}`, sk: 'SIGN-IN' }),
  staffSeen: (staff: string) => ({ pk: 'STAFF-SEEN', sk: staff }),
  linkSecret: () => ({ pk: 'LINK-SECRET', sk: 'LINK-SECRET' }),
  /** Whether what goes out by itself is held. */
  quiet: () => ({ pk: 'QUIET', sk: 'QUIET' }),
  /** What did not leave while it was quiet, beside what the same function holds. */
  held: (by: HeldBy, id: string, kind: string) => ({ pk: `HELD#${by}`, sk: `${id}#${kind}` }),
  /** What staff did in a day; beside it the same lines by who did it, and by what it was done to. */
  auditDay: (day: string) => `AUDIT#${day}`,
  auditBy: (staff: string) => `AUDIT-BY#${staff}`,
  auditOn: (subject: string) => `AUDIT-ON#${subject}`,
  auditSeal: (day: string) => ({ pk: 'AUDIT-SEALS', sk: day }),
};

export const openKeys = (conversation: string, nextDue: Instant | null) => ({
  duePk: `OPEN#${two(shardOf(conversation, shards.open))}`,
  dueSk: `${nextDue ?? '9999-12-31T00:00:00.000Z'}#${conversation}`,
});
export const doneKeys = (conversation: string, lastAt: Instant) => ({
  duePk: `DONE#${two(shardOf(conversation, shards.open))}`,
  dueSk: `${lastAt}#${conversation}`,
});
export const hourKeys = (interaction: string, channel: string, at: Instant) => ({
  hourPk: `HOUR#${at.slice(0, 13)}#${channel}#${two(shardOf(interaction, shards.hour))}`,
  hourSk: `${at}#${interaction}`,
});

export const personKeys = (person: string, what: 'TALK' | 'IDEA' | 'VOTE', at: Instant | '') => ({
  personPk: `PERSON#${person}`,
  personSk: `${what}#${at}`,
});
/** Notices of a day, beside the interactions of its hours: `NOTICES#<yyyy-mm-dd>#<0..15>` by instant. */
export const noticeDayKeys = (notice: string, at: Instant) => ({
  hourPk: `NOTICES#${at.slice(0, 10)}#${two(shardOf(notice, shards.open))}`,
  hourSk: `${at}#${notice}`,
});
export const noticeDays = (day: string): string[] => Array.from({ length: shards.open }, (_, shard) => `NOTICES#${day}#${two(shard)}`);

/** The minute under which a due instant is filed: never one that the sweep has already passed. */
export const filingMinute = (due: Instant, nowPlusOneMinute: Instant): string => minuteOf(due > nowPlusOneMinute ? due : nowPlusOneMinute);
