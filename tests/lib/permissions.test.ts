import { Bucket } from 'aws-cdk-lib/aws-s3';
import { beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { heardApp } from '../../lib/heard-app.ts';
import { parseStage } from '../../lib/stages.ts';
import { devStage, type Plan, planOf } from './plan.ts';

let plan: Plan;
beforeAll(async () => {
  plan = await planOf(devStage);
});

const many = <T extends z.ZodType>(one: T) => z.union([z.array(one), one.transform((value) => [value])]);
const Statement = z.object({
  Effect: z.string(),
  Action: many(z.string()),
  Resource: many(z.unknown()),
  Condition: z.unknown().optional(),
});
const Policy = z.object({ Roles: z.array(z.object({ Ref: z.string() })), PolicyDocument: z.object({ Statement: z.array(Statement) }) });

const policies = () => plan.all('Service', 'AWS::IAM::Policy').map(([, { Properties }]) => Policy.parse(Properties));
const statements = () => policies().flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
const statementsOf = (name: string) =>
  policies()
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref.includes(name.replaceAll('-', ''))))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);

it('names every action', () => {
  for (const { Action } of statements()) for (const action of Action) expect(action).toMatch(/^[a-z0-9-]+:[A-Za-z]+$/);
});

/** The whole list. Two are named at run time: a connection by staff, a schedule by its minute. A phone has no name at all. */
it('names every resource but three, which are listed here', () => {
  const wild = new Set(
    statements()
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ Resource }) => Resource)
      .map((resource) => JSON.stringify(resource))
      .filter((resource) => resource.includes('*')),
  );
  expect(wild.size).toBe(3);
  expect([...wild].some((resource) => resource.includes(':parameter/heard/dev/secrets/*'))).toBe(true);
  expect([...wild].some((resource) => resource.includes(':schedule/') && resource.includes('/*'))).toBe(true);
  expect([...wild]).toContain('"*"');
});

it('lets one function send short messages to phones, and to no topic', () => {
  const sends = ({ Action }: z.infer<typeof Statement>) => Action.includes('sns:Publish');
  const [allowed, denied] = statementsOf('notify-staff').filter(sends);
  expect(statements().filter(sends)).toHaveLength(2);
  expect(allowed).toMatchObject({ Effect: 'Allow', Action: ['sns:Publish'], Resource: ['*'] });
  expect(denied).toMatchObject({ Effect: 'Deny', Action: ['sns:Publish'] });
  expect(JSON.stringify(denied?.Resource)).toContain(':sns:*:*:*');
});

it('uses no policy that AWS keeps, since those grow', () => {
  for (const [, { Properties }] of plan.all('Service', 'AWS::IAM::Role')) expect(Properties['ManagedPolicyArns']).toBeUndefined();
});

it('lets the door of webhooks at no table', () => {
  expect(statementsOf('receive-webhook').flatMap(({ Action }) => Action)).toEqual(
    expect.not.arrayContaining([expect.stringMatching(/^dynamodb:/)]),
  );
});

it.each([
  ['show-site', ['dynamodb:PutItem', 'dynamodb:UpdateItem']],
  ['show-console', ['dynamodb:DeleteItem', 'dynamodb:PutItem']],
])('lets %s read, and write no more than it must', (name, writes) => {
  const actions = statementsOf(name).flatMap(({ Action }) => Action);
  expect(actions.filter((action) => /^dynamodb:(Put|Update|Delete|BatchWrite)/.test(action))).toEqual(writes);
});

it('lets show-console write sessions and nothing else', () => {
  const [write] = statementsOf('show-console').filter(({ Action }) => Action.includes('dynamodb:PutItem'));
  expect(write?.Condition).toEqual({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['SESSION#*', 'SIGN-IN#*', 'STAFF-SEEN'] } });
});

it('lets one function at the users of one pool, to invite, end and bring back', () => {
  const managing = statements().filter(({ Action }) => Action.some((action) => action.startsWith('cognito-idp:')));
  expect(managing).toMatchObject([
    {
      Action: ['AdminCreateUser', 'AdminDisableUser', 'AdminEnableUser', 'AdminUserGlobalSignOut'].map((action) => `cognito-idp:${action}`),
      Resource: [{ 'Fn::ImportValue': expect.stringContaining('Staff') }],
    },
  ]);
  expect(statementsOf('serve-api').some(({ Action }) => Action.includes('cognito-idp:AdminCreateUser'))).toBe(true);
});

it('lets four functions by name at the letters, two more at media only, and nobody without TLS', () => {
  const [policy] = plan.all('Service', 'AWS::S3::BucketPolicy');
  const { Statement: found } = z
    .object({
      Statement: z.array(z.object({ Effect: z.string(), Action: many(z.string()), Principal: z.unknown(), Resource: many(z.unknown()) })),
    })
    .parse(policy?.[1].Properties['PolicyDocument']);
  const allowed = found
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(({ Principal, Action, Resource }) => {
      const roles = JSON.stringify(Principal).match(/\w+(?=Role[0-9A-F]{8})/g) ?? [];
      const [folder = ''] = /(?<="\/)[^"]+(?=")/.exec(JSON.stringify(Resource)) ?? [];
      return roles.map((role) => `${role} ${Action.join()} ${folder}`);
    });
  expect(allowed.toSorted()).toEqual([
    'FrontDoorserveapi s3:GetObject,s3:PutObject media/*',
    'Intakereceivewebhook s3:PutObject *',
    'Intakerecordinteractions s3:GetObject *',
    'Tellingcarryevents s3:PutObject *',
    'Tellingsendreply s3:GetObject media/*',
    'Tendingtendchannels s3:DeleteObject media/*',
    'Tendingtendchannels s3:PutObject *',
  ]);
  expect(found.some(({ Effect, Principal }) => Effect === 'Deny' && Principal === '*')).toBe(true);
});

it('lets two functions write secrets: one that gets tokens anew, and one that staff give them to', () => {
  const writers = policies().filter(({ PolicyDocument }) =>
    PolicyDocument.Statement.some(({ Action }) => Action.includes('ssm:PutParameter')),
  );
  expect(writers.flatMap(({ Roles }) => Roles.map(({ Ref }) => Ref.replace(/Role.*/, '')))).toEqual([
    'Tendingtendchannels',
    'FrontDoorserveapi',
  ]);
});

it('is checked by rules that bite: a planted open bucket stops the synthesis', () => {
  const { app, data } = heardApp({ stage: parseStage(devStage, 'the test stage') });
  new Bucket(data, 'Planted');
  expect(() => app.synth()).toThrow('AwsSolutions-S10');
});
