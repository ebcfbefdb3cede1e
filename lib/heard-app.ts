import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import cdk from '../cdk.json' with { type: 'json' };
import { DataStack } from './data-stack.ts';
import { EdgeStack } from './edge-stack.ts';
import { ServiceStack } from './service-stack.ts';
import { chooseStage, type Stage } from './stages.ts';

/** `stage` is given by those who build the plan themselves; without it the context keys `stage` and `stageFile` choose. */
export interface HeardAppProps {
  readonly stage?: Stage;
  /** Where the plan is written; a folder that the system clears when left out. */
  readonly outdir?: string;
}

const contextText = (app: App, key: string): string | undefined => {
  const value: unknown = app.node.tryGetContext(key);
  return typeof value === 'string' ? value : undefined;
};

/** Everything that exists, for one stage. Needs no account and no network: the region is that of whoever deploys. */
export const heardApp = ({ stage: given, outdir }: HeardAppProps = {}) => {
  const app = new App({ context: cdk.context, ...(outdir && { outdir }) });
  const stage = given ?? chooseStage(contextText(app, 'stage'), contextText(app, 'stageFile'));
  const { name, region, domain, edge } = stage;
  const common = { stage, terminationProtection: stage.removal === 'retain', ...(region && { env: { region } }) };

  const data = new DataStack(app, `Heard-${name}-Data`, { ...common, description: 'Heard: what must survive' });
  const service = new ServiceStack(app, `Heard-${name}-Service`, { ...common, data, description: 'Heard: what may be rebuilt' });
  if (edge && domain) {
    const env = { region: 'us-east-1' };
    new EdgeStack(app, `Heard-${name}-Edge`, { domain, edge, env, terminationProtection: common.terminationProtection });
  }
  for (const [key, value] of Object.entries({ Project: 'heard', Stage: name, ManagedBy: 'cdk' })) Tags.of(app).add(key, value);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { app, stage, data, service };
};
