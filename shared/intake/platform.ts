import type { Answered, InteractionKind } from '../contract/acts.ts';
import type { ReplyTemplate } from '../contract/conversations.ts';
import type { Intent, Platform, Secrets } from '../contract/settings.ts';
import type { Instant } from '../kernel/instant.ts';
import type { GoogleTokens } from './ports.ts';
import type { Posting } from './posting.ts';

/**
 * A request at a webhook address: header names in lower case, the body as the bytes that came. `key` is what stands behind the
 * connection in the path, for platforms that sign nothing: `/hooks/jotform/ours/{key}`.
 */
export interface Delivery {
  readonly method: string;
  readonly key: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What the platform is answered. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** One thing said, in the platform's own terms. `version` tells an edit from the next; `own` is the account itself. */
export interface SourceAct {
  /** The platform's id of the account that heard it; absent where bodies name none: then the connection stands for it. */
  readonly account?: string | undefined;
  readonly sourceId: string;
  readonly thread: string;
  readonly inReplyTo?: string | undefined;
  readonly verb: 'create' | 'edit' | 'delete';
  readonly version: string;
  readonly kind: InteractionKind;
  readonly handle: string;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly own: boolean;
  readonly bot: boolean;
  /** Plain text: no HTML, no escapes, no markup of mentions. */
  readonly text: string;
  /** As it came, where that is something else. */
  readonly original?: string | undefined;
  /** The person's own words, where `text` holds more than these: their language is the person's. */
  readonly words?: string | undefined;
  /** What the person wants, where the place says so. */
  readonly intent?: Intent | undefined;
  /** The post that it was said under, as far as the body tells. */
  readonly under?: { readonly text?: string | undefined; readonly url?: string | undefined; readonly at?: Instant | undefined } | undefined;
  /** Of a deletion: the handle of who did it, where the body tells. */
  readonly deleter?: string | undefined;
  /** What was answered to each field of a form. */
  readonly answers?: readonly Answered[] | undefined;
  readonly at: Instant;
  readonly attachments?: readonly SourceAttachment[];
}
/** What came along: a link that anybody may follow, what the platform's API opens it by, or neither. */
export interface SourceAttachment {
  readonly type: string;
  readonly url?: string | undefined;
  readonly alt?: string | undefined;
  readonly ref?: string | undefined;
}

/**
 * What a part of a letter came to: an act, a rule that ignores it, a code under which it is kept for a person to see, or the name
 * of something that the platform only pointed at, to be asked for through its API (`Fetching.lookup`).
 */
export type Part =
  | { readonly act: SourceAct }
  | { readonly ignored: string }
  | { readonly quarantined: string }
  | { readonly lookup: string };

/** What an adapter is given to read: a verified body, and the headers of it that its doorway keeps. */
export interface Received {
  readonly body: Buffer;
  readonly receivedAt: Instant;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The header of a letter that came of our own asking: the account of the channel that was asked for. No doorway keeps it, so that
 * nobody outside can set it.
 */
export const askedAs = 'x-heard-account';
/** Whether the platform's API said so, asked by us: what unsigned deliveries say is believed by nobody. */
export const wasAsked = ({ headers }: Received): boolean => headers[askedAs] !== undefined;

/** Whom we speak as at a platform, and with what. */
export interface Access {
  readonly account: string;
  readonly token: string;
  readonly secrets: Secrets;
}
export interface OutgoingRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}
export interface PlatformAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
/** Asks a platform's API, with patience of ten seconds. Throws `SlowDown` on 429, `PlatformRefusal` on other answers but 2xx. */
export type Ask = (request: OutgoingRequest) => Promise<PlatformAnswer>;

/** A reply as the platform's API takes it. */
export interface OutgoingReply {
  /** Ours, the same for every try of one press of the button: platforms that know such keys post it once. */
  readonly id: string;
  readonly thread: string;
  /** The platform's id of what is answered, what kind it is, and who said it. */
  readonly inReplyTo: string;
  readonly kind: InteractionKind;
  readonly person: string;
  readonly text: string;
  /** Sent in place of the text, where the platform takes nothing but what it approved. */
  readonly template?: ReplyTemplate | undefined;
}
/** Something of ours or of a person's, to be hidden or removed. */
export interface PostedPlace {
  readonly sourceId: string;
  readonly thread: string;
  readonly kind: InteractionKind;
}

/** How a platform is answered. Sources of lengths, windows and limits stand with each adapter. */
export interface Replying {
  /** Whether the platform posts once however often the same request comes. Without it nothing is sent a second time. */
  readonly idempotent: boolean;
  /** What must be known or made first, of which people see nothing: it may be repeated. Its answer goes to `request`. */
  prepare?(reply: OutgoingReply, access: Access, ask: Ask): Promise<string>;
  /** The one request that people see the result of. */
  request(reply: OutgoingReply, access: Access, prepared: string): OutgoingRequest;
  /** The platform's id of what was posted, as our readers name it, out of a 2xx answer; null when the answer does not say so. */
  posted(answer: string, reply: OutgoingReply, access: Access): string | null;
  /** The platform's id of what it had posted before under the same key, out of an answer that is no 2xx; null when it says no such thing. */
  already?(answer: PlatformAnswer): string | null;
  /** Whether a 2xx answer says that nothing was posted. */
  refused?(answer: string): boolean;
  hide?(place: PostedPlace, hidden: boolean, access: Access): OutgoingRequest;
  remove?(place: PostedPlace, access: Access): OutgoingRequest;
}

/** What asking a platform brought: bodies that `read` understands, and where to go on. `more`: there is more to ask for at once. */
export interface Fetched {
  readonly bodies: readonly Buffer[];
  readonly cursor: string;
  readonly more: boolean;
}
/** How a platform is asked for what it does not bring by itself. */
export interface Fetching {
  /** Asked every so many minutes, from the cursor of the time before (empty the first time). Nothing new costs one call. */
  readonly everyMinutes?: number;
  poll?(cursor: string, access: Access, ask: Ask, now: Instant): Promise<Fetched>;
  /** What a `lookup` part named, as a body that `read` understands; null when it is there no more. */
  lookup?(name: string, access: Access, ask: Ask): Promise<Buffer | null>;
  readonly media?: DyingMedia;
}
/** Media whose links die, or open to us alone. */
export interface DyingMedia {
  dies(attachment: SourceAttachment): boolean;
  /** Whether its bytes are given to our token only; to anybody otherwise. */
  readonly needsToken: boolean;
  /** Where its bytes are now; null where the platform has them no more. */
  find(media: MediaPlace, access: Access, ask: Ask): Promise<OutgoingRequest | null>;
}
export interface MediaPlace {
  readonly sourceId: string;
  readonly thread: string;
  readonly attachment: SourceAttachment;
}

/** How a connection is looked after. `hook` is our webhook address for it. */
export interface Upkeep {
  /** Whom the token speaks for, by the cheapest call that needs one; and whether it may write, where the answer says so. */
  who?(access: Access, ask: Ask): Promise<{ readonly account: string; readonly name: string; readonly mayWrite?: boolean }>;
  /** Whether the platform calls us, as it says itself. */
  subscribed?(hook: string, access: Access, ask: Ask): Promise<boolean>;
  /** Makes it call us; safe to repeat. */
  subscribe?(hook: string, access: Access, ask: Ask): Promise<void>;
  /** Gets the next token; null while the one in use is good for long enough. */
  refresh?(secrets: Secrets, ask: Ask, now: Instant): Promise<Pick<Secrets, 'token' | 'refreshToken' | 'tokenExpiresAt'> | null>;
  /** What people said since an instant, for when the platform may have dropped us: bodies that `read` understands. */
  missed?(since: Instant, access: Access, ask: Ask, now: Instant): Promise<readonly Buffer[]>;
}

/** How sure a fact is: read in the platform's own pages or code or in captured bodies, or in need of somebody's account to be seen. */
export type Sure = 'confirmed' | 'needs a live account';
export const heardThings = [
  'comment',
  'reply',
  'message',
  'mention',
  'review',
  'answer',
  'edit',
  'delete',
  'reaction',
  'echo',
  'media',
] as const;

/** What a platform can do with us, as the table in `docs/platforms.md` shows it. What is left out, it cannot. */
export interface Capabilities {
  readonly title: string;
  /** How it reaches us. */
  readonly way: 'webhook' | 'polling' | 'webhook and polling';
  readonly hears: Readonly<Partial<Record<(typeof heardThings)[number], Sure>>>;
  readonly signature?: Sure;
  readonly reply?: Sure;
  readonly hide?: Sure;
  /** Pages that say so. */
  readonly sources: readonly string[];
}

/** How a platform knocks: all that `receive-webhook` needs of it. */
export interface Doorway {
  /** Headers that go into the letter because normalising needs them. */
  readonly keptHeaders: readonly string[];
  /** A request that is answered before any signature, as a GET challenge; null when this is not one. */
  handshake?(delivery: Delivery, secrets: Secrets): Answer | null;
  /** Whether the delivery was signed with this secret, now. Constant time over equal lengths. */
  verify(delivery: Delivery, secret: string, now: Instant, secrets: Secrets, google: GoogleTokens): boolean | Promise<boolean>;
  /** A signed request that wants an answer of its own and leaves no letter; null when it is an ordinary delivery. */
  answer?(delivery: Delivery, secrets: Secrets): Answer | null;
  /** What is answered when a delivery was kept, where that is not `ok`. */
  thanks?(delivery: Delivery): Answer;
}

/** A platform: one file each under `platforms/`. */
export interface PlatformAdapter {
  readonly platform: Platform;
  readonly capabilities: Capabilities;
  /** Reads every part of a verified body. Never throws: a shape it does not know is quarantined. */
  read(received: Received): readonly Part[];
  readonly replying?: Replying;
  readonly posting?: Posting;
  readonly fetching?: Fetching;
  readonly upkeep?: Upkeep;
}
