import type { InteractionKind } from '../contract/acts.ts';
import type { Platform, Secrets } from '../contract/settings.ts';
import type { Instant } from '../kernel/instant.ts';

/** A request at a webhook address: header names in lower case, the body as the bytes that came. */
export interface Delivery {
  readonly method: string;
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
  readonly text: string;
  readonly at: Instant;
  readonly attachments?: ReadonlyArray<{ type: string; url?: string | undefined; alt?: string | undefined }>;
}

/** What a part of a letter came to: an act, or a rule that ignores it, or a code under which it is kept for a person to see. */
export type Part = { readonly act: SourceAct } | { readonly ignored: string } | { readonly quarantined: string };

/** A reply as the platform's API takes it. */
export interface OutgoingReply {
  readonly thread: string;
  /** The platform's id of what is answered. */
  readonly inReplyTo: string;
  readonly account: string;
  readonly text: string;
}
export interface OutgoingRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** How a platform knocks: all that `receive-webhook` needs of it. */
export interface Doorway {
  /** Headers that go into the letter because normalising needs them. */
  readonly keptHeaders: readonly string[];
  /** A request that is answered before any signature, as a GET challenge; null when this is not one. */
  handshake?(delivery: Delivery, secrets: Secrets): Answer | null;
  /** Whether the delivery was signed with this secret, now. Constant time over equal lengths. */
  verify(delivery: Delivery, secret: string, now: Instant): boolean;
  /** A signed request that wants an answer of its own and leaves no letter; null when it is an ordinary delivery. */
  answer?(delivery: Delivery): Answer | null;
}

/** A platform: one file each under `platforms/`. */
export interface PlatformAdapter {
  readonly platform: Platform;
  /** Reads every part of a verified body. Never throws: a shape it does not know is quarantined. */
  read(body: Buffer, receivedAt: Instant): readonly Part[];
  /** The request that posts a reply; absent where the platform takes none. */
  request?(reply: OutgoingReply, token: string): OutgoingRequest;
  /** The platform's id of what was posted, out of a 2xx answer; null when the answer says that it was refused. */
  posted?(answer: string): string | null;
}
