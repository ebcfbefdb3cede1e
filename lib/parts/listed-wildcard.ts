import { Stack, Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import * as z from 'zod';

const Joined = z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.union([z.string(), z.object({ Ref: z.string() })]))]) });

/** Says why one policy must name resources by pattern: this pattern on this construct and no other. */
export const listWildcard = (scope: Construct, arn: string, reason: string): void => {
  const resolved = z.union([z.string(), Joined]).parse(Stack.of(scope).resolve(arn));
  const parts = typeof resolved === 'string' ? [resolved] : resolved['Fn::Join'][1];
  const spoken = parts.map((part) => (typeof part === 'string' ? part : `<${part.Ref}>`)).join('');
  Validations.of(scope).acknowledge({ id: `AwsSolutions-IAM5[Resource::${spoken}]`, reason });
};
