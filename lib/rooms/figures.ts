import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { HeardFunction } from '../parts/heard-function.ts';
import type { House } from '../parts/house.ts';
import { QueueWithDeadLetters } from '../parts/queue-with-dead-letters.ts';
import { readsAndWritesTable } from '../parts/table-access.ts';

const seconds = 60;
const ifItFails = 'vote counts and figures stand still; nothing is lost, a recount brings them up to date';

/** Marks of the same shard that come within so many seconds are counted once: a busy day is not counted again for each message. */
const gathered = { atOnce: 200, seconds: 20 };

/** Counts again what has changed: votes of an idea, figures of a day. */
export class Figures extends Construct {
  readonly recounts: QueueWithDeadLetters;
  readonly rollups: QueueWithDeadLetters;

  constructor(scope: Construct, id: string, { house, table }: { house: House; table: ITable }) {
    super(scope, id);
    this.recounts = new QueueWithDeadLetters(this, 'Recounts', { house, reader: 'recount-figures', seconds, tries: 5, ifItFails });
    this.rollups = new QueueWithDeadLetters(this, 'Rollups', { house, reader: 'recount-figures', seconds, tries: 5, ifItFails });
    const recount = new HeardFunction(this, 'recount-figures', {
      house,
      startedBy: 'queue',
      environment: { TABLE_NAME: table.tableName },
      ifItFails,
      seconds,
    });
    readsAndWritesTable(recount, table);
    recount.empties(this.recounts);
    recount.empties(this.rollups, gathered.atOnce, gathered.seconds);
  }
}
