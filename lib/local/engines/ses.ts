import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { AwsRequest, Engine } from '../engine.ts';
import { json, ServiceError, spelled } from './answers.ts';

/** An e-mail as it would have gone out. */
export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}
const Content = z.object({ Data: z.string() });
const Address = z.string().regex(/[^@\s]+@[^@\s]+/);
const Addresses = z.array(Address).default([]);
const Send = z.object({
  FromEmailAddress: Address,
  Destination: z
    .object({ ToAddresses: Addresses, CcAddresses: Addresses, BccAddresses: Addresses })
    .refine(({ ToAddresses: to, CcAddresses: cc, BccAddresses: bcc }) => to.length + cc.length + bcc.length > 0)
    .refine(({ ToAddresses: to, CcAddresses: cc, BccAddresses: bcc }) => to.length + cc.length + bcc.length <= 50),
  Content: z.object({
    Simple: z.object({
      Subject: Content,
      Body: z
        .object({ Html: Content, Text: Content })
        .partial()
        .refine(({ Html, Text }) => Html ?? Text),
      Headers: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
    }),
  }),
});

/** SES v2 (docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html): takes simple mails and hands them over instead of sending. `caller` is the function whose request it was. */
export const openMail = (onMail: (mail: Mail, caller: string) => void): Engine => ({
  handle: (request: AwsRequest) =>
    spelled(() => {
      if (request.method !== 'POST' || request.path !== '/v2/email/outbound-emails')
        throw new ServiceError('NotFoundException', 404, `${request.path} is not served by the local mail`);
      const parsed = Send.safeParse(JSON.parse(request.body.toString('utf8')));
      if (!parsed.success)
        throw new ServiceError('BadRequestException', 400, `Not a mail that can be sent: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
      const { FromEmailAddress: from, Destination, Content: content } = parsed.data;
      const { Subject, Body, Headers } = content.Simple;
      const headers = Object.fromEntries(Headers.map(({ Name, Value }) => [Name, Value]));
      onMail(
        {
          from,
          to: Object.values(Destination).flat(),
          subject: Subject.Data,
          html: Body.Html?.Data ?? '',
          text: Body.Text?.Data ?? '',
          headers,
        },
        callerOf(request),
      );
      return json(200, { MessageId: randomUUID() }, { 'content-type': 'application/json' });
    }),
  nextDue: () => null,
  wake: async () => undefined,
  close: async () => undefined,
});

/** Each function signs with an access key of its own name, so that a request says whose it is. */
export const callerOf = ({ headers }: AwsRequest): string => /Credential=([^/]+)\//.exec(headers['authorization'] ?? '')?.[1] ?? '';
