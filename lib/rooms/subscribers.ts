import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { FactReader } from '../parts/fact-reader.ts';
import { HeardFunction } from '../parts/heard-function.ts';
import type { House } from '../parts/house.ts';
import { sendsMail } from '../parts/mail-access.ts';
import { readsAndWritesTable } from '../parts/table-access.ts';

const seconds = 300;
const ifItFails = 'people who asked for an idea do not hear that it moved, or cannot prove the address that they vote with';

/** Mails those who asked for an idea: that it moved, and before that the link that proves their address. */
export class Subscribers extends Construct {
  constructor(scope: Construct, id: string, props: { house: House; table: ITable; bus: IEventBus; publicUrl: string }) {
    super(scope, id);
    const { house, table, bus, publicUrl } = props;
    const tell = new HeardFunction(this, 'tell-subscribers', {
      house,
      startedBy: 'queue',
      environment: { TABLE_NAME: table.tableName, PUBLIC_URL: publicUrl, MAIL_FROM: house.stage.mailFrom },
      ifItFails,
      seconds,
    });
    readsAndWritesTable(tell, table);
    sendsMail(tell, house);
    new FactReader(this, 'News', {
      house,
      bus,
      facts: ['idea.moved', 'confirmation.requested', 'quiet.lifted'],
      reader: tell,
      readerName: 'tell-subscribers',
      seconds,
      tries: 5,
      ifItFails,
    });
  }
}
