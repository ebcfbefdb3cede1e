import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { environment } from '../../shared/contract/environment.ts';
import { routes } from '../../shared/contract/routes.ts';
import { functionNames, type Plan, planOf, prodStage, type Resource } from './plan.ts';

let plan: Plan;
beforeAll(async () => {
  plan = await planOf(prodStage);
});

const nameOf = ({ Metadata }: Resource) => z.string().catch('').parse(Metadata['heard:function']);
const functions = () => plan.all('Service', 'AWS::Lambda::Function');
const alarmTexts = () =>
  plan.all('Service', 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => z.string().parse(Properties['AlarmDescription']));

describe('functions', () => {
  it('are those of the contract, each built once', () => {
    expect(
      functions()
        .map(([, resource]) => nameOf(resource))
        .toSorted(),
    ).toEqual(functionNames.toSorted());
  });

  it('run on Node 24 and arm64 and log to a group that ends', () => {
    for (const [, { Properties }] of functions()) expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    for (const [, { Properties }] of plan.all('Service', 'AWS::Logs::LogGroup')) expect(Properties['RetentionInDays']).toBe(30);
  });

  it('are given exactly the variables that they read', () => {
    const given = Object.fromEntries(
      functions().map(([, resource]) => {
        const { Variables } = z.object({ Variables: z.record(z.string(), z.unknown()) }).parse(resource.Properties['Environment']);
        return [nameOf(resource), Object.keys(Variables).toSorted()];
      }),
    );
    const read = Object.fromEntries(Object.entries(environment).map(([name, schema]) => [name, Object.keys(schema.shape).toSorted()]));
    expect(given).toEqual(read);
  });

  it.each(functionNames)('say who is hurt when %s fails, and where the runbook tells what to do', (name) => {
    const runbook = readFileSync('docs/runbook.md', 'utf8');
    expect(runbook).toMatch(new RegExp(`^## ${name}$`, 'm'));
    expect(
      alarmTexts().some((text) => /^When this fires, .{20,}\. What to do: /.test(text) && text.endsWith(`docs/runbook.md#${name}`)),
    ).toBe(true);
  });

  it('have a role each', () => {
    const roles = functions().map(([, { Properties }]) => JSON.stringify(Properties['Role']));
    expect(new Set(roles).size).toBe(functionNames.length);
  });
});

