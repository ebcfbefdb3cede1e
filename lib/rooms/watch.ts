import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { House } from '../parts/house.ts';
import type { QueueWithDeadLetters } from '../parts/queue-with-dead-letters.ts';
import { SpokenAlarm } from '../parts/spoken-alarm.ts';
import type { FrontDoor } from './front-door.ts';

export interface WatchProps {
  readonly house: House;
  readonly table: Table;
  readonly frontDoor: FrontDoor;
  readonly queues: Readonly<Record<string, QueueWithDeadLetters>>;
}

/** One page for whoever is on call: what came in, what waits, what was given up, what the table refused. */
export class Watch extends Construct {
  readonly dashboard: Dashboard;

  constructor(scope: Construct, id: string, { house, table, frontDoor, queues }: WatchProps) {
    super(scope, id);
    const period = Duration.minutes(5);
    const refused = ['PutItem', 'Query'].map((Operation) =>
      table.metric('ThrottledRequests', { dimensionsMap: { TableName: table.tableName, Operation }, statistic: 'sum', period }),
    );
    for (const [index, metric] of refused.entries()) {
      new SpokenAlarm(this, index === 0 ? 'WritesThrottled' : 'ReadsThrottled', {
        house,
        metric,
        atLeast: 10,
        ifItFails: 'the table turns requests away: everything is slower and deliveries are tried again',
        runbook: 'the-table',
      });
    }
    new SpokenAlarm(this, 'FunctionsThrottled', {
      house,
      metric: LambdaFunction.metricAllThrottles({ period, statistic: 'sum' }),
      ifItFails: 'functions of this account are turned away in this region: platforms and visitors are told to try again',
      runbook: 'throttled-functions',
    });
    const each = Object.entries(queues);
    this.dashboard = new Dashboard(this, 'Dashboard', { defaultInterval: Duration.hours(24) });
    this.dashboard.addWidgets(
      new TextWidget({
        markdown: `# Heard, ${house.stage.name}\n[site](${frontDoor.publicUrl}/) · [console](${frontDoor.publicUrl}/console) · what to do: docs/runbook.md`,
        width: 24,
        height: 2,
      }),
    );
    this.dashboard.addWidgets(
      new GraphWidget({ title: 'Came in', left: each.map(([label, { queue }]) => queue.metricNumberOfMessagesSent({ label, period })) }),
      new GraphWidget({
        title: 'Waits (seconds, oldest)',
        left: each.map(([label, { queue }]) => queue.metricApproximateAgeOfOldestMessage({ label, period })),
      }),
      new GraphWidget({
        title: 'Given up',
        left: each.map(([label, { deadLetters }]) => deadLetters.queue.metricApproximateNumberOfMessagesVisible({ label, period })),
      }),
      new GraphWidget({
        title: 'Front door and table',
        left: [frontDoor.api.metricCount({ period }), frontDoor.api.metricServerError({ period })],
        right: refused,
      }),
    );
  }
}
