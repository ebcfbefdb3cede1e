import type { Vote } from '../contract/ideas.ts';
import type { Draft } from '../contract/reports.ts';
import type { Settings } from '../contract/settings.ts';
import type { IdeaShelf } from '../ideas/ports.ts';
import { familyOf } from '../ideas/votes.ts';
import { daysBetween } from '../insights/insights-of.ts';
import type { FigureShelf } from '../insights/ports.ts';
import { figuresOf } from '../insights/rollups.ts';
import type { Instant } from '../kernel/instant.ts';
import { draftReport } from './draft-report.ts';

/** Reads what a month is told from and drafts it: ideas with their votes, and the month's figures. */
export const draftOf = async (
  { ideas, figures }: { ideas: Pick<IdeaShelf, 'list' | 'votes'>; figures: Pick<FigureShelf, 'rollups'> },
  settings: Settings,
  month: string,
  cutOff: Instant,
): Promise<Draft> => {
  const all = await ideas.list();
  const votes: Record<string, readonly Vote[]> = {};
  for (const { id } of all) votes[id] = (await Promise.all(familyOf(id, all).map((one) => ideas.votes(one)))).flat();
  const [year = 0, number = 0] = month.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const rollups = await figures.rollups(
    daysBetween(`${month}-01`, `${month}-${String(lastDay).padStart(2, '0')}`),
    settings.channels.map(({ id }) => id),
  );
  return draftReport({ month, cutOff, ideas: all, votes, figures: figuresOf(rollups) });
};
