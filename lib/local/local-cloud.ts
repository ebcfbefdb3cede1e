import type { Server } from 'node:http';
import * as z from 'zod';
import { type Calm, openCalm, type Source } from './calm.ts';
import { openClock, type VirtualClock } from './clock.ts';
import { declarePlan, tableName } from './declare-plan.ts';
import { type Engines, openEngines } from './engines/open-engines.ts';
import { type Functions, openFunctions } from './functions.ts';
import { openFront } from './http-front.ts';
import { localApi } from './local-api.ts';
import { openLocalChannels } from './local-channels.ts';
import { timeMover } from './moving-time.ts';
import { openOutbox } from './outbox.ts';
import { openOutside } from './outside.ts';
import { openPrepared } from './platforms/prepared.ts';
import { openSeen } from './platforms/seen.ts';
import { sharedClock } from './shared-clock.ts';
import { openSignIn } from './sign-in/open-sign-in.ts';
import { signInPath } from './sign-in/provider.ts';
import { openSources } from './sources.ts';
import { readPlan } from './template/read-plan.ts';

export interface CloudOptions {
  /** Where `cdk synth` wrote the plan, and where the bundles are. */
  readonly planFolder: string;
  readonly bundles: string;
  readonly folder: string | null;
  readonly port: number;
  readonly awsPort: number;
  /** Virtual milliseconds to start at; null goes on where it was. */
  readonly start: number | null;
  readonly live: boolean;
  readonly onLog: (functionName: string, line: string) => void;
  /** The program of workers, where it was built ahead. */
  readonly worker?: URL;
}
export interface LocalCloud {
  readonly url: string;
  readonly clock: VirtualClock;
  readonly engines: Engines;
  readonly functions: Functions;
  readonly calm: Calm;
  readonly table: string;
  readonly secretsPath: string;
  /** Moves the clock; schedules that recur within minutes wait until real time goes on. */
  readonly move: (target: number) => Promise<void>;
  setReady(): void;
  close(): Promise<void>;
}
const region = 'eu-central-1';
const tickMillis = 250;
const DeadLetters = z.looseObject({ DeadLetterConfig: z.object({ TargetArn: z.string() }) });
const Environment = z.looseObject({ Environment: z.object({ Variables: z.looseObject({ SECRETS_PATH: z.string() }) }) });

const ended = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Stands up everything that the plan names on this machine. Rejects with a sentence when it cannot. */
export const openLocalCloud = async ({
  planFolder,
  bundles,
  folder,
  port,
  awsPort,
  start,
  live,
  onLog,
  worker,
}: CloudOptions): Promise<LocalCloud> => {
  const url = `http://127.0.0.1:${port}`;
  const aws = `http://127.0.0.1:${awsPort}`;
  const plan = readPlan(planFolder, { account: '000000000000', region, site: url, aws });
  const shared = sharedClock();
  const table = tableName(plan);
  const secretsPath =
    plan
      .of('AWS::Lambda::Function')
      .map(({ properties }) => Environment.safeParse(properties).data?.Environment.Variables.SECRETS_PATH)
      .find(Boolean) ?? '';

  // engines, functions and the outside name one another: each is reached when first called, not when made
  const held: {
    clock?: VirtualClock;
    functions?: Functions;
    outside?: ReturnType<typeof openOutside>;
    later?: (name: string, payload: unknown) => void;
  } = {};
  const now = () => held.clock?.now() ?? Date.now();
  const deliver = async (arn: string, payload: unknown): Promise<void> => {
    const name = arn.split(':').at(-1) ?? '';
    if (arn.includes(':sqs:')) return void engines.queues.send(name, JSON.stringify(payload));
    const answer = await held.functions?.invoke(name, payload);
    if (!answer || answer.failed) throw new Error(`${name} failed`);
  };
  const engines = await openEngines({
    folder,
    now,
    port: awsPort,
    region,
    deliver,
    invoke: async (name, payload, type) => {
      if (type === 'RequestResponse') return (await held.functions?.invoke(name, payload)) ?? { result: null, failed: true };
      held.later?.(name, payload);
      return { result: null, failed: false };
    },
    onMail: (mail, caller) => held.outside?.mail(mail, caller),
    onSms: (message) => held.outside?.shortMessage(message),
  });
  const deadLetterOf = new Map(
    plan.of('AWS::Lambda::Function').flatMap(({ id, properties }) => {
      const target = DeadLetters.safeParse(properties).data?.DeadLetterConfig.TargetArn;
      return target ? [[id, target] as const] : [];
    }),
  );
  // as Lambda does with asynchronous events: two more tries within six hours, then the function's dead letters
  held.later = (name, payload) =>
    engines.deliveries.add(`arn:aws:lambda:${region}:000000000000:function:${name}`, payload, {
      attempts: 3,
      seconds: 6 * 3600,
      deadLetterArn: deadLetterOf.get(name) ?? null,
    });
  const clock = openClock(engines.database, shared, start);
  held.clock = clock;
  const channels = openLocalChannels(engines.dynamodb, engines.parameters, table, secretsPath);
  const outbox = openOutbox(engines.database);
  const seen = openSeen(engines.database);
  const prepared = openPrepared();
  const outside = openOutside({ outbox, channels, database: engines.database, now, hooks: url, seen, prepared, live });
  held.outside = outside;
  const functions = openFunctions({
    plan,
    bundles,
    clock: shared,
    aws,
    region,
    issuer: url + signInPath,
    live,
    onOutgoing: outside.request,
    onLog,
    ...(worker && { worker }),
  });
  held.functions = functions;

  const expiry = await declarePlan(plan, engines);
  const { sources, queues } = openSources(plan, engines, functions, region, now);
  const calm = openCalm(
    engines,
    functions,
    [...sources, { pump: () => undefined, busy: outside.busy }] satisfies readonly Source[],
    queues,
    now,
  );
  const mover = timeMover(clock, engines, calm, outside);
  const expire = async () => {
    for (const { name, attribute } of expiry) await engines.dynamodb.sweepExpired(name, attribute);
  };
  let ready = false;
  const local = localApi({ clock, mover, calm, outbox, prepared, channels: channels.channels, ready: () => ready, aws, expire });
  const signIn = openSignIn(plan, engines, table, url, now);
  const front = await openFront(plan, functions, local, signIn, now, port, seen.learn);
  const ticking = setInterval(() => {
    clock.keep();
    if (ready) void mover.tick();
  }, tickMillis);
  const expiring = setInterval(() => void expire().catch(() => undefined), 60_000);

  const close = async () => {
    clearInterval(ticking);
    clearInterval(expiring);
    clock.keep();
    await ended(front);
    await functions.close();
    await engines.close();
  };
  return {
    url,
    clock,
    engines,
    functions,
    calm,
    table,
    secretsPath,
    move: (target) => mover.move(target, 1, 'later'),
    setReady: () => {
      ready = true;
    },
    close,
  };
};
