import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { HeardFunction } from '../parts/heard-function.ts';
import { type House, secretsPath } from '../parts/house.ts';
import { Recurring } from '../parts/recurring.ts';
import { keepsSecrets, readsSecrets } from '../parts/secret-access.ts';
import { SpokenAlarm } from '../parts/spoken-alarm.ts';
import { readsAndWritesTable } from '../parts/table-access.ts';
import { type Intake, tendSeconds } from './intake.ts';

/** Asks platforms for what they do not bring by themselves, and looks after connections. */
export class Tending extends Construct {
  constructor(scope: Construct, id: string, { house, table, intake }: { house: House; table: ITable; intake: Intake }) {
    super(scope, id);
    const { letters, lettersAccess, tend } = intake;
    const tending = new HeardFunction(this, 'tend-channels', {
      house,
      startedBy: 'event',
      environment: {
        TABLE_NAME: table.tableName,
        SECRETS_PATH: secretsPath(house.stage),
        LETTERS_URL: letters.queue.queueUrl,
        BUCKET_NAME: lettersAccess.bucket.bucketName,
        TEND_URL: tend.queue.queueUrl,
        HOOKS_URL: `${intake.webhookUrl}hooks/`,
      },
      ifItFails: 'channels that must be asked are not heard, tokens run out, and a platform that dropped us is not noticed',
      seconds: tendSeconds,
    });
    tending.empties(tend);
    tending.sendsTo(tend);
    tending.sendsTo(letters);
    readsAndWritesTable(tending, table);
    readsSecrets(tending, house);
    keepsSecrets(tending, house);
    lettersAccess.lets(tending, 's3:PutObject');
    new Recurring(this, 'EveryMinute', { starts: tending, expression: 'rate(1 minute)', tries: 0 });
    this.countTroubled(house, tending);
  }

  /** Staff are told of a channel in trouble; whoever runs Heard sees that there is one, too. */
  private countTroubled(house: House, tending: HeardFunction<'tend-channels'>): void {
    const troubled = new MetricFilter(tending, 'Troubled', {
      logGroup: tending.fn.logGroup,
      filterPattern: FilterPattern.stringValue('$.metric', '=', 'ChannelsTroubled'),
      metricNamespace: `Heard/${house.stage.name}`,
      metricName: 'ChannelsTroubled',
      metricValue: '$.troubled',
    });
    new SpokenAlarm(tending, 'InTrouble', {
      house,
      metric: troubled.metric({ statistic: 'max', period: Duration.minutes(5) }),
      ifItFails: 'a channel is silent for longer than usual or cannot be tended: people who write there may not be heard',
      runbook: 'tend-channels',
    });
  }
}
