import type { Calendar, Form, Language, Settings } from '../../shared/contract/settings.ts';
import { formHours } from '../../shared/intake/form-hours.ts';
import { type Instant, instantFrom } from '../../shared/kernel/instant.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { matchPolicy } from '../../shared/sla/policies.ts';
import { add } from '../../shared/sla/working-hours.ts';
import { type Moments, moments } from '../../shared/words/moments.ts';
import { pageWords } from '../../shared/words/page-words.ts';
import { siteWords } from '../../shared/words/site-words.ts';
import { type Say, speak } from '../../shared/words/speak.ts';

/** All that a page needs to know of the brand, the reader and the moment. */
export interface Site {
  readonly language: Language;
  readonly settings: Settings;
  readonly brand: string;
  readonly zone: string;
  readonly calendar: Calendar | null;
  readonly now: Instant;
  readonly moments: Moments;
  /** A day of the calendar (`2026-12-04`) in words, whatever the zone: `4 December`. */
  readonly day: (date: string) => string;
  /** A count that fits a small box: `9,876`, `12K`. */
  readonly short: (count: number) => string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly say: Say<typeof siteWords>;
  readonly tell: Say<typeof pageWords>;
  readonly ideaForm: Form | null;
  readonly questionForm: Form | null;
  /** When a form sent now is read at the latest, in words; null where nothing is promised. */
  readonly readBy: string | null;
  /** Address of a file of the site, with its hash, so that it can be kept for ever. */
  readonly file: (name: string) => string;
  readonly publicUrl: string;
  /** Whether this browser has voted here: an address that says so may have been handed on. */
  readonly voter: boolean;
}

export interface SiteSeen {
  readonly settings: Settings;
  readonly language: Language;
  readonly now: Instant;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly file: (name: string) => string;
  readonly publicUrl: string;
  readonly voter: boolean;
}

/** The deadline of a first answer to what is written to a form at this instant; null without a promise. */
export const answerDue = (settings: Settings, form: Form | null, language: Language, now: Instant): Instant | null => {
  // a survey promises an answer to those alone who ask for one
  if (!form || form.purpose === 'survey') return null;
  const intent = form.purpose === 'idea' ? 'idea' : 'question';
  const team = settings.channels.find(({ id }) => id === form.channel)?.team ?? null;
  const subject = { channel: form.channel, intent, kind: 'form_answer', language, priority: 'normal', team, tags: [], roles: [] } as const;
  const match = matchPolicy(settings.policies, subject);
  const minutes = match?.policy.targetMinutes.first_response;
  const calendar = settings.calendars.find(({ id }) => id === match?.policy.calendar);
  if (!minutes || !calendar) return null;
  try {
    return add(calendar, now, minutes * 60);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};

export const siteOf = ({ settings, language, now, ...seen }: SiteSeen): Site => {
  const { brand, forms, calendars } = settings;
  const zone = brand?.timezone ?? 'UTC';
  const told = moments(language, zone);
  const days = moments(language, 'UTC');
  const openForm = (purpose: Form['purpose']) =>
    forms.find((form) => form.purpose === purpose && formHours(form, settings, now).open) ?? null;
  const [ideaForm, questionForm] = [openForm('idea'), openForm('question')];
  const due = answerDue(settings, ideaForm ?? questionForm, language, now);
  return {
    ...seen,
    settings,
    language,
    now,
    zone,
    moments: told,
    short: (count) => new Intl.NumberFormat(language, { notation: count < 10_000 ? 'standard' : 'compact' }).format(count),
    day: (date) => days.date(instantFrom(`${date}T00:00:00Z`)),
    brand: brand?.name[language] ?? 'Heard',
    calendar: calendars.find(({ id }) => id === brand?.calendar) ?? calendars[0] ?? null,
    say: speak(siteWords, language),
    tell: speak(pageWords, language),
    ideaForm,
    questionForm,
    readBy: due && told.near(due, now),
  };
};
