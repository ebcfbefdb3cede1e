import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { FunctionName } from '../../shared/contract/environment.ts';
import { keys, table as plan } from '../../shared/contract/keys.ts';
import type { HeardFunction } from './heard-function.ts';

const read = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const write = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem', 'dynamodb:ConditionCheckItem'];

/** The table and each of its indexes by name: no function is let at a scan, and none at an index that is not in the plan. */
const parts = ({ tableArn }: ITable): string[] => [tableArn, ...Object.keys(plan.indexes).map((index) => `${tableArn}/index/${index}`)];

export const readsTable = <F extends FunctionName>(reader: HeardFunction<F>, table: ITable): void => {
  reader.allow(read, parts(table));
};

export const readsAndWritesTable = <F extends FunctionName>(writer: HeardFunction<F>, table: ITable): void => {
  writer.allow(read, parts(table));
  writer.allow(write, [table.tableArn]);
};

/** Lets a reader count clicks on links, and write nothing else. */
export const countsClicks = <F extends FunctionName>({ fn }: HeardFunction<F>, table: ITable): void => {
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ['dynamodb:UpdateItem'],
      resources: [table.tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['CLICKS#*'] } },
    }),
  );
};

/** Lets a reader make the key that signs links, should it be the first to need it, and write nothing else. */
export const makesLinkSecret = <F extends FunctionName>({ fn }: HeardFunction<F>, table: ITable): void => {
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ['dynamodb:PutItem'],
      resources: [table.tableArn],
      conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [keys.linkSecret().pk] } },
    }),
  );
};

/** Lets a reader open, touch and end sessions of staff, and write nothing else. */
export const keepsSessions = <F extends FunctionName>({ fn }: HeardFunction<F>, table: ITable): void => {
  const places = [keys.session('*').pk, keys.signInState('*').pk, keys.staffSeen('').pk];
  fn.addToRolePolicy(
    new PolicyStatement({
      actions: ['dynamodb:PutItem', 'dynamodb:DeleteItem'],
      resources: [table.tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': places } },
    }),
  );
};
