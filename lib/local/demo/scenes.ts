import { derivedId } from '../../../shared/kernel/ids.ts';
import { addSeconds, type Instant } from '../../../shared/kernel/instant.ts';
import { cast, type Suggestion, type Thread } from './cast.ts';
import { chatDeliveries } from './chat-deliveries.ts';
import { at, dayInKyiv, latestRitual, workingDayBefore } from './days.ts';
import { type Delivery, deliveries as ownDeliveries, type Said } from './delivery.ts';
import { earlier, recent } from './suggestions.ts';
import { threads } from './threads.ts';
import { demoViews } from './views.ts';

const deliveries = { ...ownDeliveries, ...chatDeliveries };

/** One thing that happens in the story of the demo brand: a delivery by a platform, or a call of the staff API or a page. */
export interface Scene {
  readonly at: Instant;
  readonly path: string;
  readonly method?: 'PATCH';
  /** Headers of a delivery that is sent at a second. */
  readonly sign?: (seconds: string) => Readonly<Record<string, string>>;
  readonly body: string;
  /** The member of staff who does it through the API. */
  readonly as?: string;
}
const minutes = (from: Instant, count: number) => addSeconds(from, count * 60);
const staffScene = (when: Instant, as: string, path: string, body: object, method?: 'PATCH'): Scene => ({
  at: when,
  as,
  path: `/api/v1${path}`,
  body: JSON.stringify(body),
  ...(method && { method }),
});

const scenesOfThread = (thread: Thread, begins: Instant, first: number): Scene[] => {
  const who = cast[thread.who];
  const say = (text: string, when: Instant, n: number, root: string | undefined, out = false): Delivery => {
    const said: Said = { who, text, at: when, n, root, out, under: thread.under };
    return deliveries[thread.on](said);
  };
  const opening = say(thread.text, begins, first, undefined);
  const { conversation, root } = opening;
  const scenes: Scene[] = [{ at: begins, ...opening }];
  const { assigned = null, team, topics, noted = [] } = thread;
  if (assigned ?? team)
    scenes.push(staffScene(minutes(begins, 1), 'lead', `/conversations/${conversation}/assign`, { assignee: assigned, team }));
  if (topics) scenes.push(staffScene(minutes(begins, 3), 'taras', `/conversations/${conversation}/topics`, { topics }));
  for (const [after, by, text] of noted)
    scenes.push(staffScene(minutes(begins, after), by, `/conversations/${conversation}/notes`, { text }));
  for (const [index, [after, by, text]] of (thread.followed ?? []).entries()) {
    const when = minutes(begins, after);
    if (by === 'them' || thread.on === 'standard-webhooks')
      scenes.push({ at: when, ...say(text, when, first + index + 1, root, by !== 'them') });
    else scenes.push(staffScene(when, by, `/conversations/${conversation}/replies`, { text }));
  }
  if (thread.resolved)
    scenes.push(staffScene(minutes(begins, thread.resolved), 'olha', `/conversations/${conversation}/status`, { state: 'resolved' }));
  return scenes;
};

const scenesOfSuggestion = ({ said, title, score, topics, voters, moves }: Suggestion, begins: Instant, first: number): Scene[] => {
  const [opening] = scenesOfThread({ ...said, when: [0] }, begins, first);
  const { conversation } = deliveries[said.on]({ who: cast[said.who], text: said.text, at: begins, n: first, root: undefined });
  const idea = derivedId('idea', conversation);
  return [
    ...(opening ? [opening] : []),
    staffScene(minutes(begins, 9), 'taras', `/conversations/${conversation}/idea`, { title, consent: true }),
    staffScene(minutes(begins, 9), 'taras', `/conversations/${conversation}/status`, { state: 'resolved' }),
    ...voters.map((name) => {
      const { first: given, last, email } = cast[name];
      return staffScene(minutes(begins, 10), 'taras', `/ideas/${idea}/votes`, { name: `${given} ${last}`, email, consent: true });
    }),
    staffScene(minutes(begins, 20), 'lead', `/ideas/${idea}`, { topics, ...(score && { impact: score[0], cost: score[1] }) }, 'PATCH'),
    ...moves.map(([to, reason, evidence], n) =>
      staffScene(minutes(begins, 20 + n), 'lead', `/ideas/${idea}/move`, { to, reason, ...(evidence && { evidence }) }),
    ),
  ];
};

/** The whole story up to an instant, in order of time: last month's ideas and report, then the last working days. */
export const scenesUntil = (start: Instant): Scene[] => {
  const today = dayInKyiv(start);
  const ritual = latestRitual(start);
  const month = ritual.subtract({ months: 1 }).toString().slice(0, 7);
  const suggested = workingDayBefore(ritual.with({ day: 1 }), 3);
  const begins = ({ when: [day, time] }: Thread) => (time === undefined ? minutes(start, -day) : at(workingDayBefore(today, day), time));
  const opened = (place: number) => {
    const thread = threads[place];
    if (!thread) return null;
    const said: Said = { who: cast[thread.who], text: thread.text, at: begins(thread), n: 300 + 10 * place, root: undefined };
    return { id: deliveries[thread.on](said).conversation, at: said.at };
  };
  const told = [
    ...earlier.flatMap((one, n) => scenesOfSuggestion(one, at(suggested, `10:0${n}`), 100 + 10 * n)),
    staffScene(at(ritual, '10:30'), 'lead', `/reports/${month}/approve`, {}),
    ...demoViews.map(([by, view]) => staffScene(at(ritual, '10:35'), by, '/views', view)),
    ...recent.flatMap((one, n) => scenesOfSuggestion(one, at(workingDayBefore(today, 6), `13:0${n}`), 200 + 10 * n)),
    ...threads.flatMap((thread, n) => scenesOfThread(thread, begins(thread), 300 + 10 * n)),
    ...threads.flatMap(({ who, merged }, n) => {
      const [from, into] = [n, threads.findIndex((one) => one.who === who && one.on === merged?.[0])].map((place) => opened(place));
      return merged && from && into
        ? [staffScene(minutes(from.at, merged[1]), 'taras', `/conversations/${from.id}/merge`, { into: into.id, persons: 'same' })]
        : [];
    }),
  ];
  return told.filter((scene) => scene.at <= start).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};

/** When the story begins: the clock of a first start is set there. */
export const storyBegins = (start: Instant): Instant => {
  const first = scenesUntil(start)[0]?.at ?? start;
  return addSeconds(first < start ? first : start, -3600);
};
