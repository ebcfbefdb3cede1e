import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { LocalCloud } from '../../../lib/local/local-cloud.ts';
import { openSmallCloud, writePlan } from './small-plan.ts';
import { speaking } from './speaking.ts';

let cloud: LocalCloud;
let speak: ReturnType<typeof speaking>;
beforeEach(async () => {
  cloud = await openSmallCloud();
  speak = speaking(cloud);
});
afterEach(() => cloud.close());

const Note = z.object({ at: z.string(), told: z.unknown() });
const diary = async () => (await speak.sentTo('diary.example')).map(({ body }) => Note.parse(body));
const rang = async (what: string) => (await diary()).filter(({ told }) => told === what).map(({ at }) => at.slice(0, 16));

describe('time', () => {
  it('moved over three days rings what is due each day at its time, and what recurs by the minute once after each', async () => {
    const { status, body } = await speak.moveTo('2026-11-19T12:00:00Z');
    expect(status).toBe(200);
    expect(body.now?.slice(0, 16)).toBe('2026-11-19T12:00');
    expect(await rang('daily')).toEqual(['2026-11-17T06:00', '2026-11-18T06:00', '2026-11-19T06:00']);
    expect(await rang('minutely')).toEqual(['2026-11-17T06:00', '2026-11-18T06:00', '2026-11-19T06:00', '2026-11-19T12:00']);
  });

  it('moved with every ring asked for rings each minute', async () => {
    await speak.moveTo('2026-11-16T12:10:00Z', { every: true });
    expect((await rang('minutely')).length).toBeGreaterThanOrEqual(10);
  });

  it.each([
    ['back', '2026-11-15T12:00:00Z', 'clock.backwards'],
    ['to no instant', 'tomorrow', 'request.invalid'],
  ])('is not moved %s', async (_where, now, code) => {
    expect(await speak.moveTo(now)).toMatchObject({ status: 400, body: { code } });
  });

  it('lets a delayed message wait until its second', async () => {
    cloud.engines.queues.send('Queue', 'later', 600);
    await speak.moveTo('2026-11-16T12:09:00Z');
    expect(await speak.sentTo('taker.example')).toEqual([]);
    await speak.moveTo('2026-11-16T12:11:00Z');
    expect((await speak.sentTo('taker.example')).map(({ body }) => body)).toEqual([['later']]);
  });

  it('deletes what has expired', async () => {
    await speak.put('gone', { expiresAt: { N: String(Date.parse('2026-11-16T13:00:00Z') / 1000) } });
    await speak.moveTo('2026-11-16T14:00:00Z');
    const { Count } = await cloud.engines.dynamodb.call('Scan', { TableName: cloud.table });
    expect(Count).toBe(0);
  });
});

describe('sources', () => {
  it('give a failed message back to its queue alone, and to the dead letters after its tries', async () => {
    for (const body of ['good', 'bad']) cloud.engines.queues.send('Queue', body);
    await cloud.calm.settled();
    expect(cloud.engines.queues.depth('Queue')).toBe(1);
    await speak.moveTo('2026-11-16T12:05:00Z');
    expect(cloud.engines.queues.depth('Queue')).toBe(0);
    expect(cloud.engines.queues.depth('DeadLetters')).toBe(1);
    expect((await speak.sentTo('taker.example')).flatMap(({ body }) => body).filter((body) => body === 'good')).toHaveLength(1);
  });

  it('tell the stream in order, without what the filter leaves out', async () => {
    await speak.put('1');
    await speak.put('1', { changed: { BOOL: true } });
    await speak.put('2');
    await cloud.calm.settled();
    expect((await diary()).flatMap(({ told }) => told)).toEqual(['INSERT 1', 'INSERT 2']);
  });
});

describe('/local', () => {
  it.each([
    ['another host', { host: 'evil.example' }],
    ['a page of another site', { origin: 'https://evil.example' }],
  ])('refuses %s', async (_who, headers) => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve) =>
      request(`${cloud.url}/local/clock`, { headers }, (answer) => resolve(answer.resume().statusCode)).end(),
    );
    expect(status).toBe(403);
  });

  it('says that it is ready and has nothing to do', async () => {
    await cloud.calm.settled();
    expect(await (await fetch(`${cloud.url}/local/health`)).json()).toEqual({
      ready: true,
      drained: true,
      awsEndpoint: cloud.engines.address,
    });
  });
});

it('a cloud goes on where it stood: items, messages, outbox, clock', async () => {
  const [folder, plan] = [mkdtempSync(join(tmpdir(), 'small-cloud-')), writePlan()];
  const first = await openSmallCloud(folder, plan);
  const { ask, moveTo, put } = speaking(first);
  await put('kept');
  first.engines.queues.send('Queue', 'waits', 900);
  await ask({ fetch: 'https://outside.example/', say: 'once' });
  await moveTo('2026-11-18T12:00:00Z');
  first.engines.queues.send('Queue', 'waits', 900);
  await first.close();
  const second = await openSmallCloud(folder, plan);
  try {
    expect(new Date(second.clock.now()).toISOString().slice(0, 13)).toBe('2026-11-18T12');
    expect((await second.engines.dynamodb.call('Scan', { TableName: second.table })).Count).toBe(1);
    expect(second.engines.queues.depth('Queue')).toBe(1);
    expect(await speaking(second).sentTo('outside.example')).toHaveLength(1);
  } finally {
    await second.close();
  }
});
