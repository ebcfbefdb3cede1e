import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, CfnFunction, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { EnvironmentOf, FunctionName } from '../../shared/contract/environment.ts';
import { bundleFolder } from '../bundle.ts';
import type { House } from './house.ts';
import { DeadLetters, type QueueWithDeadLetters } from './queue-with-dead-letters.ts';
import { SpokenAlarm } from './spoken-alarm.ts';

/**
 * `environment` is exactly what the function's own schema asks for. `ifItFails` says who is hurt and becomes the text of its
 * alarms. `startedBy: 'event'` is for what Scheduler or another service starts without waiting: given-up events are kept.
 */
export interface HeardFunctionProps<F extends FunctionName> {
  readonly house: House;
  readonly environment: EnvironmentOf<F>;
  readonly ifItFails: string;
  readonly startedBy: 'request' | 'queue' | 'stream' | 'event';
  readonly seconds?: number;
  readonly memory?: number;
}

/** A function of Heard: its bundle, a role of its own, a log that ends, an alarm that says who is hurt. */
export class HeardFunction<F extends FunctionName> extends Construct {
  readonly fn: LambdaFunction;
  /** Where events that were given up are kept; only for what is started by events. */
  readonly deadLetters: DeadLetters | undefined;

  constructor(scope: Construct, id: F, props: HeardFunctionProps<F>) {
    super(scope, id);
    const { house, ifItFails } = props;
    const logGroup = new LogGroup(this, 'Log', { retention: house.stage.logRetentionDays, removalPolicy: RemovalPolicy.DESTROY });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    this.deadLetters = props.startedBy === 'event' ? new DeadLetters(this, 'DeadLetters', { house, reader: id, ifItFails }) : undefined;
    this.fn = new LambdaFunction(this, 'Function', {
      code: Code.fromAsset(bundleFolder(id)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memory ?? 512,
      timeout: Duration.seconds(props.seconds ?? 30),
      environment: { ...props.environment },
      role,
      logGroup,
      description: `${id} (docs/runbook.md#${id})`,
      ...(this.deadLetters && { deadLetterQueue: this.deadLetters.queue }),
    });
    if (this.fn.node.defaultChild instanceof CfnFunction) this.fn.node.defaultChild.addMetadata('heard:function', id);
    new SpokenAlarm(this, 'Failing', {
      house,
      metric: this.fn.metricErrors({ period: Duration.minutes(5), statistic: 'sum' }),
      ifItFails,
      runbook: id,
    });
  }

  /** Lets the function do exactly these actions on exactly these resources. */
  allow(actions: readonly string[], resources: readonly string[]): void {
    this.fn.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }

  /** Starts the function with up to `atOnce` messages of a queue, gathered for `seconds`; only those that failed return to it. */
  empties({ queue }: QueueWithDeadLetters, atOnce = 10, seconds = 0): void {
    const gathered = seconds > 0 ? { maxBatchingWindow: Duration.seconds(seconds) } : {};
    this.fn.addEventSource(new SqsEventSource(queue, { batchSize: atOnce, reportBatchItemFailures: true, ...gathered }));
  }

  /** Lets the function send to a queue. */
  sendsTo({ queue }: QueueWithDeadLetters): void {
    this.allow(['sqs:SendMessage'], [queue.queueArn]);
  }
}
