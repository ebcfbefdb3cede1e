import { beforeAll, expect, it } from 'vitest';
import { table as keyPlan } from '../../shared/contract/keys.ts';
import { keptDays } from '../../shared/contract/letters.ts';
import { devStage, type Plan, planOf, prodStage } from './plan.ts';

let dev: Plan;
let prod: Plan;
beforeAll(async () => {
  dev = await planOf(devStage);
  prod = await planOf(prodStage);
});

/** A changed logical id replaces the thing, and with it what people wrote. */
const pinned = [
  ['AWS::DynamoDB::Table', 'TableCD117FA1'],
  ['AWS::S3::Bucket', 'LettersDC1467AC'],
  ['AWS::Cognito::UserPool', 'Staff35CBA1CE'],
] as const;

it.each(pinned)('never changes the logical id of its %s', (type, id) => {
  for (const plan of [dev, prod]) expect(plan.all('Data', type).map(([found]) => found)).toEqual([id]);
});

it('holds nothing but what must survive', () => {
  expect(Object.keys(prod.stack('Data').Resources).toSorted()).toEqual(pinned.map(([, id]) => id).toSorted());
});

it.each([
  ['keeps everything in prod', () => prod, 'Retain', true, 'ACTIVE'],
  ['lets dev go', () => dev, 'Delete', false, 'INACTIVE'],
] as const)('%s', (_what, plan, policy, deletionProtection, poolProtection) => {
  for (const { DeletionPolicy } of Object.values(plan().stack('Data').Resources)) expect(DeletionPolicy).toBe(policy);
  expect(plan().stack('Data').Resources['TableCD117FA1']?.Properties['DeletionProtectionEnabled']).toBe(deletionProtection);
  expect(plan().stack('Data').Resources['Staff35CBA1CE']?.Properties['DeletionProtection']).toBe(poolProtection);
});

it('builds the table from the plan of its keys', () => {
  const properties = prod.stack('Data').Resources['TableCD117FA1']?.Properties;
  expect(properties).toMatchObject({
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [
      { AttributeName: keyPlan.partitionKey, KeyType: 'HASH' },
      { AttributeName: keyPlan.sortKey, KeyType: 'RANGE' },
    ],
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    TimeToLiveSpecification: { AttributeName: keyPlan.ttl, Enabled: true },
    GlobalSecondaryIndexes: Object.entries(keyPlan.indexes).map(([IndexName, index]) => ({
      IndexName,
      KeySchema: [
        { AttributeName: index.partitionKey, KeyType: 'HASH' },
        { AttributeName: index.sortKey, KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: index.project },
    })),
  });
});

it('forgets raw letters and copies of media after thirty days and shows them to nobody', () => {
  expect(prod.stack('Data').Resources['LettersDC1467AC']?.Properties).toMatchObject({
    LifecycleConfiguration: { Rules: [{ ExpirationInDays: keptDays, Status: 'Enabled' }] },
    PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
  });
});

it('invites staff one by one', () => {
  expect(prod.stack('Data').Resources['Staff35CBA1CE']?.Properties).toMatchObject({
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
  });
});
