import { Stack } from 'aws-cdk-lib';
import type { FunctionName } from '../../shared/contract/environment.ts';
import type { HeardFunction } from './heard-function.ts';
import type { House } from './house.ts';

/** Lets a function send mail from the stage's own address, verified in SES by itself or with its domain. */
export const sendsMail = <F extends FunctionName>(sender: HeardFunction<F>, { stage }: House): void => {
  const domain = stage.mailFrom.slice(stage.mailFrom.indexOf('@') + 1);
  const identities = [stage.mailFrom, domain].map((resourceName) =>
    Stack.of(sender).formatArn({ service: 'ses', resource: 'identity', resourceName }),
  );
  sender.allow(['ses:SendEmail'], identities);
};
