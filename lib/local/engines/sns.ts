import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { AwsAnswer, AwsRequest, Engine } from '../engine.ts';
import { callerOf } from './ses.ts';

/** A short message as it would have gone to a phone. */
export interface ShortMessage {
  readonly to: string;
  readonly text: string;
}
const namespace = 'http://sns.amazonaws.com/doc/2010-03-31/';
const answer = (status: number, body: string): AwsAnswer => ({ status, headers: { 'content-type': 'text/xml' }, body });
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const refused = (status: number, code: string, message: string) =>
  answer(
    status,
    `<ErrorResponse xmlns="${namespace}"><Error><Type>Sender</Type><Code>${code}</Code><Message>${escaped(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  );

const Publish = z.object({
  PhoneNumber: z.string().regex(/^\+[1-9]\d{1,14}$/),
  // "The total size limit for a single SMS Publish action is 1,600 characters."
  Message: z.string().min(1).max(1600),
});

/**
 * SNS as far as short messages to a phone need it: `Publish` of the Query protocol (docs.aws.amazon.com/sns/latest/api/API_Publish.html).
 * They are handed over instead of sent. There are no topics here: what names one is refused as one that does not exist.
 */
export const openShortMessages = (onSms: (message: ShortMessage, caller: string) => void): Engine => ({
  handle: async (request: AwsRequest) => {
    const form = Object.fromEntries(new URLSearchParams(request.body.toString('utf8')));
    if (request.method !== 'POST' || form['Action'] !== 'Publish')
      return refused(400, 'InvalidAction', `${form['Action'] ?? request.path} is not served by the local short messages`);
    if (form['TopicArn'] ?? form['TargetArn']) return refused(404, 'NotFound', 'Topic does not exist');
    const { data, error } = Publish.safeParse(form);
    if (!data) return refused(400, 'InvalidParameter', `Invalid parameter: ${error.issues[0]?.path.join('.') ?? ''}`);
    onSms({ to: data.PhoneNumber, text: data.Message }, callerOf(request));
    const ids = `<PublishResult><MessageId>${randomUUID()}</MessageId></PublishResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`;
    return answer(200, `<PublishResponse xmlns="${namespace}">${ids}</PublishResponse>`);
  },
  nextDue: () => null,
  wake: async () => undefined,
  close: async () => undefined,
});
