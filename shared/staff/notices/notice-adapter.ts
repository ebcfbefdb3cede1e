import type { Language, Metric, NoticeChannel, Secrets } from '../../contract/settings.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { NoticeWords } from '../notice-words.ts';

/** Where a notice leads: the conversation, and the page with one button that acknowledges it. */
export interface NoticeLinks {
  readonly conversation: string;
  readonly acknowledge: string;
}

/**
 * What every channel shows, already in the reader's language. `incident` is the claim that it is about: the key by which a
 * channel knows one trouble again. `urgent` is a breach or a step of the ladder. `step` is `warning`, `breach`, `step-1`, …,
 * `storm`, `revoked`, `troubled` (a channel is), `assigned`, `mentioned` or `test`. `words.settled` says that somebody took or answered it: then nothing is left to press.
 */
export interface ShownNotice {
  readonly id: string;
  readonly incident: string;
  readonly conversation: string;
  readonly step: string;
  readonly metric?: Metric | undefined;
  readonly urgent: boolean;
  readonly words: NoticeWords;
  readonly links: NoticeLinks;
  readonly language: Language;
  readonly at: Instant;
}

/** Where it goes. `thread` is Slack's `ts` of the conversation's first message; `now` is when it is sent, which may be signed. */
export interface Destination {
  readonly address: string;
  readonly secrets: Secrets | undefined;
  readonly thread?: string | undefined;
  readonly now: Instant;
}

export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}
/** `problem` reads an answer: what is wrong in the channel's own word, or null when it took the notice. */
export interface HttpRequest {
  readonly kind: 'http';
  readonly url: string;
  readonly method: 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly problem: (answer: HttpAnswer) => string | null;
}
export interface MailRequest {
  readonly kind: 'mail';
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}
/** `to` is a phone number as E.164 writes it, `text` at most two messages long. */
export interface SmsRequest {
  readonly kind: 'sms';
  readonly to: string;
  readonly text: string;
}
/** One request to make. Making it is `shared/aws/messengers.ts`. */
export type Outgoing = HttpRequest | MailRequest | SmsRequest;

/** What is done with a notice: told, changed because somebody took or snoozed it, ended because it was answered or revoked. */
export type NoticeVerb = 'send' | 'update' | 'resolve';

/**
 * One way to staff. `repeatable`: sending the same notice twice shows it once. Where the channel can change what it showed,
 * `update` and `resolve` say how; null when it cannot by this address or handle. `handleOf` reads from the answer to `send`
 * what finds the message again.
 */
export interface NoticeAdapter {
  readonly kind: NoticeChannel['kind'];
  readonly repeatable: boolean;
  send(notice: ShownNotice, destination: Destination): Outgoing;
  update?(notice: ShownNotice, destination: Destination, handle: string | null): Outgoing | null;
  resolve?(notice: ShownNotice, destination: Destination, handle: string | null): Outgoing | null;
  handleOf?(answerBody: string): string | null;
}
