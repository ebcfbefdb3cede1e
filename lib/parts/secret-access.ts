import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { FunctionName } from '../../shared/contract/environment.ts';
import type { HeardFunction } from './heard-function.ts';
import { type House, secretsPath } from './house.ts';
import { listWildcard } from './listed-wildcard.ts';

const secretsOf = <F extends FunctionName>(user: HeardFunction<F>, { stage }: House): string =>
  Stack.of(user).formatArn({ service: 'ssm', resource: `parameter${secretsPath(stage)}/*`, arnFormat: ArnFormat.NO_RESOURCE_NAME });

/** Lets a function write the secrets of connections: tokens that it got anew, or what staff gave. */
export const keepsSecrets = <F extends FunctionName>(keeper: HeardFunction<F>, house: House): void =>
  keeper.allow(['ssm:PutParameter'], [secretsOf(keeper, house)]);

/** Lets a function read the secrets of this stage's connections, which staff add while the service runs. */
export const readsSecrets = <F extends FunctionName>(reader: HeardFunction<F>, house: House): void => {
  const resource = secretsOf(reader, house);
  reader.allow(['ssm:GetParameter', 'ssm:GetParameters'], [resource]);
  listWildcard(
    reader,
    resource,
    `One secret a connection under ${secretsPath(house.stage)}: connections are added in the console, not by a deployment.`,
  );
};
