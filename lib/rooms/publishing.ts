import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { FactReader } from '../parts/fact-reader.ts';
import { HeardFunction } from '../parts/heard-function.ts';
import type { House } from '../parts/house.ts';
import { sendsMail } from '../parts/mail-access.ts';
import { QueueWithDeadLetters } from '../parts/queue-with-dead-letters.ts';
import { Recurring } from '../parts/recurring.ts';
import { readsAndWritesTable } from '../parts/table-access.ts';

const publishSeconds = 120;
const unpublished = 'an approved "You asked — we did" is not published, or some of its authors are not thanked';

/** Drafts the monthly "You asked — we did", publishes it once it is approved, and tells those who asked, over days. */
export class Publishing extends Construct {
  constructor(scope: Construct, id: string, props: { house: House; table: ITable; bus: IEventBus; publicUrl: string }) {
    super(scope, id);
    const { house, table, bus, publicUrl } = props;
    const months = new QueueWithDeadLetters(this, 'Months', {
      house,
      reader: 'publish-report',
      seconds: publishSeconds,
      tries: 5,
      ifItFails: unpublished,
    });
    const draft = new HeardFunction(this, 'draft-report', {
      house,
      startedBy: 'event',
      environment: { TABLE_NAME: table.tableName, MONTHS_URL: months.queue.queueUrl },
      ifItFails: 'the editor finds no draft of last month, and nobody is told of one that is late; the next morning tries again',
      seconds: 300,
      memory: 1024,
    });
    readsAndWritesTable(draft, table);
    draft.sendsTo(months);
    new Recurring(this, 'EveryMorning', { starts: draft, expression: 'cron(0 6 * * ? *)', tries: 2 });

    const publish = new HeardFunction(this, 'publish-report', {
      house,
      startedBy: 'queue',
      environment: {
        TABLE_NAME: table.tableName,
        PUBLIC_URL: publicUrl,
        MAIL_FROM: house.stage.mailFrom,
        MONTHS_URL: months.queue.queueUrl,
      },
      ifItFails: unpublished,
      seconds: publishSeconds,
    });
    readsAndWritesTable(publish, table);
    publish.empties(months, 1);
    publish.sendsTo(months);
    sendsMail(publish, house);
    new FactReader(this, 'Approvals', {
      house,
      bus,
      facts: ['report.approved', 'quiet.lifted'],
      reader: publish,
      readerName: 'publish-report',
      seconds: publishSeconds,
      tries: 3,
      ifItFails: unpublished,
    });
  }
}
