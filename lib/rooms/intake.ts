import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Alias, FunctionUrlAuthType } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { HeardFunction } from '../parts/heard-function.ts';
import { type House, secretsPath } from '../parts/house.ts';
import { LettersAccess } from '../parts/letters-access.ts';
import { QueueWithDeadLetters } from '../parts/queue-with-dead-letters.ts';
import { readsSecrets } from '../parts/secret-access.ts';
import { SpokenAlarm } from '../parts/spoken-alarm.ts';
import { readsAndWritesTable } from '../parts/table-access.ts';

const recordSeconds = 60;
export const tendSeconds = 300;

/** Takes what platforms deliver, checks who sent it, and records it once. */
export class Intake extends Construct {
  readonly letters: QueueWithDeadLetters;
  /** What is to be asked of platforms. */
  readonly tend: QueueWithDeadLetters;
  readonly lettersAccess: LettersAccess;
  /** Address of webhooks, with a trailing slash: registered at the platforms, so it never changes. */
  readonly webhookUrl: string;

  constructor(scope: Construct, id: string, props: { house: House; table: ITable; bucket: IBucket }) {
    super(scope, id);
    const { house, table, bucket } = props;
    this.lettersAccess = new LettersAccess(this, 'LettersAccess', bucket);
    this.letters = new QueueWithDeadLetters(this, 'Letters', {
      house,
      reader: 'record-interactions',
      seconds: recordSeconds,
      tries: 5,
      ifItFails: 'what people said is kept but not recorded: nobody sees it and no deadline starts',
      mostSecondsWaiting: 300,
    });

    this.tend = new QueueWithDeadLetters(this, 'Tend', {
      house,
      reader: 'tend-channels',
      seconds: tendSeconds,
      tries: 5,
      ifItFails: 'what platforms only named is not fetched, so that nobody sees it',
    });

    const receive = new HeardFunction(this, 'receive-webhook', {
      house,
      startedBy: 'request',
      environment: { SECRETS_PATH: secretsPath(house.stage), LETTERS_URL: this.letters.queue.queueUrl, BUCKET_NAME: bucket.bucketName },
      ifItFails: 'platforms are told to try again, and give up and switch the webhook off after hours or days',
      memory: 1024,
      seconds: 10,
    });
    receive.sendsTo(this.letters);
    readsSecrets(receive, house);
    this.lettersAccess.lets(receive, 's3:PutObject');
    const live = new Alias(receive, 'Live', { aliasName: 'live', version: receive.fn.currentVersion });
    this.webhookUrl = live.addFunctionUrl({ authType: FunctionUrlAuthType.NONE }).url;
    if (house.stage.quietHours) {
      new SpokenAlarm(this, 'Quiet', {
        house,
        metric: receive.fn.metricInvocations({ period: Duration.hours(house.stage.quietHours) }),
        silenceIsFailure: true,
        ifItFails: `no platform has delivered anything for ${house.stage.quietHours} hours: a webhook may have been switched off`,
        runbook: 'receive-webhook',
      });
    }

    const record = new HeardFunction(this, 'record-interactions', {
      house,
      startedBy: 'queue',
      environment: { TABLE_NAME: table.tableName, BUCKET_NAME: bucket.bucketName, TEND_URL: this.tend.queue.queueUrl },
      ifItFails: 'what people said is kept but not recorded: nobody sees it and no deadline starts',
      memory: 1024,
      seconds: recordSeconds,
    });
    record.empties(this.letters);
    record.sendsTo(this.tend);
    readsAndWritesTable(record, table);
    this.lettersAccess.lets(record, 's3:GetObject');
  }
}
