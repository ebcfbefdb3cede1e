import * as z from 'zod';
import type { Engines } from './engines/open-engines.ts';
import type { Plan } from './template/read-plan.ts';

const Table = z.looseObject({
  TimeToLiveSpecification: z.looseObject({ AttributeName: z.string() }).optional(),
  KeySchema: z.unknown(),
  AttributeDefinitions: z.unknown(),
  GlobalSecondaryIndexes: z.unknown().optional(),
});
const Queue = z.looseObject({
  VisibilityTimeout: z.number().default(30),
  DelaySeconds: z.number().default(0),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() }).optional(),
});
const Rule = z.looseObject({
  EventBusName: z.string().default('default'),
  EventPattern: z.unknown().optional(),
  ScheduleExpression: z.string().optional(),
  Targets: z.array(
    z.looseObject({
      Arn: z.string(),
      DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
      RetryPolicy: z
        .looseObject({ MaximumRetryAttempts: z.number().default(185), MaximumEventAgeInSeconds: z.number().default(86_400) })
        .optional(),
    }),
  ),
});
const Schedule = z.looseObject({ Name: z.string().optional(), GroupName: z.string().default('default') });

/** The one table of the plan. */
export const tableName = (plan: Plan): string => {
  const [table] = plan.of('AWS::DynamoDB::Table');
  if (!table) throw new Error('The plan has no table.');
  return table.ref;
};

/** Makes what the plan declares: tables, queues, rules, schedules. What is there already stays. Answers which tables expire items. */
export const declarePlan = async (
  plan: Plan,
  { dynamodb, queues, events, scheduler }: Engines,
): Promise<ReadonlyArray<{ name: string; attribute: string }>> => {
  const expiry: Array<{ name: string; attribute: string }> = [];
  for (const { ref, properties } of plan.of('AWS::DynamoDB::Table')) {
    const { TimeToLiveSpecification: ttl, KeySchema, AttributeDefinitions, GlobalSecondaryIndexes } = Table.parse(properties);
    const { TableNames } = z.object({ TableNames: z.array(z.string()) }).parse(await dynamodb.call('ListTables', {}));
    if (!TableNames.includes(ref))
      await dynamodb.call('CreateTable', {
        TableName: ref,
        KeySchema,
        AttributeDefinitions,
        GlobalSecondaryIndexes,
        BillingMode: 'PAY_PER_REQUEST',
      });
    if (ttl) expiry.push({ name: ref, attribute: ttl.AttributeName });
  }
  for (const { id, properties } of plan.of('AWS::SQS::Queue')) {
    const { VisibilityTimeout, DelaySeconds, RedrivePolicy } = Queue.parse(properties);
    const deadLetter = RedrivePolicy
      ? { name: RedrivePolicy.deadLetterTargetArn.split(':').at(-1) ?? '', maxReceiveCount: RedrivePolicy.maxReceiveCount }
      : null;
    queues.declare({ name: id, visibilityTimeout: VisibilityTimeout, delay: DelaySeconds, deadLetter });
  }
  for (const { id, properties } of plan.of('AWS::Events::Rule')) {
    const { EventBusName, EventPattern, ScheduleExpression, Targets } = Rule.parse(properties);
    const targets = Targets.map(({ Arn, DeadLetterConfig, RetryPolicy }) => ({
      arn: Arn,
      deadLetterArn: DeadLetterConfig?.Arn ?? null,
      attempts: (RetryPolicy?.MaximumRetryAttempts ?? 185) + 1,
      seconds: RetryPolicy?.MaximumEventAgeInSeconds ?? 86_400,
    }));
    if (EventPattern) events.declare({ bus: EventBusName.split('/').at(-1) ?? '', pattern: EventPattern, targets });
    if (ScheduleExpression)
      for (const { arn } of targets)
        scheduler.declare('default', id.slice(0, 64), { ScheduleExpression, FlexibleTimeWindow: { Mode: 'OFF' }, Target: { Arn: arn } });
  }
  for (const { ref } of plan.of('AWS::Scheduler::ScheduleGroup')) scheduler.declareGroup(ref);
  for (const { id, properties } of plan.of('AWS::Scheduler::Schedule')) {
    const { Name, GroupName } = Schedule.parse(properties);
    scheduler.declare(GroupName, Name ?? id.slice(0, 64), properties);
  }
  return expiry;
};
