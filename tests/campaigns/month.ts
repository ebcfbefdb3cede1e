import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as z from 'zod';
import { recountRollup } from '../../functions/recount-figures/recount-rollup.ts';
import { figureShelf } from '../../shared/aws/figure-shelf.ts';
import type { FigureRow } from '../../shared/contract/figures.ts';
import { shards } from '../../shared/contract/keys.ts';
import { KeptWord } from '../../shared/contract/reports.ts';
import { daysBetween } from '../../shared/insights/insights-of.ts';
import { rollupOf } from '../../shared/insights/rollups.ts';
import { shardOf } from '../../shared/kernel/ids.ts';
import { openLocalTable } from '../ports/local-table.ts';
import { type Campaign, progress } from './campaign.ts';
import { type Dice, diceOf } from './dice.ts';

const month = '2026-10';
const days = daysBetween('2026-10-01', '2026-10-31');
const channels = Array.from({ length: 10 }, (_, n) => `channel-${n}`);
const conversations = 3_000_000;
/** One day of one channel is written row by row, so that every one of its shards is counted from rows. */
const busiest = { day: '2026-10-15', channel: 'channel-0' };
const inTheBusiest = 100_000;
const mostMegabytes = 256;
const Told = z.object({ kept: KeptWord, millis: z.number(), reads: z.number(), mostMegabytes: z.number() });

const anyRow = (dice: Dice, place: { day: string; channel: string }, number: number): FigureRow => {
  const state = dice.chance(0.85) ? 'met' : dice.one(['met_late', 'breached', 'running']);
  const answered = state === 'met' || state === 'met_late';
  return {
    ...place,
    conversation: `con_${place.day}.${place.channel}.${number}`,
    intent: dice.one(['question', 'complaint', 'idea', 'praise']),
    topics: ['stations', 'brakes', 'refunds', 'app', 'prices'].slice(dice.whole(0, 4)).slice(0, 3),
    answered,
    resolved: dice.chance(0.8),
    escalated: state !== 'met',
    // most within the hour, some after days
    firstResponse: { state, minutes: answered ? Math.exp(dice.whole(0, 9000) / 1000) : 0 },
  };
};

/** A month of 3,000,000 conversations, drafted from its rollups by a process of its own that is watched for its memory. */
export const run: Campaign = async ({ runs, seed, say }) => {
  const all = runs ?? conversations;
  const hot = Math.min(inTheBusiest, Math.ceil(all / 30));
  const local = await openLocalTable();
  const figures = figureShelf(local.client, local.tableName);
  const recount = recountRollup(figures);
  const dice = diceOf(seed);
  const minutes: number[] = [];
  const keep = (row: FigureRow) => {
    if (row.answered && row.firstResponse) minutes.push(Math.round(row.firstResponse.minutes * 10) / 10);
    return row;
  };
  try {
    say('the busiest day, row by row');
    const rows = Array.from({ length: hot }, (_, n) => keep(anyRow(dice, busiest, n)));
    for (let first = 0; first < rows.length; first += 32) await Promise.all(rows.slice(first, first + 32).map(figures.put));
    const sizes = Map.groupBy(rows, ({ conversation }) => shardOf(conversation, shards.figures));
    const shardMillis: number[] = [];
    for (let shard = 0; shard < shards.figures; shard += 1) {
      const began = performance.now();
      await recount({ ...busiest, shard });
      shardMillis.push(performance.now() - began);
    }
    const began = performance.now();
    await recount({ ...busiest, shard: null });
    const dayMillis = performance.now() - began;

    say('every other day, shard by shard');
    const others = days
      .flatMap((day) => channels.map((channel) => ({ day, channel })))
      .filter((place) => place.day !== busiest.day || place.channel !== busiest.channel);
    const each = Math.floor((all - hot) / others.length);
    const tell = progress(others.length, say);
    let written = hot;
    for (const [index, place] of others.entries()) {
      const many = index === 0 ? all - hot - each * (others.length - 1) : each;
      const own = Array.from({ length: many }, (_, n) => keep(anyRow(dice, place, n)));
      written += own.length;
      const parts = [...Map.groupBy(own, ({ conversation }) => shardOf(conversation, shards.figures))];
      await Promise.all(parts.map(([shard, part]) => figures.keep({ ...place, shard }, rollupOf(place, part), 0)));
      await recount({ ...place, shard: null });
      tell(index);
    }
    if (written !== all) throw new Error(`${written} conversations were made, not ${all}`);

    say('the draft');
    const env = { ...process.env, ENDPOINT: local.engines.address, TABLE: local.tableName, MONTH: month, CHANNELS: channels.join(' ') };
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', 'tests/campaigns/month-draft.ts'],
      { env },
    );
    const told = Told.parse(JSON.parse(stdout));
    const sorted = Float64Array.from(minutes).sort();
    const exact = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
    const off = (value: number | null, share: number) => Math.abs((value ?? 0) - exact(share)) / exact(share);
    const furthest = Math.max(off(told.kept.medianMinutes, 0.5), off(told.kept.p90Minutes, 0.9));
    if (told.kept.opened !== all) throw new Error(`the draft tells ${told.kept.opened} conversations of ${all}`);
    if (furthest > 0.02) throw new Error(`a quantile is ${furthest} away from the true one`);
    if (told.mostMegabytes > mostMegabytes) throw new Error(`the draft took ${told.mostMegabytes} MB, more than ${mostMegabytes}`);
    return {
      conversations: told.kept.opened,
      daysAndChannels: days.length * channels.length,
      draft: {
        mostMegabytes: told.mostMegabytes,
        allowedMegabytes: mostMegabytes,
        millis: told.millis,
        callsToTheTable: told.reads,
        medianMinutes: told.kept.medianMinutes,
        trueMedianMinutes: exact(0.5),
        p90Minutes: told.kept.p90Minutes,
        trueP90Minutes: exact(0.9),
        quantilesOffAtMost: Math.round(furthest * 10_000) / 10_000,
      },
      busiestDay: {
        conversations: hot,
        largestShard: Math.max(...[...sizes.values()].map((own) => own.length)),
        shareOfTheHottestKey: Math.round((Math.max(...[...sizes.values()].map((own) => own.length)) / hot) * 10_000) / 10_000,
        longestRecountOfAShardMillis: Math.round(Math.max(...shardMillis)),
        recountOfTheDayMillis: Math.round(dayMillis),
      },
    };
  } finally {
    await local.close();
  }
};
