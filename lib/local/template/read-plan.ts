import { globSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { type Lookups, resolve } from './intrinsics.ts';
import { passive, served } from './resource-types.ts';

const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z.record(z.string(), z.unknown()).default({}),
      Metadata: z.record(z.string(), z.unknown()).default({}),
    }),
  ),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.string() }).optional() })).default({}),
});

/** One resource of the plan, its properties worked out. */
export interface Resource {
  readonly id: string;
  readonly arn: string;
  readonly ref: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
}
export interface Plan {
  of(type: string): readonly Resource[];
}
export interface Addresses {
  readonly account: string;
  readonly region: string;
  /** Where the HTTP API and the function URL answer. */
  readonly site: string;
  /** Where AWS answers. */
  readonly aws: string;
}

/** What a resource is called, and its ARN, by type. */
const namesOf = (type: string, id: string, properties: Record<string, unknown>, { account, region, aws, site }: Addresses) => {
  const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:${account}:${rest}`;
  const named = typeof properties['Name'] === 'string' ? properties['Name'] : id;
  switch (type) {
    case 'AWS::DynamoDB::Table':
      return { ref: id, arn: arn('dynamodb', `table/${id}`), attributes: { StreamArn: arn('dynamodb', `table/${id}/stream/live`) } };
    case 'AWS::SQS::Queue':
      return { ref: `${aws}/${account}/${id}`, arn: arn('sqs', id), attributes: { QueueName: id } };
    case 'AWS::Lambda::Function':
      return { ref: id, arn: arn('lambda', `function:${id}`), attributes: {} };
    case 'AWS::Lambda::Url':
      return { ref: id, arn: id, attributes: { FunctionUrl: `${site}/` } };
    case 'AWS::Events::EventBus':
      return { ref: named, arn: arn('events', `event-bus/${named}`), attributes: { Name: named } };
    case 'AWS::ApiGatewayV2::Api':
      return { ref: id, arn: id, attributes: { ApiEndpoint: site } };
    case 'AWS::S3::Bucket':
      return { ref: id.toLowerCase(), arn: `arn:aws:s3:::${id.toLowerCase()}`, attributes: {} };
    case 'AWS::Cognito::UserPool':
      return { ref: id, arn: arn('cognito-idp', `userpool/${id}`), attributes: {} };
    case 'AWS::Scheduler::ScheduleGroup':
      return { ref: id, arn: arn('scheduler', `schedule-group/${id}`), attributes: {} };
    default:
      return { ref: id, arn: `arn:aws:local:${region}:${account}:${id}`, attributes: {} };
  }
};

/** Reads the plan that `cdk synth` wrote (stacks Data and Service). Throws a sentence about any type that it does not know. */
export const readPlan = (folder: string, addresses: Addresses): Plan => {
  const files = globSync(`${folder}/*-{Data,Service}.template.json`).toSorted();
  if (files.length !== 2) throw new Error(`No plan of Data and Service in ${folder}. Run npm start, which writes it.`);
  const templates = files.map((file) => Template.parse(JSON.parse(readFileSync(file, 'utf8'))));
  const resources = new Map(templates.flatMap(({ Resources }) => Object.entries(Resources)));
  for (const [id, { Type }] of resources) {
    if (!served.includes(Type) && !passive.includes(Type))
      throw new Error(
        `The plan holds ${id} of type ${Type}, which the local cloud does not know. Serve it in lib/local, or list it as passive in lib/local/template/resource-types.ts.`,
      );
  }
  const exported = new Map(
    templates.flatMap(({ Outputs }) =>
      Object.values(Outputs).flatMap(({ Value, Export }) => (Export ? [[Export.Name, Value] as const] : [])),
    ),
  );
  const pseudo: Record<string, string> = {
    'AWS::AccountId': addresses.account,
    'AWS::Region': addresses.region,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': 'Heard',
    'AWS::NoValue': '',
  };
  const found = (id: string) => {
    const resource = resources.get(id);
    if (!resource) throw new Error(`The plan names ${id}, which is not in it.`);
    return namesOf(resource.Type, id, resource.Properties, addresses);
  };
  const lookups: Lookups = {
    ref: (name) => pseudo[name] ?? found(name).ref,
    attribute: (id, name) => {
      const { arn, attributes } = found(id);
      return name === 'Arn' ? arn : (Object.entries(attributes).find(([key]) => key === name)?.[1] ?? `${id}.${name}`);
    },
    imported: (name) => exported.get(name),
  };
  const all = [...resources].map(([id, { Type, Properties, Metadata }]) => {
    const properties = passive.includes(Type) ? {} : resolve(Properties, lookups);
    return { id, type: Type, ...found(id), properties: Object(properties), metadata: Metadata };
  });
  return { of: (type) => all.filter((resource) => resource.type === type) };
};
