import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { FunctionName } from '../../shared/contract/environment.ts';
import type { HeardFunction } from './heard-function.ts';

/** Starts a function again and again. `expression` as EventBridge Scheduler has it (`rate(1 minute)`, `cron(…)` in UTC). */
export class Recurring extends Construct {
  constructor(scope: Construct, id: string, props: { starts: HeardFunction<FunctionName>; expression: string; tries: number }) {
    super(scope, id);
    const { fn, deadLetters } = props.starts;
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [fn.functionArn] }));
    if (deadLetters) role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queue.queueArn] }));
    const schedule = new CfnSchedule(this, 'Schedule', {
      scheduleExpression: props.expression,
      scheduleExpressionTimezone: 'UTC',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: fn.functionArn,
        roleArn: role.roleArn,
        input: '{}',
        retryPolicy: { maximumRetryAttempts: props.tries, maximumEventAgeInSeconds: 3600 },
        ...(deadLetters && { deadLetterConfig: { arn: deadLetters.queue.queueArn } }),
      },
    });
    schedule.node.addDependency(role);
  }
}
