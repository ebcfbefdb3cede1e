import { Effect, PolicyStatement, StarPrincipal } from 'aws-cdk-lib/aws-iam';
import { BucketPolicy, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { FunctionName } from '../../shared/contract/environment.ts';
import type { HeardFunction } from './heard-function.ts';

/**
 * Who may reach the bucket of raw letters, said at the bucket: each function's role by name, and nobody without TLS. The
 * policy stands in this stack because the roles do; an account grants by either side's policy, so the roles need no rule.
 */
export class LettersAccess extends Construct {
  readonly bucket: IBucket;
  readonly policy: BucketPolicy;
  constructor(scope: Construct, id: string, bucket: IBucket) {
    super(scope, id);
    this.bucket = bucket;
    this.policy = new BucketPolicy(this, 'Policy', { bucket });
    this.policy.document.addStatements(
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new StarPrincipal()],
        actions: ['s3:*'],
        resources: [bucket.bucketArn, bucket.arnForObjects('*')],
        conditions: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    );
  }

  /** Lets a function read or write letters, or keep the records that it could not carry; below a folder only, where one is named. */
  lets<F extends FunctionName>({ fn }: HeardFunction<F>, action: `s3:${'Get' | 'Put' | 'Delete'}Object`, folder = ''): void {
    const { grantPrincipal } = fn;
    this.policy.document.addStatements(
      new PolicyStatement({
        principals: [grantPrincipal.grantPrincipal],
        actions: [action],
        resources: [this.bucket.arnForObjects(`${folder}*`)],
      }),
    );
  }
}
