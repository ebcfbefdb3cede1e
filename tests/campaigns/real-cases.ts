import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { signedHeaders } from '../../lib/local/sign-delivery.ts';
import { type RunningHeard, startHeard } from '../journeys/running-heard.ts';

const allDay = [['00:00', '24:00']];
const settingsOf = (minutes: number) => ({
  connections: [{ id: 'app', platform: 'standard-webhooks' }],
  channels: [{ id: 'app', connection: 'app', platform: 'standard-webhooks', name: 'App', connectedAt: '2026-01-01T00:00:00.000Z' }],
  calendars: [
    {
      id: 'always',
      timezone: 'UTC',
      weekly: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, allDay])),
    },
  ],
  policies: [{ id: 'promise', position: 1, name: 'Promise', calendar: 'always', targetMinutes: { first_response: minutes } }],
});
const Listed = z.object({ items: z.array(z.object({ id: z.string() })) });
const Whole = z.object({ clocks: z.array(z.object({ metric: z.string(), state: z.string(), dueAt: z.string() })) });
const Clock = z.object({ now: z.string() });

export const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

/** The cloud of this machine with one channel and a promise of so many minutes, at any hour. */
export const startPromising = (minutes: number): Promise<RunningHeard> => {
  const file = join(mkdtempSync(join(tmpdir(), 'heard-real-time-')), 'settings.json');
  writeFileSync(file, JSON.stringify(settingsOf(minutes)));
  return startHeard({ args: ['--settings', file, '--empty'], memory: true });
};

/** Asks so many questions through the webhook, three seconds apart. */
export const ask = async (heard: RunningHeard, count: number, say: (line: string) => void): Promise<void> => {
  const secret = await heard.secretOf('app');
  for (let n = 0; n < count; n += 1) {
    const asked = { id: `q${n}`, text: 'When do you open on Saturday?', author: { handle: `rider-${n}` } };
    const body = Buffer.from(JSON.stringify(asked));
    const answer = await fetch(`${heard.url}/hooks/standard-webhooks/app`, {
      method: 'POST',
      headers: signedHeaders('standard-webhooks', secret, body, await nowOf(heard)),
      body,
    });
    if (!answer.ok) throw new Error(`the webhook answered ${answer.status}`);
    say(`asked ${n + 1} of ${count}`);
    await pause(3000);
  }
};

/** What the clock of the running cloud shows. */
export const nowOf = async (heard: RunningHeard): Promise<Date> => new Date((await heard.api(Clock, '/local/clock')).now);

/** Seconds by which each first response is seen as breached after it was due, shortest first; waits for so many of them, so long. */
export const watchBreaches = async (heard: RunningHeard, count: number, seconds: number): Promise<readonly number[]> => {
  const lateness = new Map<string, number>();
  const until = Date.now() + seconds * 1000;
  while (lateness.size < count && Date.now() < until) {
    const { items } = await heard.api(Listed, '/api/v1/conversations?limit=100');
    for (const { id } of items) {
      if (lateness.has(id)) continue;
      const { clocks } = await heard.api(Whole, `/api/v1/conversations/${id}`);
      const clock = clocks.find(({ metric }) => metric === 'first_response');
      if (clock?.state === 'breached') lateness.set(id, ((await nowOf(heard)).getTime() - Date.parse(clock.dueAt)) / 1000);
    }
    await pause(250);
  }
  return [...lateness.values()].toSorted((a, b) => a - b);
};
