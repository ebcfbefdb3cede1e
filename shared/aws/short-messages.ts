import { NoticeNotTaken } from '../staff/notices/ports.ts';
import { AwsRefusal, type SmallSigner } from './small-signer.ts';

const patienceMillis = 10_000;

/**
 * Sends a short message to one phone number: SNS `Publish` by the Query protocol (docs.aws.amazon.com/sns/latest/api/API_Publish.html), as a
 * transactional one, which is carried with the highest reliability (…/dg/sms_publish-to-phone.html). `aws` must not
 * repeat calls by itself: a message sent twice rings twice.
 */
export const shortMessages =
  (aws: SmallSigner) =>
  async ({ to, text }: { readonly to: string; readonly text: string }): Promise<void> => {
    const form = new URLSearchParams({
      Action: 'Publish',
      Version: '2010-03-31',
      PhoneNumber: to,
      Message: text,
      'MessageAttributes.entry.1.Name': 'AWS.SNS.SMS.SMSType',
      'MessageAttributes.entry.1.Value.DataType': 'String',
      'MessageAttributes.entry.1.Value.StringValue': 'Transactional',
    });
    try {
      await aws('sns', `${aws.endpoint('sns')}/`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
        body: form.toString(),
        signal: AbortSignal.timeout(patienceMillis),
      });
    } catch (error) {
      if (!(error instanceof AwsRefusal)) throw error;
      throw new NoticeNotTaken(`the sms notice channel: ${error.message}`, error.status, null, { cause: error });
    }
  };
export type SendSms = ReturnType<typeof shortMessages>;
