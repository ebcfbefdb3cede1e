import { existsSync } from 'node:fs';
import * as z from 'zod';
import { bundleFolder, bundleFunctions } from '../../lib/bundle.ts';
import { heardApp } from '../../lib/heard-app.ts';
import { parseStage } from '../../lib/stages.ts';
import { environment } from '../../shared/contract/environment.ts';

const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  Metadata: z.record(z.string(), z.unknown()).default({}),
});
export type Resource = z.infer<typeof Resource>;
const TemplateFile = z.object({ Resources: z.record(z.string(), Resource), Outputs: z.record(z.string(), z.unknown()).default({}) });

/** Every function of the house, by name. */
export const functionNames = Object.keys(environment);

/** Synthesizes a stage as `cdk synth` does, checks included: a finding nobody has answered throws. */
export const planOf = async (stage: object) => {
  if (functionNames.some((name) => !existsSync(bundleFolder(name)))) await bundleFunctions();
  const assembly = heardApp({ stage: parseStage(stage, 'the test stage') }).app.synth();
  const templates = Object.fromEntries(
    assembly.stacks.map((stack) => [stack.stackName.split('-').at(-1) ?? '', TemplateFile.parse(stack.template)]),
  );
  const stack = (name: string) => {
    const found = templates[name];
    if (!found) throw new Error(`no stack ${name}`);
    return found;
  };
  return {
    stackNames: assembly.stacks.map(({ stackName }) => stackName),
    stack,
    /** Resources of one type in a stack, by logical id. */
    all: (stackName: string, type: string): Array<[id: string, resource: Resource]> =>
      Object.entries(stack(stackName).Resources).filter(([, { Type }]) => Type === type),
  };
};
export type Plan = Awaited<ReturnType<typeof planOf>>;

export const devStage = { name: 'dev', mailFrom: 'heard@brand.example', removal: 'destroy' };
export const prodStage = { name: 'prod', mailFrom: 'heard@brand.example', alarmEmail: 'ops@brand.example', quietHours: 6 };
export const edgeStage = {
  ...prodStage,
  region: 'eu-central-1',
  domain: 'heard.brand.example',
  edge: { apiHost: 'abc123.execute-api.eu-central-1.amazonaws.com', hostedZoneId: 'Z1', zoneName: 'brand.example' },
};
