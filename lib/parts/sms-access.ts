import { Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { FunctionName } from '../../shared/contract/environment.ts';
import type { HeardFunction } from './heard-function.ts';
import { listWildcard } from './listed-wildcard.ts';

/**
 * Lets a function send short messages to phones. A phone is no resource that a policy can name, so it must say `*`
 * (docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsns.html); what can be named, topics, is taken away again.
 */
export const sendsShortMessages = <F extends FunctionName>(sender: HeardFunction<F>): void => {
  sender.allow(['sns:Publish'], ['*']);
  const topics = Stack.of(sender).formatArn({ service: 'sns', region: '*', account: '*', resource: '*' });
  sender.fn.addToRolePolicy(new PolicyStatement({ effect: Effect.DENY, actions: ['sns:Publish'], resources: [topics] }));
  listWildcard(sender, '*', 'A short message goes to a phone, which is no resource by name; topics are denied beside it.');
};
