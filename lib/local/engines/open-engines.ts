import type { Server } from 'node:http';
import type { DatabaseSync } from 'node:sqlite';
import type { Deliver, Millis } from '../engine.ts';
import { type Deliveries, openDeliveries } from './deliveries.ts';
import { type DynamoDb, openDynamoDb } from './dynamodb.ts';
import { openEventBridge } from './event-bridge.ts';
import { type Invoke, openGateway } from './gateway.ts';
import { openObjects } from './s3.ts';
import { openScheduler, type Scheduler } from './scheduler.ts';
import { type Mail, openMail } from './ses.ts';
import { openShortMessages, type ShortMessage } from './sns.ts';
import { openQueues, type Queues } from './sqs.ts';
import { openParameters, type Parameters } from './ssm.ts';
import { openStore } from './store.ts';
import { openUserPool, type UserPool } from './user-pool.ts';

export interface EngineOptions {
  /** Where state is kept; null keeps none. */
  readonly folder: string | null;
  readonly now: Millis;
  readonly port: number;
  readonly region: string;
  readonly deliver: Deliver;
  readonly invoke: Invoke;
  readonly onMail: (mail: Mail, caller: string) => void;
  /** Takes short messages; without it they are accepted and forgotten. */
  readonly onSms?: (message: ShortMessage, caller: string) => void;
}
export interface Engines {
  readonly address: string;
  readonly database: DatabaseSync;
  readonly dynamodb: DynamoDb;
  readonly queues: Queues;
  readonly events: ReturnType<typeof openEventBridge>;
  readonly scheduler: Scheduler;
  readonly parameters: Parameters;
  readonly deliveries: Deliveries;
  readonly userPool: UserPool;
  close(): Promise<void>;
}

const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Opens every service of the local cloud and their one endpoint. Rejects with EADDRINUSE when the port is taken. */
export const openEngines = async ({
  folder,
  now,
  port,
  region,
  deliver,
  invoke,
  onMail,
  onSms = () => undefined,
}: EngineOptions): Promise<Engines> => {
  const address = `http://127.0.0.1:${port}`;
  const database = openStore(folder);
  const deliveries = openDeliveries(database, now, deliver);
  const dynamodb = await openDynamoDb(folder, now, region);
  const queues = openQueues(database, now, address, region);
  const events = openEventBridge(database, deliveries, now, region);
  const scheduler = openScheduler(database, deliveries, now, region);
  const parameters = openParameters(database, now, region);
  const shortMessages = openShortMessages(onSms);
  const objects = openObjects(database, now);
  const userPool = openUserPool(database, now);
  const served = { dynamodb, sqs: queues, events, scheduler, ssm: parameters, mail: openMail(onMail), shortMessages, objects, userPool };
  /** An asynchronous call waits among the deliveries and is tried twice more, as docs.aws.amazon.com/lambda/latest/dg/invocation-async.html has it. */
  const invokeAs: Invoke = async (name, payload, type) => {
    if (type === 'RequestResponse') return invoke(name, payload, type);
    deliveries.add(`arn:aws:lambda:${region}:000000000000:function:${name}`, payload, {
      attempts: 3,
      seconds: 21_600,
      deadLetterArn: null,
    });
    return { result: null, failed: false };
  };
  const server = await openGateway(served, invokeAs, port);
  const close = async () => {
    await queues.close();
    await closed(server);
    await deliveries.close();
    await dynamodb.close();
    database.close();
  };
  return { address, database, dynamodb, queues, events, scheduler, parameters, deliveries, userPool, close };
};
