import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FunctionName } from '../../shared/contract/environment.ts';
import type { House } from './house.ts';
import { SpokenAlarm } from './spoken-alarm.ts';

/** The longest that SQS keeps a message: docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html */
const longest = Duration.days(14);
/** The least factor between a function's timeout and its queue's: docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html */
const patience = 6;

/** `seconds` is the timeout of the function that empties it, named by `reader`; `tries` how often a message is tried. */
export interface QueueWithDeadLettersProps {
  readonly house: House;
  readonly reader: FunctionName;
  readonly seconds: number;
  readonly tries: number;
  readonly ifItFails: string;
  /** Alarm when the oldest message has waited so many seconds. */
  readonly mostSecondsWaiting?: number;
}

/** A queue whose given-up messages wait for two weeks in a second one, with an alarm that says what is missing meanwhile. */
export class QueueWithDeadLetters extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetters;
  constructor(scope: Construct, id: string, props: QueueWithDeadLettersProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'DeadLetters', props);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(props.seconds * patience),
      retentionPeriod: longest,
      deadLetterQueue: { queue: this.deadLetters.queue, maxReceiveCount: props.tries },
    });
    if (props.mostSecondsWaiting) {
      new SpokenAlarm(this, 'Waiting', {
        house: props.house,
        metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1) }),
        atLeast: props.mostSecondsWaiting,
        periods: 3,
        ifItFails: props.ifItFails.replace(/^/, 'messages wait too long, so that '),
        runbook: props.reader,
      });
    }
  }
}

/** Where what could not be done waits to be tried again by hand: `heard redrive`, or the console of SQS. */
export class DeadLetters extends Construct {
  readonly queue: Queue;
  constructor(scope: Construct, id: string, props: { house: House; reader: FunctionName; ifItFails: string }) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: longest });
    new SpokenAlarm(this, 'NotEmpty', {
      house: props.house,
      metric: this.queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'max' }),
      ifItFails: props.ifItFails,
      runbook: props.reader,
    });
  }
}
