import { Duration, Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { FunctionName } from '../../shared/contract/environment.ts';
import { HeardFunction } from '../parts/heard-function.ts';
import type { House } from '../parts/house.ts';
import { listWildcard } from '../parts/listed-wildcard.ts';
import { QueueWithDeadLetters } from '../parts/queue-with-dead-letters.ts';
import { Recurring } from '../parts/recurring.ts';
import { SpokenAlarm } from '../parts/spoken-alarm.ts';
import { readsAndWritesTable } from '../parts/table-access.ts';

const unheard = 'staff are not told that a visitor has waited too long';
const settleSeconds = 60;

/** Rings when a promise is about to break, and records the breach once. */
export class Deadlines extends Construct {
  readonly alarms: QueueWithDeadLetters;
  readonly ring: HeardFunction<'ring-due-minute'>;
  /** One one-shot schedule a minute in which something falls due, made at run time by `carry-events`. */
  readonly minutes: CfnScheduleGroup;
  readonly schedulerRole: Role;

  constructor(scope: Construct, id: string, { house, table }: { house: House; table: ITable }) {
    super(scope, id);
    this.alarms = new QueueWithDeadLetters(this, 'Alarms', {
      house,
      reader: 'settle-alarm',
      seconds: settleSeconds,
      tries: 5,
      ifItFails: unheard,
      mostSecondsWaiting: 120,
    });
    const environment = { TABLE_NAME: table.tableName, ALARMS_URL: this.alarms.queue.queueUrl };

    this.ring = new HeardFunction(this, 'ring-due-minute', {
      house,
      startedBy: 'event',
      environment,
      ifItFails: 'deadlines ring up to a minute late, by the sweep alone',
      seconds: 110,
      memory: 1024,
    });
    const sweep = new HeardFunction(this, 'sweep-due-minutes', {
      house,
      startedBy: 'event',
      environment,
      ifItFails: 'the net under the schedules is gone: a deadline whose schedule failed is missed',
      seconds: 55,
    });
    new Recurring(this, 'EveryMinute', { starts: sweep, expression: 'rate(1 minute)', tries: 0 });
    const settle = new HeardFunction(this, 'settle-alarm', {
      house,
      startedBy: 'queue',
      environment,
      ifItFails: unheard,
      seconds: settleSeconds,
    });
    settle.empties(this.alarms);
    for (const writer of [this.ring, sweep, settle]) {
      readsAndWritesTable<FunctionName>(writer, table);
      writer.sendsTo(this.alarms);
    }

    this.minutes = new CfnScheduleGroup(this, 'Minutes', {});
    this.schedulerRole = new Role(this, 'SchedulerRole', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    this.schedulerRole.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [this.ring.fn.functionArn] }));
    this.schedulerRole.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.undelivered] }));
    this.countLate(house, sweep);
  }

  /** Where Scheduler leaves what it could not start. */
  get undelivered(): string {
    if (!this.ring.deadLetters) throw new Error('ring-due-minute has no dead letters');
    return this.ring.deadLetters.queue.queueArn;
  }

  /** Lets a function make the schedule of a minute, to be started with our role. */
  letsSchedule(maker: HeardFunction<'carry-events'>): void {
    const schedules = Stack.of(this).formatArn({ service: 'scheduler', resource: 'schedule', resourceName: `${this.minutes.ref}/*` });
    maker.allow(['scheduler:CreateSchedule'], [schedules]);
    maker.fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['iam:PassRole'],
        resources: [this.schedulerRole.roleArn],
        conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
      }),
    );
    listWildcard(maker, schedules, 'A schedule is named after the minute that it rings, which is not known before the deadline is.');
  }

  /** What the sweep finds later than a minute was missed by its schedule: a fault, though nobody was hurt yet. */
  private countLate(house: House, sweep: HeardFunction<'sweep-due-minutes'>): void {
    const late = new MetricFilter(sweep, 'Late', {
      logGroup: sweep.fn.logGroup,
      filterPattern: FilterPattern.stringValue('$.metric', '=', 'DueItemsLate'),
      metricNamespace: `Heard/${house.stage.name}`,
      metricName: 'DueItemsLate',
      metricValue: '$.late',
    });
    new SpokenAlarm(sweep, 'FoundLate', {
      house,
      metric: late.metric({ statistic: 'sum', period: Duration.minutes(5) }),
      ifItFails: 'deadlines rang more than a minute late because their schedule did not fire',
      runbook: 'sweep-due-minutes',
    });
  }
}
