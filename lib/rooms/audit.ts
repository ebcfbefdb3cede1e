import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { HeardFunction } from '../parts/heard-function.ts';
import type { House } from '../parts/house.ts';
import { Recurring } from '../parts/recurring.ts';
import { readsAndWritesTable } from '../parts/table-access.ts';

/** Seals each day of the audit once it is over. */
export class Audit extends Construct {
  constructor(scope: Construct, id: string, { house, table }: { house: House; table: ITable }) {
    super(scope, id);
    const seal = new HeardFunction(this, 'seal-audit', {
      house,
      startedBy: 'event',
      environment: { TABLE_NAME: table.tableName },
      ifItFails: 'a day of the audit is not sealed; the next run seals it with those after it',
      seconds: 300,
    });
    readsAndWritesTable(seal, table);
    new Recurring(this, 'AfterMidnight', { starts: seal, expression: 'cron(15 0 * * ? *)', tries: 2 });
  }
}
