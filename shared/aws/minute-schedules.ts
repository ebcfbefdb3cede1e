import { ConflictException, CreateScheduleCommand, type SchedulerClient } from '@aws-sdk/client-scheduler';
import { addSeconds, instantFrom } from '../kernel/instant.ts';

/** What a one-shot schedule needs: its group, whom it starts, as whom, and where a start that failed for good goes. */
export interface ScheduleTarget {
  readonly group: string;
  readonly ringArn: string;
  readonly roleArn: string;
  readonly deadLetterArn: string;
}

/** The ring comes this much before its minute, so that every alarm can be delayed to its second. */
const ahead = 120;
const remembered = 5000;

/**
 * Makes sure that a minute (`2026-11-16T07:00`) has its one-shot schedule: the name derives from the minute, so that a
 * conflict means success. Minutes made sure of are remembered in the container.
 */
export const minuteSchedules = (client: SchedulerClient, { group, ringArn, roleArn, deadLetterArn }: ScheduleTarget) => {
  const known = new Set<string>();
  return async (minute: string): Promise<void> => {
    if (known.has(minute)) return;
    const schedule = new CreateScheduleCommand({
      Name: `due-${minute.replace(':', '-')}`,
      GroupName: group,
      ScheduleExpression: `at(${addSeconds(instantFrom(`${minute}:00Z`), -ahead).slice(0, 19)})`,
      ScheduleExpressionTimezone: 'UTC',
      FlexibleTimeWindow: { Mode: 'OFF' },
      ActionAfterCompletion: 'DELETE',
      Target: {
        Arn: ringArn,
        RoleArn: roleArn,
        Input: JSON.stringify({ minute }),
        DeadLetterConfig: { Arn: deadLetterArn },
        RetryPolicy: { MaximumEventAgeInSeconds: 600, MaximumRetryAttempts: 20 },
      },
    });
    try {
      await client.send(schedule);
    } catch (error) {
      if (!(error instanceof ConflictException)) throw error;
    }
    if (known.size >= remembered) known.clear();
    known.add(minute);
  };
};
