import type { Vote } from '../contract/ideas.ts';
import type { Draft, ToldEffect } from '../contract/reports.ts';
import type { Settings } from '../contract/settings.ts';
import type { ConsentShelf, IdeaShelf } from '../ideas/ports.ts';
import { daysBetween } from '../insights/insights-of.ts';
import type { FigureShelf } from '../insights/ports.ts';
import { figuresOf } from '../insights/rollups.ts';
import type { Instant } from '../kernel/instant.ts';
import { localDate } from '../kernel/temporal.ts';
import { asOf } from './as-of.ts';
import { draftReport } from './draft-report.ts';
import type { TopicFigures } from './ports.ts';

export interface MonthRecord {
  readonly ideas: Pick<IdeaShelf, 'list' | 'votes'>;
  readonly figures: Pick<FigureShelf, 'rollups'>;
  readonly consents: Pick<ConsentShelf, 'all'>;
  /** Null where nothing is counted by topic. */
  readonly topics: TopicFigures | null;
}

const daysOf = (month: string): string[] => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return daysBetween(`${month}-01`, `${month}-${String(lastDay).padStart(2, '0')}`);
};

/** Reads what a month is told from and drafts it: ideas with their votes, what people said of being named, the month's figures. */
export const draftOf = async (record: MonthRecord, settings: Settings, month: string, cutOff: Instant): Promise<Draft> => {
  const ideas = await record.ideas.list();
  const votes: Record<string, readonly Vote[]> = {};
  const then = ideas.map((one) => asOf(one, cutOff));
  // who voted for what is still open is told of no month
  for (const { id, state } of then) if (state !== 'new' && state !== 'valid') votes[id] = await record.ideas.votes(id);
  const timezone = settings.brand?.timezone ?? 'UTC';
  const effects = new Map<string, ToldEffect>();
  for (const idea of then.filter(({ state, movedAt }) => state === 'shipped' && localDate(movedAt, timezone).startsWith(month))) {
    const effect = await record.topics?.effectOf(idea.topics, idea.movedAt, cutOff);
    if (effect) effects.set(idea.id, effect);
  }
  const days = daysOf(month);
  const rollups = await record.figures.rollups(
    days,
    settings.channels.map(({ id }) => id),
  );
  return draftReport({
    month,
    timezone,
    cutOff,
    ideas,
    votes,
    consents: await record.consents.all(),
    topics: settings.topics,
    figures: figuresOf(rollups),
    contacts: record.topics && (await record.topics.contacts(days)),
    effects,
  });
};
