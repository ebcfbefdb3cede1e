import type { Form, Survey } from '../contract/form-settings.ts';
import type { Language, Settings } from '../contract/settings.ts';
import { formHours, surveyMonth, surveyWindow } from '../intake/form-hours.ts';
import { derivedId } from '../kernel/ids.ts';
import { addSeconds, fromMillis, type Instant } from '../kernel/instant.ts';
import { Temporal } from '../kernel/temporal.ts';
import { moments } from '../words/moments.ts';
import { speak } from '../words/speak.ts';
import { surveyMailWords } from '../words/survey-mail-words.ts';
import { type WrittenMail, writeMail } from './month-mail.ts';

/** Nobody is written to at night: from this hour on in the brand's zone. */
const morningHour = 9;

/** One reminder of a survey in one month, and when it may be sent. */
export interface Reminder {
  /** What is kept under it: `2026-11 pulse`. No month is called so. */
  readonly key: string;
  readonly survey: Survey;
  readonly form: Form;
  readonly month: string;
  readonly from: Instant;
  readonly until: Instant;
}

/** The reminder of a survey in a month; null where its settings ask for none, or its form is gone. */
const reminderIn = (survey: Survey, month: string, { forms, brand }: Settings): Reminder | null => {
  const form = forms.find(({ id }) => id === survey.form);
  if (!form || survey.remindDaysBefore === undefined) return null;
  const zone = brand?.timezone ?? 'UTC';
  const until = surveyWindow(survey, month, zone).to;
  const last = Temporal.Instant.from(addSeconds(until, -1)).toZonedDateTimeISO(zone).toPlainDate();
  const morning = last.subtract({ days: survey.remindDaysBefore }).toZonedDateTime({ timeZone: zone, plainTime: { hour: morningHour } });
  return { key: `${month} ${survey.id}`, survey, form, month, from: fromMillis(morning.epochMilliseconds), until };
};

/** Reminders that are sent in the day after an instant, or should have been, of surveys that are still open. */
export const remindersDue = (settings: Settings, at: Instant): Reminder[] =>
  settings.surveys.flatMap((survey) => {
    const found = reminderIn(survey, surveyMonth(at, settings.brand?.timezone ?? 'UTC'), settings);
    return found && found.from < addSeconds(at, 86_400) && at < found.until ? [found] : [];
  });

/** The reminder that is kept under a key; null where it is none, or its survey is gone. */
export const readReminder = (key: string, settings: Settings): Reminder | null => {
  const [month = '', id] = key.split(' ');
  const survey = settings.surveys.find((one) => one.id === id);
  return survey ? reminderIn(survey, month, settings) : null;
};

export const isReminder = (key: string): boolean => key.includes(' ');

/** Whether its form takes answers now. */
export const isOpenFor = ({ form }: Reminder, settings: Settings, at: Instant): boolean => formHours(form, settings, at).open;

/** Who somebody is who left this address with an answer to a form. */
export const answererOf = (email: string): string => derivedId('per', 'form', email.trim().toLowerCase());

/** The reminder as a mail in one language. */
export const reminderMail = ({ form, until }: Reminder, { brand }: Settings, language: Language, publicUrl: string): WrittenMail => {
  const say = speak(surveyMailWords, language);
  const zone = brand?.timezone ?? 'UTC';
  const last = moments(language, zone).date(addSeconds(until, -1));
  const title = form.title[language];
  return writeMail(
    say('subject', { title, until: last, brand: brand?.name[language] ?? '' }),
    [title, form.intro[language], say('lead'), say('until', { until: last })].filter(Boolean),
    { words: say('open'), to: `${publicUrl}/forms/${form.id}?lang=${language}` },
  );
};
