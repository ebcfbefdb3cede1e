import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';

/** A mail to one person: a text, the same as HTML, and headers of its own. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends simple mails through SES from one address. */
export const mailer = (from: string) => {
  const client = new SESv2Client({});
  return async ({ to, subject, text, html, headers = {} }: Mail): Promise<void> => {
    const Headers = Object.entries(headers).map(([Name, Value]) => ({ Name, Value }));
    const Simple = {
      Subject: { Data: subject, Charset: 'UTF-8' },
      Body: { Text: { Data: text, Charset: 'UTF-8' }, Html: { Data: html, Charset: 'UTF-8' } },
      ...(Headers.length > 0 && { Headers }),
    };
    await client.send(new SendEmailCommand({ FromEmailAddress: from, Destination: { ToAddresses: [to] }, Content: { Simple } }));
  };
};
export type SendMail = ReturnType<typeof mailer>;
