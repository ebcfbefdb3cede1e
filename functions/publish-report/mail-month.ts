import type { Instant } from '../../shared/kernel/instant.ts';
import { monthMail } from '../../shared/publishing/month-mail.ts';
import { pageOf } from '../../shared/publishing/month-posts.ts';
import { mailSubscriber } from './mail-subscriber.ts';
import type { PublishReportPorts } from './ports.ts';

/** Mails the month to one subscriber, once. Answers when to look again, or null when all is done. */
export const mailMonth = (ports: PublishReportPorts) => {
  const { reports, settings, publicUrl } = ports;
  const mail = mailSubscriber(ports);
  return (month: string, person: string): Promise<Instant | null> =>
    mail(month, person, async (language) => {
      const [edition, { brand }] = [await reports.edition(month, language), await settings()];
      return edition && monthMail(edition, language, brand?.name[language] ?? '', pageOf(publicUrl, month, language));
    });
};
