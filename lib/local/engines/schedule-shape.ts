import * as z from 'zod';
import { ServiceError } from './answers.ts';

/** docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html */
const Target = z.looseObject({
  Arn: z.string().min(1).max(1600),
  RoleArn: z.string().min(1).max(1600).optional(),
  Input: z.string().min(1).optional(),
  RetryPolicy: z
    .object({
      MaximumEventAgeInSeconds: z.number().int().min(60).max(86_400).optional(),
      MaximumRetryAttempts: z.number().int().min(0).max(185).optional(),
    })
    .optional(),
  DeadLetterConfig: z.object({ Arn: z.string() }).partial().optional(),
});
const Window = z.discriminatedUnion('Mode', [
  z.object({ Mode: z.literal('OFF'), MaximumWindowInMinutes: z.undefined().optional() }),
  z.object({ Mode: z.literal('FLEXIBLE'), MaximumWindowInMinutes: z.number().int().min(1).max(1440) }),
]);
export const Schedule = z.looseObject({
  GroupName: z.string().default('default'),
  ClientToken: z.string().min(1).max(64).optional(),
  Description: z.string().max(512).optional(),
  ScheduleExpression: z.string().min(1).max(256),
  ScheduleExpressionTimezone: z.string().min(1).max(50).default('UTC'),
  FlexibleTimeWindow: Window,
  Target,
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  ActionAfterCompletion: z.enum(['NONE', 'DELETE']).default('NONE'),
  /** Seconds since 1970. */
  StartDate: z.number().optional(),
  EndDate: z.number().optional(),
});
export type Schedule = z.infer<typeof Schedule>;

export const refuseSchedule = (code: string, status: number, message: string) => new ServiceError(code, status, message);
const invalid = (message: string) => refuseSchedule('ValidationException', 400, message);

/** A schedule as a client gave it. Throws `ValidationException` in the service's words. */
export const readSchedule = (name: string, given: unknown): Schedule => {
  checkName(name);
  const parsed = Schedule.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalid(`1 validation error detected: Value at '${issue?.path.join('.') ?? ''}' failed to satisfy constraint: ${issue?.message}`);
};
/** Names of schedules and groups. */
export const checkName = (name: string): void => {
  if (!/^[0-9a-zA-Z-_.]{1,64}$/.test(name))
    throw invalid(
      "1 validation error detected: Value at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[0-9a-zA-Z-_.]+$",
    );
};

/** What a target gets: the input with the context attributes in their places, or an event that names the schedule. */
export const payloadOf = ({ Target: { Input } }: Schedule, arn: string, scheduled: string, execution: string, region: string): unknown => {
  if (Input === undefined)
    return {
      version: '0',
      id: execution,
      'detail-type': 'Scheduled Event',
      source: 'aws.scheduler',
      account: '000000000000',
      time: scheduled,
      region,
      resources: [arn],
      detail: '{}',
    };
  const text = Input.replaceAll('<aws.scheduler.scheduled-time>', scheduled)
    .replaceAll('<aws.scheduler.schedule-arn>', arn)
    .replaceAll('<aws.scheduler.execution-id>', execution)
    .replaceAll('<aws.scheduler.attempt-number>', '1');
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
