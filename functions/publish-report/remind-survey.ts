import { isSubscribed } from '../../shared/ideas/hearers.ts';
import type { SurveyShelf } from '../../shared/insights/ports.ts';
import { addSeconds, type Instant, secondsBetween } from '../../shared/kernel/instant.ts';
import { answererOf, isOpenFor, readReminder, reminderMail } from '../../shared/publishing/survey-reminder.ts';
import { type MailSubscriberPorts, mailSubscriber } from './mail-subscriber.ts';
import type { PublishReportPorts } from './ports.ts';

export type RemindSurveyPorts = MailSubscriberPorts &
  Pick<PublishReportPorts, 'wake' | 'publicUrl' | 'holdIfQuiet' | 'isHeld'> & { readonly surveys: Pick<SurveyShelf, 'answers'> };

/** So many are written to in one run: a mail takes a tenth of a second. */
const mostAtOnce = 200;
/** SQS holds a message back for so many seconds at most. */
const longestDelay = 900;
/** Letting go of what was held takes so long at most. */
const heldSeconds = 60;
const unsettled = ['sending', 'waiting'];

/**
 * Reminds subscribers of the month of a survey that closes soon, each once, a handful at a time, and asks to be woken for the rest. Who
 * is still to be written to is what the mails that were kept leave of the subscribers, so there is nothing to file. Not reminded is
 * who answered and left the same address. While it is quiet the reminder is held as one thing. Once the form is closed nobody is any more.
 */
export const remindSurvey = (ports: RemindSurveyPorts) => {
  const { tellings, subscriptions, settings, surveys, holdIfQuiet, isHeld, wake, now, publicUrl } = ports;
  const mail = mailSubscriber(ports);

  const stillToTell = async (key: string, survey: string, month: string): Promise<string[]> => {
    const answered = new Set((await surveys.answers(survey, month)).map(({ person }) => person));
    const mails = new Map((await tellings.mails(key)).map((one) => [one.person, one.state]));
    return (await subscriptions.of(null))
      .filter((one) => isSubscribed(one) && !answered.has(answererOf(one.email)))
      .map(({ person }) => person)
      .filter((person) => unsettled.includes(mails.get(person) ?? 'waiting'));
  };

  return async (key: string): Promise<void> => {
    if (!(await tellings.open()).includes(key)) return;
    const inForce = await settings();
    const reminder = readReminder(key, inForce);
    const at = now();
    if (!reminder || at >= reminder.until) return tellings.end(key);
    const sleep = (until: Instant) => wake(key, Math.min(longestDelay, Math.max(1, Math.ceil(secondsBetween(now(), until)))));
    if (at < reminder.from) return sleep(reminder.from);
    if (!isOpenFor(reminder, inForce, at)) return tellings.end(key);
    const people = await stillToTell(key, reminder.survey.id, reminder.month);
    if (await isHeld(key)) return sleep(addSeconds(at, heldSeconds));
    const failures: unknown[] = [];
    const later: Instant[] = people.length > mostAtOnce ? [at] : [];
    for (const [n, person] of people.slice(0, mostAtOnce).entries()) {
      if (await holdIfQuiet(() => [{ kind: 'survey', id: key, count: people.length - n, until: reminder.until }])) return;
      const written = mail(key, person, async (language) => reminderMail(reminder, inForce, language, publicUrl));
      const again = await written.catch((error: unknown) => void failures.push(error));
      if (again) later.push(again);
    }
    if (failures.length > 0) throw failures[0];
    const [first] = later.toSorted();
    return first ? sleep(first) : tellings.end(key);
  };
};
