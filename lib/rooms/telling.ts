import { Lazy } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { sendTries } from '../../shared/contract/platform-limits.ts';
import { FactReader } from '../parts/fact-reader.ts';
import { HeardFunction } from '../parts/heard-function.ts';
import { type House, secretsPath } from '../parts/house.ts';
import { sendsMail } from '../parts/mail-access.ts';
import { QueueWithDeadLetters } from '../parts/queue-with-dead-letters.ts';
import { readsSecrets } from '../parts/secret-access.ts';
import { sendsShortMessages } from '../parts/sms-access.ts';
import { readsAndWritesTable } from '../parts/table-access.ts';
import type { Deadlines } from './deadlines.ts';
import type { Figures } from './figures.ts';
import type { Intake } from './intake.ts';

export interface TellingProps {
  readonly house: House;
  readonly table: Table;
  readonly intake: Intake;
  readonly deadlines: Deadlines;
  readonly figures: Figures;
  readonly publicUrl: string;
}

/** Tells the rest of the house what was written, and people what they must know. */
export class Telling extends Construct {
  readonly bus: EventBus;

  constructor(scope: Construct, id: string, props: TellingProps) {
    super(scope, id);
    this.bus = new EventBus(this, 'Bus');
    this.carry(props);
    this.notify(props);
    this.rearm(props);
    this.reply(props);
  }

  private carry({ house, table, intake, deadlines, figures: { recounts, rollups } }: TellingProps): void {
    const carry = new HeardFunction(this, 'carry-events', {
      house,
      startedBy: 'stream',
      environment: {
        BUS_NAME: this.bus.eventBusName,
        ALARMS_URL: deadlines.alarms.queue.queueUrl,
        RECOUNTS_URL: recounts.queue.queueUrl,
        ROLLUPS_URL: rollups.queue.queueUrl,
        SCHEDULE_GROUP: deadlines.minutes.ref,
        SCHEDULE_ROLE_ARN: deadlines.schedulerRole.roleArn,
        SCHEDULE_DLQ_ARN: deadlines.undelivered,
        RING_ARN: deadlines.ring.fn.functionArn,
      },
      ifItFails: 'staff are told late, replies wait and figures stand still; deadlines still ring by the sweep',
      seconds: 60,
    });
    carry.sendsTo(deadlines.alarms);
    carry.sendsTo(recounts);
    carry.sendsTo(rollups);
    carry.allow(['events:PutEvents'], [this.bus.eventBusArn]);
    deadlines.letsSchedule(carry);
    intake.lettersAccess.lets(carry, 's3:PutObject');

    const streamArn = table.tableStreamArn;
    if (!streamArn) throw new Error('the table has no stream');
    carry.allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'], [streamArn]);
    const mapping = new EventSourceMapping(carry, 'Stream', {
      target: carry.fn,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      parallelizationFactor: 2,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 10,
      onFailure: { bind: () => ({ destination: intake.lettersAccess.bucket.bucketArn }) },
    });
    mapping.node.addDependency(carry.fn.grantPrincipal, intake.lettersAccess.policy);
  }

  private notify({ house, table, publicUrl }: TellingProps): void {
    const seconds = 60;
    const ifItFails = 'staff are not told that a visitor has waited too long, though the console shows it';
    const later = new QueueWithDeadLetters(this, 'Later', {
      house,
      reader: 'notify-staff',
      seconds,
      tries: 5,
      ifItFails,
      mostSecondsWaiting: 1200,
    });
    const notify = new HeardFunction(this, 'notify-staff', {
      house,
      startedBy: 'queue',
      environment: {
        TABLE_NAME: table.tableName,
        PUBLIC_URL: publicUrl,
        SECRETS_PATH: secretsPath(house.stage),
        MAIL_FROM: house.stage.mailFrom,
        LATER_URL: later.queue.queueUrl,
      },
      ifItFails,
      seconds,
    });
    notify.empties(later);
    notify.sendsTo(later);
    readsAndWritesTable(notify, table);
    readsSecrets(notify, house);
    sendsMail(notify, house);
    sendsShortMessages(notify);
    new FactReader(this, 'Notices', {
      house,
      bus: this.bus,
      facts: [
        'deadline.warned',
        'deadline.breached',
        'deadline.escalated',
        'deadline.reminded',
        'deadline.revoked',
        'conversation.attended',
        'conversation.answered',
        'conversation.resolved',
        'notice.test-requested',
        'notice.again-requested',
        'report.late',
        'channel.troubled',
        'channel.recovered',
        'conversation.assigned',
        'conversation.mentioned',
      ],
      reader: notify,
      readerName: 'notify-staff',
      seconds,
      tries: 5,
      ifItFails,
    });
  }

  private rearm({ house, table }: TellingProps): void {
    const seconds = 120;
    const ifItFails = 'deadlines of open conversations do not follow an edited calendar or promise until each is touched again';
    const pages = new QueueWithDeadLetters(this, 'Rearm', { house, reader: 'rearm-clocks', seconds, tries: 5, ifItFails });
    const rearm = new HeardFunction(this, 'rearm-clocks', {
      house,
      startedBy: 'queue',
      environment: { TABLE_NAME: table.tableName, REARM_URL: pages.queue.queueUrl },
      ifItFails,
      seconds,
    });
    readsAndWritesTable(rearm, table);
    rearm.empties(pages);
    rearm.sendsTo(pages);
    new FactReader(this, 'Saved', {
      house,
      bus: this.bus,
      facts: ['settings.saved'],
      reader: rearm,
      readerName: 'rearm-clocks',
      seconds,
      tries: 5,
      ifItFails,
    });
  }

  private reply({ house, table }: TellingProps): void {
    const seconds = 60;
    const ifItFails = 'replies that staff pressed "send" on do not reach the people who wait for them, and months are not posted';
    // the function needs the address of the queue that is made for it
    const sendsUrl: string = Lazy.string({ produce: () => sends.inbox.queue.queueUrl });
    const send = new HeardFunction(this, 'send-reply', {
      house,
      startedBy: 'queue',
      environment: { TABLE_NAME: table.tableName, SECRETS_PATH: secretsPath(house.stage), SENDS_URL: sendsUrl },
      ifItFails,
      seconds,
    });
    readsAndWritesTable(send, table);
    readsSecrets(send, house);
    const sends = new FactReader(this, 'Replies', {
      house,
      bus: this.bus,
      facts: [
        'conversation.reply-requested',
        'conversation.moderation-requested',
        'report.post-requested',
        'channel.test-requested',
        'quiet.lifted',
      ],
      reader: send,
      readerName: 'send-reply',
      seconds,
      tries: sendTries,
      ifItFails,
    });
    // what is too early for a platform's limit goes back
    send.sendsTo(sends.inbox);
  }
}
