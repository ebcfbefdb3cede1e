import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalCloud, openLocalCloud } from '../../../lib/local/local-cloud.ts';

/** A plan of a few resources, written by hand as `cdk synth` would, and functions as small as can be. */
const fn = (name: string, more: object = {}) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Timeout: 2,
    Environment: {
      Variables: { QUEUE_URL: { Ref: 'Queue' }, SECRETS_PATH: '/small/secrets', TABLE_NAME: { 'Fn::ImportValue': 'Small-Data:Table' } },
    },
    ...more,
  },
  Metadata: { 'heard:function': name },
});
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const route = (key: string, integration: string) => ({
  Type: 'AWS::ApiGatewayV2::Route',
  Properties: { RouteKey: key, Target: { 'Fn::Join': ['', ['integrations/', { Ref: integration }]] } },
});
const schedule = (expression: string, target: string, input: object) => ({
  Type: 'AWS::Scheduler::Schedule',
  Properties: {
    ScheduleExpression: expression,
    ScheduleExpressionTimezone: 'UTC',
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: { Arn: arnOf(target), RoleArn: 'none', Input: JSON.stringify(input) },
  },
});

const dataTemplate = {
  Resources: {
    Table: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      },
    },
  },
  Outputs: {
    Table: { Value: { Ref: 'Table' }, Export: { Name: 'Small-Data:Table' } },
    Stream: { Value: { 'Fn::GetAtt': ['Table', 'StreamArn'] }, Export: { Name: 'Small-Data:Stream' } },
  },
};
const serviceTemplate = {
  Resources: {
    Role: { Type: 'AWS::IAM::Role', Properties: {} },
    DeadLetters: { Type: 'AWS::SQS::Queue', Properties: {} },
    Queue: {
      Type: 'AWS::SQS::Queue',
      Properties: { VisibilityTimeout: 6, RedrivePolicy: { deadLetterTargetArn: arnOf('DeadLetters'), maxReceiveCount: 2 } },
    },
    Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'small' } },
    Asked: fn('asked'),
    Diary: fn('diary'),
    Taker: fn('taker'),
    AskedIntegration: { Type: 'AWS::ApiGatewayV2::Integration', Properties: { IntegrationUri: arnOf('Asked') } },
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: {} },
    RouteAny: route('ANY /things/{proxy+}', 'AskedIntegration'),
    RouteOne: route('GET /things/{id}', 'AskedIntegration'),
    RouteVotes: route('POST /things/{id}/votes', 'AskedIntegration'),
    Url: { Type: 'AWS::Lambda::Url', Properties: { TargetFunctionArn: arnOf('Asked') } },
    FromQueue: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: arnOf('Queue'),
        FunctionName: { Ref: 'Taker' },
        BatchSize: 10,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      },
    },
    FromStream: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: { 'Fn::ImportValue': 'Small-Data:Stream' },
        FunctionName: { Ref: 'Diary' },
        BatchSize: 100,
        FilterCriteria: { Filters: [{ Pattern: JSON.stringify({ eventName: ['INSERT'] }) }] },
      },
    },
    Daily: schedule('cron(0 6 * * ? *)', 'Diary', { rang: 'daily' }),
    Minutely: schedule('rate(1 minute)', 'Diary', { rang: 'minutely' }),
  },
};

/** `diary` sends what it was given outside, so that the outbox tells what ran and when; the others do what they are asked. */
const bundles: Readonly<Record<string, string>> = {
  asked: `let running = 0;
    export const handler = async (event) => {
      const wish = event.body && !event.isBase64Encoded ? JSON.parse(event.body) : {};
      running += 1;
      if (wish.sleep) await new Promise((done) => setTimeout(done, wish.sleep));
      if (wish.end) process.exit(3);
      if (wish.throw) throw new RangeError('as asked');
      let fetched;
      if (wish.fetch) fetched = await fetch(wish.fetch, { method: 'POST', headers: wish.headers, body: wish.say }).then(async (answer) => ({ status: answer.status, text: await answer.text() }));
      if (wish.get) fetched = await import('node:https').then((https) => new Promise((done) => https.get(wish.get, () => done('out')).on('error', (error) => done(error.message))));
      running -= 1;
      return { statusCode: 200, cookies: ['a=1', 'b=2'], headers: { 'content-type': 'application/json' }, body: JSON.stringify({ event, running, fetched, now: new Date().toISOString(), environment: { ...process.env } }) };
    };`,
  diary: `export const handler = async (event) => {
      const told = event.Records ? event.Records.map((record) => record.eventName + ' ' + record.dynamodb.Keys.sk.S) : event.rang;
      await fetch('https://diary.example/', { method: 'POST', body: JSON.stringify({ at: new Date().toISOString(), told }) });
    };`,
  taker: `export const handler = async ({ Records }) => {
      await fetch('https://taker.example/', { method: 'POST', body: JSON.stringify(Records.map(({ body }) => body)) });
      return { batchItemFailures: Records.filter(({ body }) => body.includes('bad')).map(({ messageId }) => ({ itemIdentifier: messageId })) };
    };`,
};

export const writePlan = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'small-plan-'));
  writeFileSync(join(folder, 'Small-Data.template.json'), JSON.stringify(dataTemplate));
  writeFileSync(join(folder, 'Small-Service.template.json'), JSON.stringify(serviceTemplate));
  for (const [name, code] of Object.entries(bundles)) {
    mkdirSync(join(folder, 'bundles', name), { recursive: true });
    writeFileSync(join(folder, 'bundles', name, 'index.mjs'), code);
  }
  return folder;
};

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    });
  });

/** The small plan at work, its clock at Monday 16 November 2026, noon in UTC. */
export const openSmallCloud = async (folder: string | null = null, plan = writePlan()): Promise<LocalCloud> => {
  const cloud = await openLocalCloud({
    planFolder: plan,
    bundles: join(plan, 'bundles'),
    folder,
    port: await freePort(),
    awsPort: await freePort(),
    start: Date.parse('2026-11-16T12:00:00Z'),
    live: false,
    onLog: () => undefined,
  });
  cloud.setReady();
  return cloud;
};
