import { recountVotes } from '../../functions/recount-figures/recount-votes.ts';
import { ideaShelf } from '../../shared/aws/idea-shelf.ts';
import { recountShelf } from '../../shared/aws/recount-shelf.ts';
import { proposedFact } from '../../shared/ideas/proposing.ts';
import { fromMillis } from '../../shared/kernel/instant.ts';
import { openLocalTable } from '../ports/local-table.ts';
import { anIdea } from '../shared/ideas/an-idea.ts';
import { type Deed, doDeed, faultsAfter, type Storm } from '../world/vote-storm.ts';
import type { Campaign } from './campaign.ts';
import { type Dice, diceOf } from './dice.ts';

const fullPeople = 10_000;
const ideas = 8;
const voters = 200;
const at = fromMillis(Date.parse('2026-11-16T08:00:00Z'));

const deedOf = (dice: Dice): Deed => {
  const idea = dice.whole(0, ideas - 1);
  const kind = dice.whole(0, 9);
  if (kind < 6) return { do: 'vote', idea, voter: dice.whole(0, voters - 1) };
  if (kind < 8) return { do: 'merge', idea, into: dice.whole(0, ideas - 1) };
  return kind === 8 ? { do: 'unmerge', idea } : { do: 'count', idea };
};

/** On the real local engine: one person ten thousand times at once, ten thousand people at once, and as many deeds of all kinds at once. */
export const run: Campaign = async ({ runs = fullPeople, seed, say }) => {
  const local = await openLocalTable();
  try {
    const recounts = recountShelf(local.client, local.tableName);
    const shelf = { ...ideaShelf(local.client, local.tableName), ...recounts };
    const recount = recountVotes(recounts);
    const put = async (id: string) => {
      const idea = anIdea({ id });
      await shelf.propose(idea, proposedFact(idea));
    };
    const pressed = async (idea: string, voterOf: (n: number) => string) => {
      await put(idea);
      const votes = Array.from({ length: runs }, (_, n) => shelf.vote({ idea, voter: voterOf(n), at, by: 'person', consent: false }));
      const [counted] = await Promise.all([Promise.all(votes), recount(idea), recount(idea)]);
      await recount(idea);
      return { answeredAsCounted: counted.filter(Boolean).length, shown: (await shelf.read(idea))?.votes ?? 0 };
    };
    say(`one person, ${runs} presses at once`);
    const onePerson = await pressed('idea_one', () => 'vot_1');
    say(`${runs} people at once`);
    const everybody = await pressed('idea_all', (n) => `vot_${n}`);
    say(`${runs} votes, merges, unmerges and counts, a hundred at once`);
    const storm: Storm = { ideas: shelf, recount, nameOf: (n) => `idea_storm_${n}` };
    for (let n = 0; n < ideas; n += 1) await put(storm.nameOf(n));
    const dice = diceOf(seed);
    for (let done = 0; done < runs; done += 100)
      await Promise.all(Array.from({ length: Math.min(100, runs - done) }, () => doDeed(storm, deedOf(dice))));
    const faults = await faultsAfter(storm, ideas);
    const right = onePerson.shown === 1 && everybody.shown === runs && faults.length === 0;
    if (!right) throw new Error(JSON.stringify({ onePerson, everybody, faults }));
    return { people: runs, onePerson, everybody, deeds: runs, faults };
  } finally {
    await local.close();
  }
};
