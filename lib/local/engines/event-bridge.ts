import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { AwsRequest, Engine, Millis } from '../engine.ts';
import { json, ServiceError, spelled } from './answers.ts';
import type { Deliveries } from './deliveries.ts';
import { matchesPattern } from './event-pattern.ts';

/** A rule as the template declares it. */
export interface BusRule {
  readonly bus: string;
  readonly pattern: unknown;
  readonly targets: ReadonlyArray<{ arn: string; deadLetterArn: string | null; attempts: number; seconds: number }>;
}
const Entry = z.object({
  Source: z.string().optional(),
  DetailType: z.string().optional(),
  Detail: z.string().optional(),
  EventBusName: z.string().default('default'),
  Resources: z.array(z.string()).default([]),
  Time: z.number().optional(),
});
const Put = z.object({ Entries: z.array(Entry).min(1).max(10) });

/** PutEvents: each entry is judged by the rules of its bus and goes to their targets, kept until they take it. */
export const openEventBridge = (deliveries: Deliveries, now: Millis, region: string): Engine & { declare(rule: BusRule): void } => {
  const rules: BusRule[] = [];
  const put = (entry: z.infer<typeof Entry>) => {
    if (!entry.Source || !entry.DetailType || !entry.Detail)
      return { ErrorCode: 'InvalidArgument', ErrorMessage: 'Source, DetailType and Detail are required.' };
    let detail: unknown;
    try {
      detail = JSON.parse(entry.Detail);
    } catch {
      return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
    }
    const id = randomUUID();
    const event = {
      version: '0',
      id,
      source: entry.Source,
      'detail-type': entry.DetailType,
      account: '000000000000',
      time: new Date(entry.Time ? entry.Time * 1000 : now()).toISOString().replace(/\.\d+Z/, 'Z'),
      region,
      resources: entry.Resources,
      detail,
    };
    const bus = entry.EventBusName.split('/').at(-1);
    for (const rule of rules.filter((one) => one.bus === bus && matchesPattern(event, one.pattern)))
      for (const { arn, ...patience } of rule.targets) deliveries.add(arn, event, patience);
    return { EventId: id };
  };
  return {
    declare: (rule) => void rules.push(rule),
    handle: (request: AwsRequest) =>
      spelled(() => {
        const operation = (request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
        if (operation !== 'PutEvents') throw new ServiceError('InvalidAction', 400, `${operation} is not served by the local bus`);
        const Entries = Put.parse(JSON.parse(request.body.toString('utf8'))).Entries.map(put);
        return json(
          200,
          { Entries, FailedEntryCount: Entries.filter((entry) => 'ErrorCode' in entry).length },
          { 'content-type': 'application/x-amz-json-1.1' },
        );
      }),
    nextDue: deliveries.nextDue,
    wake: deliveries.pump,
    close: async () => undefined,
  };
};
