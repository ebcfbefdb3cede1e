import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { AccountRecovery, FeaturePlan, Mfa, UserPool } from 'aws-cdk-lib/aws-cognito';
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { table as plan } from '../shared/contract/keys.ts';
import { keptDays } from '../shared/contract/letters.ts';
import type { Stage } from './stages.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** What Cognito writes to whoever is invited; it puts in the address and the temporary password, which holds for seven days. */
const invitationOf = ({ domain }: Stage) => {
  const [at, inUkrainian] = domain ? [` at https://${domain}/console`, ` на https://${domain}/console`] : ['', ''];
  return {
    emailSubject: 'Heard: you are invited · вас запрошено',
    emailBody: `You are invited to Heard. Sign in${at} as {username} with the temporary password {####} within seven days.<br><br>Вас запрошено до Heard. Увійдіть${inUkrainian} як {username} із тимчасовим паролем {####} протягом семи днів.`,
  };
};

/** What must survive: the table, the bucket of raw letters, who may sign in. Its logical ids never change. */
export class DataStack extends Stack {
  readonly table: Table;
  readonly bucket: Bucket;
  readonly staff: UserPool;

  constructor(scope: Construct, id: string, props: StackProps & { stage: Stage }) {
    super(scope, id, props);
    const keep = props.stage.removal === 'retain';
    const removalPolicy = keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

    this.table = new Table(this, 'Table', {
      partitionKey: text(plan.partitionKey),
      sortKey: text(plan.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: plan.ttl,
      deletionProtection: keep,
      removalPolicy,
    });
    for (const [indexName, { partitionKey, sortKey, project }] of Object.entries(plan.indexes)) {
      this.table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: text(partitionKey),
        sortKey: text(sortKey),
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: [...project],
      });
    }

    this.bucket = new Bucket(this, 'Letters', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      lifecycleRules: [{ expiration: Duration.days(keptDays), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy,
    });
    Validations.of(this.bucket).acknowledge(
      { id: 'AwsSolutions-S1', reason: 'Only two functions reach it, and their own logs say when; a second bucket would outlive it.' },
      { id: 'AwsSolutions-S10', reason: 'Its policy, TLS included, is with those it admits: letters-access in the service stack.' },
    );

    this.staff = new UserPool(this, 'Staff', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      passwordPolicy: { minLength: 12, requireDigits: true, requireLowercase: true, requireUppercase: true, requireSymbols: true },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      userInvitation: invitationOf(props.stage),
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: keep,
      removalPolicy,
    });
    Validations.of(this.staff).acknowledge(
      {
        id: 'AwsSolutions-COG2',
        reason: 'Required by the brand, not by us: small teams sign in through managed login, where each can add a code.',
      },
      { id: 'AwsSolutions-COG3', reason: 'Threat protection needs the Plus plan, priced per user; staff are invited one by one.' },
      { id: 'AwsSolutions-COG8', reason: 'The Plus plan is priced per user; staff are invited one by one.' },
    );
  }
}
