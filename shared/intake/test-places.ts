import type { Platform } from '../contract/settings.ts';
import type { OutgoingReply } from './platform.ts';

/** Where a test message goes, as a reply to nothing. */
export type TestPlace = Pick<OutgoingReply, 'thread' | 'inReplyTo' | 'kind' | 'person'>;

const toChat = (to: string): TestPlace => ({ thread: to, inReplyTo: to, kind: 'message', person: to });
const where = (shape: RegExp, place: (to: string) => TestPlace) => (to: string) => (shape.test(to) ? place(to) : null);

/**
 * Platforms that take a message of ours which answers nobody, by what a person gives as its address; null where that is no address.
 * Elsewhere only something real can be answered: a comment under a post, a message within its window.
 */
export const testPlaces: Readonly<Partial<Record<Platform, (to: string) => TestPlace | null>>> = {
  // core.telegram.org/bots/api#sendmessage: the number of a chat, or the name of a public group
  telegram: where(/^(-?\d{1,20}|@\w{4,32})$/, toChat),
  // docs.slack.dev/reference/methods/chat.postMessage: a channel, a group or a direct conversation
  slack: where(/^[CDG][A-Z0-9]{6,20}$/, toChat),
  // in the channel of the connection, to a person who is named there
  discord: where(/^\d{15,22}$/, (to) => ({ ...toChat(to), inReplyTo: '' })),
  // developers.line.biz/en/reference/messaging-api/#send-push-message: a person, a group or a room
  line: where(/^[UCR][0-9a-f]{32}$/, toChat),
  // docs.github.com/rest/issues/comments: the number of an issue of the repository
  github: where(/^[1-9]\d{0,9}$/, (to) => ({ thread: `issues/${to}`, inReplyTo: `issues/${to}`, kind: 'comment', person: '' })),
};
