import type { Language } from '../../shared/contract/settings.ts';
import type { MonthMail } from '../../shared/contract/thanks.ts';
import { isSubscribed } from '../../shared/ideas/hearers.ts';
import { addSeconds, type Instant } from '../../shared/kernel/instant.ts';
import type { WrittenMail } from '../../shared/publishing/month-mail.ts';
import type { PublishReportPorts } from './ports.ts';

/** Who holds a mail half sent for longer than a run can take was interrupted. */
export const interruptedSeconds = 900;

export type MailSubscriberPorts = Pick<PublishReportPorts, 'tellings' | 'subscriptions' | 'silent' | 'settings' | 'mail' | 'now'>;

/**
 * Mails one subscriber of the month what is kept under `key`, once. Marked before it is sent: one that is found half sent was
 * interrupted, nobody can know whether it left, and it is never sent again. Answers when to look again, or null when all is done.
 */
export const mailSubscriber =
  ({ tellings, subscriptions, silent, settings, mail, now }: MailSubscriberPorts) =>
  async (key: string, person: string, write: (language: Language) => Promise<WrittenMail | null>): Promise<Instant | null> => {
    const at = now();
    const known = await tellings.mailed(key, person);
    const settle = async (state: MonthMail['state'], from: MonthMail['state']) => {
      await tellings.remail(key, { person, state, at: now() }, from);
    };
    if (known?.state === 'sending') {
      const until = addSeconds(known.at, interruptedSeconds);
      if (until > at) return until;
      await settle('possibly_delivered', 'sending');
      return null;
    }
    if (known && known.state !== 'waiting') return null;
    const subscription = await subscriptions.read(null, person);
    const languages = (await settings()).brand?.languages ?? ['en', 'uk'];
    const language = languages.find((one) => one === subscription?.language) ?? languages[0] ?? 'en';
    const written = await write(language);
    if (!subscription || !isSubscribed(subscription) || !written || (await silent([person])).size > 0) {
      if (known) await settle('unsubscribed', 'waiting');
      else await tellings.mail(key, { person, state: 'unsubscribed', at });
      return null;
    }
    const sending = { person, state: 'sending' as const, at };
    if (!(await (known ? tellings.remail(key, sending, 'waiting') : tellings.mail(key, sending)))) return null;
    const outcome = await mail({ person, about: 'month' }, subscription.email, written, language);
    await settle(({ sent: 'sent', later: 'waiting', refused: 'refused', unknown: 'possibly_delivered' } as const)[outcome], 'sending');
    return outcome === 'later' ? addSeconds(at, interruptedSeconds) : null;
  };
