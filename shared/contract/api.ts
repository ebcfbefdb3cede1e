import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';
import { Author, InteractionKind, ModerationDeed, UnderPost } from './acts.ts';
import { Clock, Conversation, Notice, Reply } from './conversations.ts';
import { Figures, TopicCount } from './figures.ts';
import { MediaView } from './media.ts';
import { MergedThread, ReplyLimits, SplitOff } from './merging-api.ts';
import { Moderation } from './moderations.ts';
import { Presence } from './presence.ts';
import { Intent, NoticeChannel, Priority, Role, Settings, StaffMember } from './settings.ts';

/** The staff API's shapes: what `/api/v1` takes and answers. `/openapi.json` is made from these. */
/** `now` is the service's own time, by which clocks are shown; `quiet` says who asked for quiet, as in quiet.ts. */
export const Me = z.object({
  staff: z.string(),
  name: z.string(),
  role: Role,
  csrf: z.string(),
  now: Instant.optional(),
  quiet: z.object({ by: z.string(), at: Instant, reason: z.string() }).nullable().optional(),
});
export type Me = z.infer<typeof Me>;

/** The settings as a role sees them: with a mark that no document takes in the place of addresses and phones that are not shown. */
export const SeenSettings = Settings.extend({
  noticeChannels: z.array(z.object(NoticeChannel.shape)).default([]),
  staff: z.array(StaffMember.extend({ phone: z.string().optional() })).default([]),
});
export type SeenSettings = z.infer<typeof SeenSettings>;

/** `kept` says what became of media whose link dies; without it `url` is all there is, and lasts. */
const ApiAttachment = z.object({
  type: z.string(),
  url: z.string().optional(),
  alt: z.string().optional(),
  kept: MediaView.optional(),
});
export type ApiAttachment = z.infer<typeof ApiAttachment>;

export const ApiInteraction = z.object({
  id: z.string(),
  /** Where it was said, where that is merged into this one. */
  conversation: z.string().optional(),
  sourceId: z.string(),
  direction: z.enum(['in', 'out']),
  kind: InteractionKind,
  author: Author,
  text: z.string(),
  language: z.string(),
  topics: z.array(z.string()).default([]),
  attachments: z.array(ApiAttachment),
  at: Instant,
  editedAt: Instant.nullable(),
  /** What it said before it was edited, oldest first; nothing once it is deleted. */
  earlier: z.array(z.object({ text: z.string(), at: Instant })).default([]),
  deletedAt: Instant.nullable(),
  /** Who deleted it, where it is: `staff` is whose press it was, or whose handle did it there. */
  deletedBy: z.object({ who: z.enum(['author', 'us', 'others', 'unknown']), staff: z.string().nullable() }).nullable(),
  /** Who had the platform hide it, where it is hidden. */
  hidden: z.object({ by: z.string(), at: Instant, reason: z.string().nullable() }).nullable(),
  /** What the platform would do to it now. */
  offers: z.array(ModerationDeed),
});
export type ApiInteraction = z.infer<typeof ApiInteraction>;
const Note = z.object({ id: z.string(), by: z.string(), at: Instant, text: z.string(), mentions: z.array(z.string()).default([]) });

const Present = Presence.pick({ staff: true, doing: true });
/** A row of the inbox: the head without what only the whole shows. */
export const ConversationRow = Conversation.omit({ revision: true }).extend({
  /** Its own, and those that run in what is merged into it: these say whose they are. */
  clocks: z.array(Clock.extend({ conversation: z.string().optional() })),
  /** In a list: who else has it open. */
  present: z.array(Present).optional(),
});
export type ConversationRow = z.infer<typeof ConversationRow>;
export const ConversationList = z.object({ items: z.array(ConversationRow), next: z.string().nullable(), examined: z.number().int() });
export type ConversationList = z.infer<typeof ConversationList>;

/** A conversation whole: `clocks` as folded, `interactions` oldest first, `limits` of its platform for an answer to what was said last. */
export const ConversationWhole = ConversationRow.extend({
  interactions: z.array(ApiInteraction),
  notes: z.array(Note),
  notices: z.array(Notice),
  /** `undoUntil`: until when you may take it back where it was sent; `approvers`: who may approve it while it waits. */
  replies: z.array(Reply.extend({ undoUntil: Instant.nullable(), approvers: z.array(z.string()) })),
  /** Who reads a reply of yours before it is sent, within so many working minutes; null where it is sent at once. */
  approval: z.object({ by: z.array(z.string()), within: z.number() }).nullable(),
  /** What the platform was asked to do to something said, and has not done. */
  moderations: z.array(Moderation),
  /** The post that it was said under, as far as the platform told. */
  under: UnderPost.nullable(),
  limits: ReplyLimits,
  /** The threads that are merged into it, each answered at its own address; `same` person as here. */
  threads: z.array(MergedThread).optional(),
  splits: z.array(SplitOff).optional(),
  splitFrom: z.string().optional(),
});
export type ConversationWhole = z.infer<typeof ConversationWhole>;

const reason = z.string().trim().max(500).optional();
/** `hidden: false` shows it again. */
export const HideRequest = z.object({ hidden: z.boolean(), reason });
export const RemoveRequest = z.object({ reason });
/** `note` goes with it, for whoever gets it. */
export const AssignRequest = z.object({
  assignee: z.string().nullable(),
  team: z.string().nullable().optional(),
  note: z.string().trim().min(1).max(4000).optional(),
});
/** `from` is who has it as the one who takes it saw it; without it nobody has. */
export const TakeRequest = z.object({ from: z.string().nullable().optional() });
export type TakeRequest = z.infer<typeof TakeRequest>;
export const PresenceRequest = Presence.pick({ doing: true });
export type PresenceRequest = z.infer<typeof PresenceRequest>;
/** The others who have it open, who writes first. */
export const PresenceList = z.object({ items: z.array(Present) });
export type PresenceList = z.infer<typeof PresenceList>;
export const PriorityRequest = z.object({ priority: Priority });
export const TagRequest = z.object({ tag: z.string().trim().min(1).max(40), on: z.boolean().default(true) });
/** `next` is the next working time; `until` an instant in the future, at most 31 days away. */
export const SnoozeRequest = z.union([z.object({ for: z.enum(['15m', '1h', 'next']) }), z.object({ until: Instant })]);
export const SettableState = z.enum(['open', 'waiting', 'on_hold', 'resolved']);
/** `status` is taken for `state`. */
export const StatusRequest = z.union([
  z.object({ state: SettableState }),
  z.object({ status: SettableState }).transform(({ status }) => ({ state: status })),
]);
export const ReclassifyRequest = z.object({ intent: Intent });
/** Staff whom it names as `@Name` hear of it. */
export const NoteRequest = z.object({ text: z.string().trim().min(1).max(4000) });
/** None, where it is about none of them. */
export const TopicsRequest = z.object({ topics: z.array(z.string()).max(3) });
export const Insights = z.object({
  from: z.string(),
  to: z.string(),
  total: Figures,
  channels: z.array(Figures.extend({ channel: z.string() })),
  days: z.array(Figures.extend({ day: z.string() })),
  /** Most first. A conversation counts once for each of its topics. */
  topics: z.array(TopicCount).default([]),
});
export type Insights = z.infer<typeof Insights>;

/** One page of rows that are kept for a person to see. */
export const IgnoredList = z.object({ items: z.array(z.looseObject({ id: z.string(), rule: z.string() })), next: z.string().nullable() });
/** RFC 9457. `code` is stable; `facts` are what its words are made of, by name. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  facts: z.record(z.string(), z.string()).optional(),
});
export type Problem = z.infer<typeof Problem>;
