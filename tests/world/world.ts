import type { Change } from '../../functions/carry-events/cargo.ts';
import { carryEvents } from '../../functions/carry-events/carry-events.ts';
import { type Heard, notifyStaff } from '../../functions/notify-staff/notify-staff.ts';
import { heardFacts, readMessage } from '../../functions/notify-staff/read-message.ts';
import { ringDueMinute } from '../../functions/ring-due-minute/ring-due-minute.ts';
import { settleAlarm } from '../../functions/settle-alarm/settle-alarm.ts';
import { sweepDueMinutes } from '../../functions/sweep-due-minutes/sweep-due-minutes.ts';
import type { Act } from '../../shared/contract/acts.ts';
import type { Fact } from '../../shared/contract/events.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { delayUntil } from '../../shared/conversations/hand-out.ts';
import type { DueItem } from '../../shared/conversations/ports.ts';
import { rearmClocks } from '../../shared/conversations/rearm-clocks.ts';
import { recordActs } from '../../shared/conversations/record-acts.ts';
import { type Instant, instantFrom, minuteOf, toMillis } from '../../shared/kernel/instant.ts';
import { NoticeNotTaken } from '../../shared/staff/notices/ports.ts';
import { memoryChannels } from '../fixtures/memory-channels.ts';
import { type FaultPlan, faulty, noFaults } from './faults.ts';
import { memoryConversations } from './memory-conversations.ts';
import { calmQueue, memoryQueue, type Pace, type QueueHabits } from './memory-queue.ts';
import { memoryNoticeTests, memoryStaff } from './memory-staff.ts';
import { virtualTime } from './virtual-time.ts';

const known: ReadonlySet<string> = new Set(heardFacts);

/** How the schedules of minutes behave: each fires so many times, so many seconds late. `null` never fires. */
export type ScheduleHabit = (minute: string) => ReadonlyArray<number> | null;

export interface WorldOptions {
  readonly start: Instant;
  readonly settings: Settings;
  readonly faults?: FaultPlan;
  readonly queues?: QueueHabits;
  /** How fast alarms are settled; as soon as they come where it is not said. */
  readonly settling?: Pace;
  readonly schedules?: ScheduleHabit;
  /** Whether the sweep of a minute comes. */
  readonly sweeps?: (minute: string) => boolean;
  /** Seconds into its minute at which the sweep comes. */
  readonly sweepsAfter?: () => number;
  /** Whether staff are told, or only claims are made. */
  readonly telling?: boolean;
}

/** What was shown on a channel of staff. */
export interface Shown {
  readonly at: Instant;
  readonly channel: string;
  readonly id: string;
  readonly incident: string;
  readonly conversation: string;
  readonly step: string;
}

/**
 * The part of Heard that keeps promises, whole, on one virtual clock: the real errands over ports in memory, whose every call
 * may fail. The same options lead to the same run.
 */
