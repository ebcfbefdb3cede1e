import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPlan } from '../../../lib/local/template/read-plan.ts';

const addresses = { account: '000000000000', region: 'eu-central-1', site: 'http://127.0.0.1:4000', aws: 'http://127.0.0.1:4566' };
const planOf = (data: object, service: object, outputs: object = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'heard-plan-'));
  writeFileSync(join(folder, 'X-Data.template.json'), JSON.stringify({ Resources: data, Outputs: outputs }));
  writeFileSync(join(folder, 'X-Service.template.json'), JSON.stringify({ Resources: service }));
  return readPlan(folder, addresses);
};

it('works out what stacks say of one another', () => {
  const plan = planOf(
    { Table: { Type: 'AWS::DynamoDB::Table' } },
    {
      Letters: { Type: 'AWS::SQS::Queue' },
      Fn: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          Environment: {
            Variables: {
              TABLE_NAME: { 'Fn::ImportValue': 'X-Data:Table' },
              QUEUE: { Ref: 'Letters' },
              ARN: { 'Fn::GetAtt': ['Letters', 'Arn'] },
              JOINED: { 'Fn::Join': ['', ['https://', { Ref: 'AWS::Region' }, '/x']] },
              FILLED: { 'Fn::Sub': ['a', '{AWS::AccountId}-', '{Letters.Arn}'].join('$').replace('a$', 'a-$') },
            },
          },
        },
      },
    },
    { Out: { Value: { Ref: 'Table' }, Export: { Name: 'X-Data:Table' } } },
  );
  const [fn] = plan.of('AWS::Lambda::Function');
  expect(fn?.properties).toEqual({
    Environment: {
      Variables: {
        TABLE_NAME: 'Table',
        QUEUE: 'http://127.0.0.1:4566/000000000000/Letters',
        ARN: 'arn:aws:sqs:eu-central-1:000000000000:Letters',
        JOINED: 'https://eu-central-1/x',
        FILLED: 'a-000000000000-arn:aws:sqs:eu-central-1:000000000000:Letters',
      },
    },
  });
});

it('stops with a sentence at a type that it does not know', () => {
  expect(() => planOf({}, { Thing: { Type: 'AWS::Kinesis::Stream' } })).toThrow(
    'The plan holds Thing of type AWS::Kinesis::Stream, which the local cloud does not know.',
  );
});

it('stops with a sentence at a function of templates that it does not work out', () => {
  expect(() => planOf({}, { Letters: { Type: 'AWS::SQS::Queue', Properties: { Name: { 'Fn::Cidr': ['10.0.0.0/8', 1, 8] } } } })).toThrow(
    'The plan uses Fn::Cidr',
  );
});

it('says what to do when there is no plan', () => {
  expect(() => readPlan(mkdtempSync(join(tmpdir(), 'heard-plan-')), addresses)).toThrow('Run npm start, which writes it.');
});