it('every alarm leads to a heading of the runbook and to the topic', () => {
  const runbook = readFileSync('docs/runbook.md', 'utf8');
  const headings = new Set([...runbook.matchAll(/^## (.+)$/gm)].map(([, title]) => title?.toLowerCase().replaceAll(' ', '-')));
  for (const text of alarmTexts()) expect(headings).toContain(text.split('#').at(-1));
  for (const [, { Properties }] of plan.all('Service', 'AWS::CloudWatch::Alarm')) expect(Properties['AlarmActions']).toHaveLength(1);
});

describe('what is asynchronous', () => {
  const Arn = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }).transform((arn) => arn['Fn::GetAtt'][0]);
  const alarmed = () =>
    new Set(
      plan
        .all('Service', 'AWS::CloudWatch::Alarm')
        .filter(([, { Properties }]) => Properties['MetricName'] === 'ApproximateNumberOfMessagesVisible')
        .flatMap(([, { Properties }]) => JSON.stringify(Properties['Dimensions']).match(/"Fn::GetAtt":\["(\w+)","QueueName"\]/)?.[1] ?? []),
    );

  it('keeps what a queue gave up in a second queue with an alarm', () => {
    const queues = plan.all('Service', 'AWS::SQS::Queue');
    const redrives = new Map(
      queues.flatMap(([id, { Properties }]) => {
        const policy = z.object({ deadLetterTargetArn: Arn }).safeParse(Properties['RedrivePolicy']);
        return policy.success ? [[id, policy.data.deadLetterTargetArn] as const] : [];
      }),
    );
    const deadLetters = new Set(redrives.values());
    for (const [id] of queues) {
      if (redrives.has(id)) expect(alarmed()).toContain(redrives.get(id));
      else expect(deadLetters.has(id) || alarmed().has(id), `${id} is neither`).toBe(true);
    }
  });

  it('starts from queues with partial answers, from the stream with a place for what failed', () => {
    for (const [, { Properties }] of plan.all('Service', 'AWS::Lambda::EventSourceMapping')) {
      expect(Properties['FunctionResponseTypes']).toEqual(['ReportBatchItemFailures']);
      if (Properties['StartingPosition'])
        expect(Properties).toMatchObject({ DestinationConfig: { OnFailure: {} }, BisectBatchOnFunctionError: true });
    }
  });

  it.each(['ring-due-minute', 'sweep-due-minutes', 'draft-report', 'seal-audit'])(
    'keeps the events that %s gave up, with an alarm',
    (name) => {
      const [, found] = functions().find(([, resource]) => nameOf(resource) === name) ?? [];
      const { TargetArn } = z.object({ TargetArn: Arn }).parse(found?.Properties['DeadLetterConfig']);
      expect(alarmed()).toContain(TargetArn);
    },
  );

  it('keeps what a schedule or a rule could not deliver', () => {
    for (const [, { Properties }] of plan.all('Service', 'AWS::Scheduler::Schedule')) {
      expect(Properties).toMatchObject({ Target: { DeadLetterConfig: { Arn: {} } } });
    }
    for (const [, { Properties }] of plan.all('Service', 'AWS::Events::Rule')) {
      expect(Properties).toMatchObject({ Targets: [{ DeadLetterConfig: { Arn: {} } }] });
    }
  });
});

describe('front doors', () => {
  it('are the routes of the contract and no other', () => {
    const built = plan.all('Service', 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties['RouteKey']);
    expect(built.toSorted()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).toSorted());
  });

  it('lead webhooks to the alias `live`, whose signature check is the gate', () => {
    const urls = plan.all('Service', 'AWS::Lambda::Url');
    expect(urls.map(([id, { Properties }]) => [id, Properties['AuthType'], Properties['Qualifier']])).toEqual([
      ['IntakereceivewebhookLiveFunctionUrl3E25EC9B', 'NONE', 'live'],
    ]);
    expect(plan.all('Service', 'AWS::Lambda::Alias').map(([, { Properties }]) => Properties['Name'])).toEqual(['live']);
  });

  it('never log a path, which may hold the token of a signed link', () => {
    for (const [, { Properties }] of plan.all('Service', 'AWS::ApiGatewayV2::Stage')) {
      expect(JSON.stringify(Properties['AccessLogSettings'])).not.toMatch(/context\.path|sourceIp|queryString/);
    }
  });
});

it('tells each function of its own facts', () => {
  const told = plan.all('Service', 'AWS::Events::Rule').map(([, { Properties }]) => Properties['EventPattern']);
  expect(told).toEqual([
    {
      source: ['heard'],
      'detail-type': [
        'deadline.warned',
        'deadline.breached',
        'deadline.escalated',
        'deadline.reminded',
        'deadline.revoked',
        'conversation.attended',
        'conversation.answered',
        'conversation.resolved',
        'notice.test-requested',
        'notice.again-requested',
        'report.late',
        'channel.troubled',
        'channel.recovered',
        'conversation.assigned',
        'conversation.mentioned',
      ],
    },
    { source: ['heard'], 'detail-type': ['settings.saved'] },
    {
      source: ['heard'],
      'detail-type': [
        'conversation.reply-requested',
        'conversation.moderation-requested',
        'report.post-requested',
        'channel.test-requested',
        'quiet.lifted',
      ],
    },
    { source: ['heard'], 'detail-type': ['idea.moved', 'confirmation.requested', 'quiet.lifted'] },
    { source: ['heard'], 'detail-type': ['report.approved', 'quiet.lifted'] },
  ]);
});

it('sends alarms to the address of the stage', () => {
  const [topic] = plan.all('Service', 'AWS::SNS::Subscription');
  expect(topic?.[1].Properties).toMatchObject({ Protocol: 'email', Endpoint: 'ops@brand.example' });
});

it('fits a CloudFormation stack with room to grow', () => {
  expect(Object.keys(plan.stack('Service').Resources).length).toBeLessThan(400);
  expect(JSON.stringify(plan.stack('Service')).length).toBeLessThan(700_000);
});
