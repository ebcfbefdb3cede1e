import type { MonthMail } from '../../shared/contract/thanks.ts';
import { isSubscribed } from '../../shared/ideas/hearers.ts';
import { addSeconds, type Instant } from '../../shared/kernel/instant.ts';
import { monthMail } from '../../shared/publishing/month-mail.ts';
import { pageOf } from '../../shared/publishing/month-posts.ts';
import type { PublishReportPorts } from './ports.ts';

/** Who holds a mail half sent for longer than a run can take was interrupted. */
export const interruptedSeconds = 900;

/**
 * Mails the month to one subscriber. Marked before it is sent: one that is found half sent was interrupted, nobody can know whether it
 * left, and it is never sent again. Answers when to look again, or null when all is done.
 */
export const mailMonth =
  ({ reports, tellings, subscriptions, silent, settings, mail, now, publicUrl }: PublishReportPorts) =>
  async (month: string, person: string): Promise<Instant | null> => {
    const at = now();
    const known = await tellings.mailed(month, person);
    const settle = async (state: MonthMail['state'], from: MonthMail['state']) => {
      await tellings.remail(month, { person, state, at: now() }, from);
    };
    if (known?.state === 'sending') {
      const until = addSeconds(known.at, interruptedSeconds);
      if (until > at) return until;
      await settle('possibly_delivered', 'sending');
      return null;
    }
    if (known && known.state !== 'waiting') return null;
    const subscription = await subscriptions.read(null, person);
    const brand = (await settings()).brand;
    const languages = brand?.languages ?? ['en', 'uk'];
    const language = languages.find((one) => one === subscription?.language) ?? languages[0] ?? 'en';
    const edition = await reports.edition(month, language);
    if (!subscription || !isSubscribed(subscription) || !edition || (await silent([person])).size > 0) {
      if (known) await settle('unsubscribed', 'waiting');
      else await tellings.mail(month, { person, state: 'unsubscribed', at });
      return null;
    }
    const sending = { person, state: 'sending' as const, at };
    if (!(await (known ? tellings.remail(month, sending, 'waiting') : tellings.mail(month, sending)))) return null;
    const written = monthMail(edition, language, brand?.name[language] ?? '', pageOf(publicUrl, month, language));
    const outcome = await mail({ person, about: 'month' }, subscription.email, written, language);
    await settle(({ sent: 'sent', later: 'waiting', refused: 'refused', unknown: 'possibly_delivered' } as const)[outcome], 'sending');
    return outcome === 'later' ? addSeconds(at, interruptedSeconds) : null;
  };
