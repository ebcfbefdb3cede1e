import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { carryEvents } from '../../functions/carry-events/carry-events.ts';
import { ringDueMinute } from '../../functions/ring-due-minute/ring-due-minute.ts';
import { settleAlarm } from '../../functions/settle-alarm/settle-alarm.ts';
import { alarmQueue } from '../../shared/aws/alarm-queue.ts';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import { dueShelf } from '../../shared/aws/due-shelf.ts';
import { factBus } from '../../shared/aws/fact-bus.ts';
import { minuteSchedules } from '../../shared/aws/minute-schedules.ts';
import { sendBatch } from '../../shared/aws/send-batch.ts';
import { changesOf } from '../../shared/aws/stream-image.ts';
import { Alarm, DueMinute } from '../../shared/contract/events.ts';
import { delayUntil } from '../../shared/conversations/hand-out.ts';
import { recordActs } from '../../shared/conversations/record-acts.ts';
import { fromMillis } from '../../shared/kernel/instant.ts';
import { answered, conversation, said, standard } from '../shared/conversations/story.ts';
import { openLocalTable } from './local-table.ts';

/** From a question on Friday to its breach on Monday: table, stream, scheduler, queue and bus of the local cloud, real adapters. */
const Told = z.object({ 'detail-type': z.string(), detail: z.looseObject({ id: z.string(), conversation: z.string() }) });
const world = { told: [] as Array<z.infer<typeof Told>>, rung: [] as string[] };
const queue = (name: string) => ({ name, visibilityTimeout: 60, delay: 0, deadLetter: null });
let local: Awaited<ReturnType<typeof openLocalTable>>;
let cloud: ReturnType<typeof wire>;

const wire = ({ client, tableName, aws, clock, engines }: typeof local) => {
  const now = () => fromMillis(clock.millis);
  const queues = new SQSClient(aws);
  const urlOf = (name: string) => `${aws.endpoint}/000000000000/${name}`;
  const alarms = alarmQueue(queues, urlOf('alarms'));
  const due = dueShelf(client, tableName);
  const ports = { shelf: conversationShelf(client, tableName), settings: async () => standard, now, alarms };
  const put = factBus(new EventBridgeClient(aws), 'heard');
  const target = { group: 'minutes', ringArn: 'ring', roleArn: 'role', deadLetterArn: 'dead' };
  const ensure = () => minuteSchedules(new SchedulerClient(aws), target);
  const carry = carryEvents({
    now,
    carriers: {
      bus: (loads) => put(loads.map(({ fact }) => fact)),
      alarms: (loads, at) =>
        sendBatch(
          queues,
          urlOf('alarms'),
          loads.map(({ alarm }) => ({ body: alarm, delaySeconds: delayUntil(alarm.at, at) })),
        ),
      recounts: (loads) =>
        sendBatch(
          queues,
          urlOf('recounts'),
          loads.map(({ mark }) => ({ body: mark })),
        ),
      rollups: async () => [],
      // a container without memory: the conflict is met
      schedule: async (loads) => {
        for (const { minute } of loads) await ensure()(minute);
        return [];
      },
    },
  });
  let position = 0;
  const drain = async () => {
    for (let busy = true; busy; ) {
      const records = await engines.dynamodb.readStream(tableName, position, 100);
      position = records.at(-1)?.sequence ?? position;
      const event = { Records: records.map(({ record }) => record) } as unknown as DynamoDBStreamEvent;
      expect([...(await carry(changesOf(event)))]).toEqual([]);
      do {
        await engines.deliveries.pump();
        await new Promise((resolve) => setImmediate(resolve));
      } while (engines.deliveries.busy());
      const messages = engines.queues.receive('alarms', 10);
      for (const { body, receiptHandle } of messages) {
        await settleAlarm(ports)(Alarm.parse(JSON.parse(body)));
        engines.queues.remove('alarms', receiptHandle);
      }
      busy = records.length > 0 || messages.length > 0;
    }
  };
  const moveTo = async (when: string) => {
    for (const until = Date.parse(when); clock.millis < until; ) {
      const next = [engines.scheduler.nextDue(), engines.queues.nextDue()].filter((at) => at !== null && at > clock.millis);
      clock.millis = Math.min(until, ...next.map(Number));
      engines.scheduler.fire(() => true);
      await drain();
    }
  };
  return {
    record: recordActs(ports),
    ring: ringDueMinute({ due, alarms, now, markStorm: async () => {}, settings: async () => ({}) }),
    drain,
    moveTo,
  };
};

beforeAll(async () => {
  local = await openLocalTable(async (target, payload) => {
    if (target === 'bus-reader') world.told.push(Told.parse(payload));
    else if (target === 'ring') {
      world.rung.push(`${fromMillis(local.clock.millis)} for ${DueMinute.parse(payload).minute}`);
      await cloud.ring(DueMinute.parse(payload));
    }
  });
  for (const name of ['alarms', 'recounts']) local.engines.queues.declare(queue(name));
  local.engines.scheduler.declareGroup('minutes');
  const targets = [{ arn: 'bus-reader', deadLetterArn: null, attempts: 1, seconds: 60 }];
  local.engines.events.declare({ bus: 'heard', pattern: { source: ['heard'] }, targets });
  cloud = wire(local);
});
afterAll(() => local.close());

it('a question on Friday is warned on Monday at nine and breached after half past, once each', async () => {
  const question = said('q', '2026-11-13T14:30:00Z');
  await cloud.record([question]);
  await cloud.record([question, said('q2', '2026-11-13T14:30:02Z')]);
  await cloud.drain();
  const told = () => world.told.map((event) => event['detail-type']);
  expect(told()).toEqual(['conversation.opened']);
  await cloud.moveTo('2026-11-16T06:59:59Z');
  expect(told()).toEqual(['conversation.opened']);
  expect(world.rung).toEqual(['2026-11-16T06:58:00.000Z for 2026-11-16T07:00']);
  await cloud.moveTo('2026-11-16T07:00:01Z');
  expect(told()).toEqual(['conversation.opened', 'deadline.warned']);
  await cloud.moveTo('2026-11-16T07:30:00Z');
  expect(told()).toHaveLength(2);
  await cloud.moveTo('2026-11-16T07:30:02Z');
  expect(told()).toEqual(['conversation.opened', 'deadline.warned', 'deadline.breached']);
  await cloud.record([answered('a', '2026-11-16T07:29:59Z')]);
  await cloud.drain();
  expect(told().slice(3).toSorted()).toEqual(['conversation.answered', 'deadline.revoked']);
  for (const { detail } of world.told) expect(detail.conversation).toBe(conversation);
  expect(local.engines.queues.depth('recounts')).toBeGreaterThan(0);
});
