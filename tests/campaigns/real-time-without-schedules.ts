import { DeleteScheduleCommand, ListSchedulesCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import * as z from 'zod';
import type { RunningHeard } from '../journeys/running-heard.ts';
import { latest } from '../world/invariants.ts';
import type { Campaign } from './campaign.ts';
import { ask, nowOf, pause, startPromising, watchBreaches } from './real-cases.ts';

/** Long enough that warning and breach are each more than a quarter of an hour away, which a queue cannot hold back. */
const promisedMinutes = 80;
const warnedMinutes = 60;

const Health = z.object({ awsEndpoint: z.string() });

/** Deletes the schedules of minutes as they are made, through the SDK, until it is stopped; tells how many there were. */
const withoutSchedules = async (heard: RunningHeard) => {
  const { awsEndpoint: endpoint } = await heard.api(Health, '/local/health');
  const scheduler = new SchedulerClient({
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const deleted = new Set<string>();
  let going = true;
  const deleteAll = async () => {
    const { Schedules = [] } = await scheduler.send(new ListSchedulesCommand({ NamePrefix: 'due-' }));
    for (const { Name, GroupName } of Schedules) {
      await scheduler.send(new DeleteScheduleCommand({ Name, GroupName }));
      deleted.add(Name ?? '');
    }
  };
  const loop = (async () => {
    for (; going; await pause(100)) await deleteAll();
  })();
  return {
    deleteAll,
    stop: async () => {
      going = false;
      await loop;
      scheduler.destroy();
      return deleted.size;
    },
  };
};

/**
 * The same cloud and questions under a longer promise, with every schedule of a minute deleted as soon as it is made. The hour
 * before a deadline is skipped; the minutes around it pass in real time, with the sweep alone.
 */
export const run: Campaign = async ({ runs = 20, say }) => {
  const heard = await startPromising(promisedMinutes);
  try {
    const schedules = await withoutSchedules(heard);
    const first = await nowOf(heard);
    const moveTo = async (minutes: number) => {
      await heard.drained();
      await schedules.deleteAll();
      await heard.moveTo(new Date(first.getTime() + minutes * 60_000).toISOString());
    };
    await ask(heard, runs, say);
    // past the warnings, which file the breach; then to just before it
    await moveTo(warnedMinutes + 4);
    await moveTo(promisedMinutes - 0.5);
    say(`${(await nowOf(heard)).toISOString()}: waiting`);
    const late = await watchBreaches(heard, runs, 240);
    const deleted = await schedules.stop();
    say(`${late.length} alarms: ${late.map((one) => one.toFixed(1)).join(' ')}; ${deleted} schedules deleted`);
    const inTime = late.filter((seconds) => seconds <= latest).length;
    if (inTime < runs || deleted < 2) throw new Error('alarms were missed or late, or schedules were not deleted');
    return { conversations: runs, alarms: late.length, allowedSeconds: latest, schedulesDeleted: deleted, worstSeconds: late.at(-1) ?? 0 };
  } finally {
    await heard.kill('SIGTERM');
  }
};
