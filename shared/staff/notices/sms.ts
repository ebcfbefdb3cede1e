import type { NoticeAdapter } from './notice-adapter.ts';
import { oneLine } from './plain-text.ts';
import { smsText } from './sms-text.ts';

/**
 * A short message to one phone number (E.164) through SNS (docs.aws.amazon.com/sns/latest/dg/sms_publish-to-phone.html): the
 * title and the link to the conversation, in at most two messages. It cannot be changed, and its end is no news worth another.
 */
export const sms: NoticeAdapter = {
  kind: 'sms',
  repeatable: false,
  send: ({ words, links }, { address }) => ({
    kind: 'sms',
    to: address,
    text: smsText(oneLine(words.settled ? `${words.title}. ${words.settled}` : words.title, 600), links.conversation),
  }),
};
