import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { AwsRequest, Engine, Millis } from '../engine.ts';
import { json, ServiceError, spelled } from './answers.ts';
import type { Deliveries } from './deliveries.ts';
import { matchesPattern } from './event-pattern.ts';
import { atOnce } from './store.ts';

/** A rule as the template declares it. `input` is a constant text of JSON that goes to the target instead of the event. */
export interface BusRule {
  readonly bus: string;
  readonly pattern: unknown;
  readonly targets: ReadonlyArray<{
    readonly arn: string;
    readonly input?: string;
    readonly deadLetterArn: string | null;
    readonly attempts: number;
    readonly seconds: number;
  }>;
}
const Entry = z.object({
  Source: z.string().default(''),
  DetailType: z.string().default(''),
  Detail: z.string().default(''),
  EventBusName: z.string().default('default'),
  Resources: z.array(z.string()).default([]),
  Time: z.number().optional(),
});
type Entry = z.infer<typeof Entry>;
/** docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html */
const Put = z.object({ Entries: z.array(Entry).min(1).max(10) });
const mostBytes = 262_144;
const sizeOf = ({ Source, DetailType, Detail, Resources, Time }: Entry): number =>
  [Source, DetailType, Detail, ...Resources].reduce((sum, text) => sum + Buffer.byteLength(text), Time === undefined ? 0 : 14);

/** What is wrong with an entry, in the bus's own words; null when nothing is. */
const faultOf = ({ Source, DetailType, Detail }: Entry) => {
  for (const [name, value] of Object.entries({ Source, DetailType, Detail }))
    if (value === '')
      return { ErrorCode: 'InvalidArgument', ErrorMessage: `Parameter ${name} is not valid. Reason: ${name} is a required argument.` };
  try {
    const detail: unknown = JSON.parse(Detail);
    if (typeof detail === 'object' && detail !== null && !Array.isArray(detail)) return null;
  } catch {
    // falls through to the same answer
  }
  return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
};

/** PutEvents: each entry is judged by the rules of its bus and goes to their targets, kept until they take it. */
export const openEventBridge = (
  database: DatabaseSync,
  deliveries: Deliveries,
  now: Millis,
  region: string,
): Engine & { declare(rule: BusRule): void } => {
  const rules: BusRule[] = [];
  const put = (entry: Entry) => {
    const fault = faultOf(entry);
    if (fault) return fault;
    const id = randomUUID();
    const event = {
      version: '0',
      id,
      'detail-type': entry.DetailType,
      source: entry.Source,
      account: '000000000000',
      time: new Date(entry.Time === undefined ? now() : entry.Time * 1000).toISOString().replace(/\.\d+Z/, 'Z'),
      region,
      resources: entry.Resources,
      detail: JSON.parse(entry.Detail),
    };
    const bus = entry.EventBusName.split('/').at(-1);
    for (const rule of rules.filter((one) => one.bus === bus && matchesPattern(event, one.pattern)))
      for (const { arn, input, ...patience } of rule.targets)
        deliveries.add(arn, input === undefined ? event : JSON.parse(input), patience);
    return { EventId: id };
  };
  const putAll = (input: unknown) => {
    const { Entries: given } = Put.parse(input);
    if (given.reduce((sum, entry) => sum + sizeOf(entry), 0) > mostBytes)
      throw new ServiceError('ValidationException', 400, 'Total size of the entries in the request is over the limit.');
    const Entries = atOnce(database, () => given.map(put));
    return { Entries, FailedEntryCount: Entries.filter((entry) => 'ErrorCode' in entry).length };
  };
  return {
    declare: (rule) => void rules.push(rule),
    handle: (request: AwsRequest) =>
      spelled(() => {
        const operation = (request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
        if (operation !== 'PutEvents')
          throw new ServiceError('UnknownOperationException', 400, `${operation} is not served by the local bus`);
        return json(200, putAll(JSON.parse(request.body.toString('utf8'))), { 'content-type': 'application/x-amz-json-1.1' });
      }),
    nextDue: deliveries.nextDue,
    wake: deliveries.pump,
    close: async () => undefined,
  };
};
