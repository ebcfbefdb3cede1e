import * as z from 'zod';
import { signLink } from '../kernel/signed-link.ts';
import type { MailPerson } from '../publishing/ports.ts';
import type { SendMail } from './mailer.ts';

const words = { en: 'No more of these mails', uk: 'Більше не надсилати таких листів' } as const;
const Failed = z.object({ name: z.string(), $metadata: z.object({ httpStatusCode: z.number().optional() }).optional() });

/**
 * What an error of SES means: throttled or paused mail was not taken and may be tried again, what is refused otherwise never will be,
 * and of anything else nobody knows whether it was sent: docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html#API_SendEmail_Errors
 */
const outcomeOf = (error: unknown): 'later' | 'refused' | 'unknown' => {
  const { name, $metadata } = Failed.safeParse(error).data ?? { name: '', $metadata: undefined };
  const status = $metadata?.httpStatusCode ?? 0;
  if (status === 429 || ['LimitExceededException', 'SendingPausedException', 'AccountSuspendedException'].includes(name)) return 'later';
  return status >= 400 && status < 500 ? 'refused' : 'unknown';
};

/** Mails a person with a one-click way out (RFC 8058). */
export const personMail =
  (send: SendMail, secret: () => Promise<string>, publicUrl: string): MailPerson =>
  async ({ person, about }, to, { subject, text, html }, language) => {
    const out = `${publicUrl}/unsubscribe/${signLink(await secret(), 'unsubscribe', [person, ...(about ? [about] : [])])}`;
    const foot = words[language];
    try {
      await send({
        to,
        subject,
        text: `${text}\n\n${foot}: ${out}`,
        html: `<!doctype html><html lang="${language}"><body>${html}<p><small><a href="${out}">${foot}</a></small></p></body></html>`,
        headers: { 'List-Unsubscribe': `<${out}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
      });
      return 'sent';
    } catch (error) {
      return outcomeOf(error);
    }
  };