export const openWorld = ({
  start,
  settings: first,
  faults = noFaults,
  queues = calmQueue,
  settling,
  schedules = () => [0],
  sweeps = () => true,
  sweepsAfter = () => 0,
  telling = true,
}: WorldOptions) => {
  const time = virtualTime(start);
  const counter = { calls: 0 };
  const guard = <P extends object>(name: string, port: P): P => faulty(name, port, faults, counter, time.millis);
  let inForce = first;
  const settings = async () => inForce;
  const { now } = time;
  const sends: Shown[] = [];
  const claimed: Array<{ readonly at: Instant; readonly fact: Fact }> = [];
  const swept = { rung: 0, late: 0, worstSeconds: 0 };

  const stream: Change[] = [];
  let flushing = false;
  let sequence = 0;
  const soon = (millis: number) => {
    if (flushing) return;
    flushing = true;
    time.at(time.millis() + millis, flush);
  };
  const memory = memoryConversations((change) => {
    sequence += 1;
    stream.push({ sequence: String(sequence), ...change });
    soon(150);
  });
  const staff = memoryStaff();
  const shelf = guard('shelf', memory.shelf);
  const due = guard('due', memory.due);
  const notices = guard('notices', staff.notices);
  const summaries = guard('summaries', staff.summaries);
  const { markStorm } = guard('storms', { markStorm: staff.markStorm });

  const alarms = memoryQueue<DueItem>(time, (alarm) => settle(alarm), queues, settling);
  const alarmQueue = guard('alarms', {
    send: async (given: ReadonlyArray<DueItem & { readonly delaySeconds: number }>) => {
      for (const { conversation, at, delaySeconds } of given) alarms.send({ conversation, at }, delaySeconds);
    },
  });
  const ports = { shelf, settings, now, rememberFrom: 0 };
  const settle = settleAlarm({ ...ports, alarms: alarmQueue });
  const ring = ringDueMinute({ due, alarms: alarmQueue, markStorm, settings, now });
  const sweep = sweepDueMinutes({ due, alarms: alarmQueue, markStorm, settings, now });
  const record = recordActs(ports);
  const letters = memoryQueue<readonly Act[]>(time, async (acts) => void (await record(acts)), { ...queues, tries: 50 });

  const readAll = async (conversation: string) => ({ ...(await memory.shelf.read(conversation)), notices: staff.of(conversation) });
  const heard = memoryQueue<Heard>(time, (message) => tell(message), { ...queues, tries: 20 });
  const channelPort = guard('channel', {
    send: async (channel: string, id: string, incident: string, conversation: string, step: string) =>
      void sends.push({ at: now(), channel, id, incident, conversation, step }),
  });
  const tell = notifyStaff({
    conversations: guard('conversations', { read: readAll }),
    notices,
    summaries,
    tests: memoryNoticeTests(),
    channels: memoryChannels(),
    settings,
    secret: async () => 'a key of the world',
    messengers: {
      repeatable: ({ kind }) => kind === 'webhook',
      send: async (channel, { id, incident, conversation, step }, to) => {
        const name = to ? `${channel.id} ${to}` : channel.id;
        const before = sends.length;
        await channelPort.send(name, id, incident, conversation, step).catch((cause: unknown) => {
          throw sends.length === before ? new NoticeNotTaken('the channel refused', 503, null, { cause }) : cause;
        });
        return { handle: null };
      },
      change: async () => {},
    },
    later: async (message, delaySeconds) => heard.send({ later: message }, delaySeconds),
    now,
    publicUrl: 'https://heard.example',
    noteClaim: async () => {},
  });

  const made = new Set<string>();
  const scheduler = guard('scheduler', {
    create: async (minute: string) => {
      if (made.has(minute)) return;
      made.add(minute);
      const fires = Math.max(time.millis() + 1000, toMillis(instantFrom(`${minute}:00Z`)) - 120_000);
      for (const late of schedules(minute) ?? [])
        time.at(fires + late * 1000, async () => {
          await ring({ minute }).catch(() => time.at(time.millis() + 5000, async () => void (await ring({ minute }).catch(() => null))));
        });
    },
  });
  const carry = carryEvents({
    now,
    carriers: {
      bus: async (loads) => {
        for (const { fact } of loads) {
          claimed.push({ at: now(), fact });
          if (!telling || !known.has(fact.name)) continue;
          const message = readMessage({ 'detail-type': fact.name, detail: fact.detail });
          if (message) heard.send(message);
        }
        return [];
      },
      alarms: async (loads, at) => {
        await alarmQueue.send(loads.map(({ alarm }) => ({ ...alarm, delaySeconds: delayUntil(alarm.at, at) })));
        return [];
      },
      recounts: async () => [],
      schedule: async (loads) => {
        const each = await Promise.allSettled(loads.map(({ minute }) => scheduler.create(minute)));
        return each.flatMap(({ status }, index) => (status === 'rejected' ? [index] : []));
      },
    },
  });
  async function flush(): Promise<void> {
    flushing = false;
    const batch = stream.splice(0, 100);
    const failed = await carry(batch);
    const again = batch.filter((change) => failed.has(change.sequence));
    stream.unshift(...again);
    if (stream.length > 0) soon(again.length > 0 ? 2000 : 0);
  }

  const everyMinute = () =>
    time.at((Math.floor(time.millis() / 60_000) + 1) * 60_000 + sweepsAfter() * 1000, async () => {
      everyMinute();
      if (!memory.anyListed() || !sweeps(minuteOf(now()))) return;
      const found = await sweep().catch(() => null);
      if (!found) return;
      swept.rung += found.rung;
      swept.late += found.late;
      swept.worstSeconds = Math.max(swept.worstSeconds, found.worstSeconds);
    });
  everyMinute();

  return {
    time,
    counter,
    memory,
    staff,
    sends,
    claimed,
    swept,
    deadLetters: { alarms: alarms.deadLetters, letters: letters.deadLetters, heard: heard.deadLetters },
    settings: () => inForce,
    /** Delivers acts at an instant. */
    deliver: (at: Instant, acts: readonly Act[]) => time.at(toMillis(at), () => letters.send(acts)),
    /** Brings other settings into force, and moves the clocks that they concern. */
    edit: (at: Instant, change: (settings: Settings) => Settings) =>
      time.at(toMillis(at), async () => {
        inForce = change(inForce);
        const rearm = rearmClocks(ports);
        const page = async (next: string | undefined, attempt: number): Promise<void> => {
          try {
            const answer = await rearm(next);
            if (answer.next) time.at(time.millis(), () => page(answer.next ?? undefined, 0));
          } catch (error) {
            if (attempt < 20) time.at(time.millis() + 5000, () => page(next, attempt + 1));
            else throw error;
          }
        };
        await page(undefined, 0);
      }),
  };
};
export type World = ReturnType<typeof openWorld>;
