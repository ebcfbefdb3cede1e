import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { FunctionName } from '../../shared/contract/environment.ts';
import type { HeardFunction } from './heard-function.ts';
import { type House, secretsPath } from './house.ts';
import { listWildcard } from './listed-wildcard.ts';

/** Lets a function read the secrets of this stage's connections, which staff add while the service runs. */
export const readsSecrets = <F extends FunctionName>(reader: HeardFunction<F>, { stage }: House): void => {
  const name = `${secretsPath(stage)}/*`;
  const resource = Stack.of(reader).formatArn({ service: 'ssm', resource: `parameter${name}`, arnFormat: ArnFormat.NO_RESOURCE_NAME });
  reader.allow(['ssm:GetParameter', 'ssm:GetParameters'], [resource]);
  listWildcard(
    reader,
    resource,
    `One secret a connection under ${secretsPath(stage)}: connections are added in the console, not by a deployment.`,
  );
};
