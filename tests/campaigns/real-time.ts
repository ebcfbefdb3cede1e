import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { signedHeaders } from '../../bin/commands/sign-delivery.ts';
import { startHeard } from '../journeys/running-heard.ts';
import type { Campaign } from './campaign.ts';

const allDay = [['00:00', '24:00']];
const settings = {
  connections: [{ id: 'app', platform: 'standard-webhooks' }],
  channels: [{ id: 'app', connection: 'app', platform: 'standard-webhooks', name: 'App', connectedAt: '2026-01-01T00:00:00.000Z' }],
  calendars: [
    {
      id: 'always',
      timezone: 'UTC',
      weekly: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, allDay])),
    },
  ],
  policies: [{ id: 'two-minutes', position: 1, name: 'Two minutes', calendar: 'always', targetMinutes: { first_response: 2 } }],
};
const Listed = z.object({ items: z.array(z.object({ id: z.string() })) });
const Whole = z.object({ clocks: z.array(z.object({ metric: z.string(), state: z.string(), dueAt: z.string() })) });
const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

/** Twenty conversations, three seconds apart, under a promise of two minutes, on the cloud of this machine in real time. */
export const run: Campaign = async ({ runs = 20, say }) => {
  const file = join(mkdtempSync(join(tmpdir(), 'heard-real-time-')), 'settings.json');
  writeFileSync(file, JSON.stringify(settings));
  const heard = await startHeard({ args: ['--settings', file, '--empty'], memory: true });
  try {
    const secret = await heard.secretOf('app');
    for (let n = 0; n < runs; n += 1) {
      const asked = { id: `q${n}`, text: 'When do you open on Saturday?', author: { handle: `rider-${n}` } };
      const body = Buffer.from(JSON.stringify(asked));
      const answer = await fetch(`${heard.url}/hooks/standard-webhooks/app`, {
        method: 'POST',
        headers: signedHeaders('standard-webhooks', secret, body, new Date()),
        body,
      });
      if (!answer.ok) throw new Error(`the webhook answered ${answer.status}`);
      say(`asked ${n + 1} of ${runs}`);
      await pause(3000);
    }
    const lateness = new Map<string, number>();
    const until = Date.now() + 180_000;
    while (lateness.size < runs && Date.now() < until) {
      const { items } = await heard.api(Listed, '/api/v1/conversations?limit=100');
      for (const { id } of items) {
        if (lateness.has(id)) continue;
        const { clocks } = await heard.api(Whole, `/api/v1/conversations/${id}`);
        const clock = clocks.find(({ metric }) => metric === 'first_response');
        if (clock?.state === 'breached') lateness.set(id, (Date.now() - Date.parse(clock.dueAt)) / 1000);
      }
      await pause(250);
    }
    const sorted = [...lateness.values()].toSorted((a, b) => a - b);
    const within = (seconds: number) => sorted.filter((one) => one <= seconds).length;
    say(`${sorted.length} alarms: ${sorted.map((one) => one.toFixed(1)).join(' ')}`);
    if (sorted.length < runs || within(15) < runs || within(5) < runs - 1) throw new Error('alarms were missed or late');
    return {
      conversations: runs,
      alarms: sorted.length,
      withinFiveSeconds: within(5),
      withinFifteenSeconds: within(15),
      worstSeconds: sorted.at(-1) ?? 0,
    };
  } finally {
    await heard.kill('SIGTERM');
  }
};
