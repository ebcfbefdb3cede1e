import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { UserPool } from 'aws-cdk-lib/aws-cognito';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionName } from '../../shared/contract/environment.ts';
import { mediaFolder } from '../../shared/contract/media.ts';
import { routes } from '../../shared/contract/routes.ts';
import { HeardFunction } from '../parts/heard-function.ts';
import { type House, secretsPath } from '../parts/house.ts';
import { keepsSecrets, readsSecrets } from '../parts/secret-access.ts';
import { SignIn } from '../parts/sign-in.ts';
import { SpokenAlarm } from '../parts/spoken-alarm.ts';
import { countsClicks, keepsSessions, makesLinkSecret, readsAndWritesTable, readsTable } from '../parts/table-access.ts';
import type { Intake } from './intake.ts';

export interface FrontDoorProps {
  readonly house: House;
  readonly table: ITable;
  readonly staff: UserPool;
  readonly intake: Intake;
}

/** Where everybody but the platforms comes in: staff, visitors, programs. Webhooks have a door of their own in `intake`. */
export class FrontDoor extends Construct {
  readonly api: HttpApi;
  /** Address of the site, without a trailing slash. */
  readonly publicUrl: string;

  constructor(scope: Construct, id: string, props: FrontDoorProps) {
    super(scope, id);
    const { house } = props;
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false });
    this.publicUrl = house.stage.domain ? `https://${house.stage.domain}` : this.api.apiEndpoint;
    const rooms = this.functions(props);
    for (const { method, path, to } of routes) {
      const [route] = this.api.addRoutes({ path, methods: [HttpMethod[method]], integration: this.integration(to, rooms) });
      if (!route) continue;
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: 'Public pages have no token, and a JWT authorizer cannot read the cookie of the console: the handler checks.',
      });
    }
    this.openStage(house);
  }

  private readonly integrations = new Map<FunctionName, HttpLambdaIntegration>();
  private integration(to: FunctionName, rooms: ReadonlyMap<FunctionName, HeardFunction<FunctionName>>): HttpLambdaIntegration {
    const known = this.integrations.get(to);
    if (known) return known;
    const room = rooms.get(to);
    if (!room) throw new Error(`a route leads to ${to}, which is not behind the front door`);
    const made = new HttpLambdaIntegration(to, room.fn);
    this.integrations.set(to, made);
    return made;
  }

  private functions({ house, table, staff, intake }: FrontDoorProps): Map<FunctionName, HeardFunction<FunctionName>> {
    const { publicUrl } = this;
    const signIn = new SignIn(this, 'SignIn', { house, staff, publicUrl });
    const common = { TABLE_NAME: table.tableName, PUBLIC_URL: publicUrl };
    // spelled by its parts, as emulators of AWS do not know the pool's ProviderURL
    const issuer = `https://cognito-idp.${Aws.REGION}.${Aws.URL_SUFFIX}/${staff.userPoolId}`;
    const identity = { SIGN_IN_ISSUER: issuer, SIGN_IN_CLIENT_ID: signIn.client.userPoolClientId };
    const [startedBy, memory, seconds] = ['request' as const, 1024, 20];

    const serve = new HeardFunction(this, 'serve-api', {
      house,
      startedBy,
      memory,
      seconds,
      environment: {
        ...common,
        ...identity,
        USER_POOL_ID: staff.userPoolId,
        SECRETS_PATH: secretsPath(house.stage),
        LETTERS_URL: intake.letters.queue.queueUrl,
        TEND_URL: intake.tend.queue.queueUrl,
        HOOKS_URL: `${intake.webhookUrl}hooks/`,
        BUCKET_NAME: intake.lettersAccess.bucket.bucketName,
      },
      ifItFails: 'staff cannot answer and the console is empty',
    });
    readsAndWritesTable(serve, table);
    readsSecrets(serve, house);
    keepsSecrets(serve, house);
    serve.allow(
      ['AdminCreateUser', 'AdminDisableUser', 'AdminEnableUser', 'AdminUserGlobalSignOut'].map((action) => `cognito-idp:${action}`),
      [staff.userPoolArn],
    );
    serve.sendsTo(intake.tend);
    serve.sendsTo(intake.letters);
    intake.lettersAccess.lets(serve, 's3:GetObject', mediaFolder);
    intake.lettersAccess.lets(serve, 's3:PutObject', mediaFolder);
    const console = new HeardFunction(this, 'show-console', {
      house,
      startedBy,
      memory,
      seconds,
      environment: { ...common, ...identity, BUCKET_NAME: intake.lettersAccess.bucket.bucketName },
      ifItFails: 'staff cannot sign in or open the console',
    });
    readsTable(console, table);
    keepsSessions(console, table);
    const site = new HeardFunction(this, 'show-site', {
      house,
      startedBy,
      memory,
      seconds,
      environment: common,
      ifItFails: 'visitors see an error instead of the public pages',
    });
    readsTable(site, table);
    makesLinkSecret(site, table);
    countsClicks(site, table);
    const form = new HeardFunction(this, 'receive-form', {
      house,
      startedBy,
      memory,
      seconds,
      environment: { ...common, LETTERS_URL: intake.letters.queue.queueUrl },
      ifItFails: 'visitors cannot send a form, vote or unsubscribe, and staff cannot acknowledge a notice',
    });
    readsAndWritesTable(form, table);
    form.sendsTo(intake.letters);
    return new Map<FunctionName, HeardFunction<FunctionName>>([
      ['serve-api', serve],
      ['show-console', console],
      ['show-site', site],
      ['receive-form', form],
    ]);
  }

  private openStage(house: House): void {
    const log = new LogGroup(this, 'AccessLog', { retention: house.stage.logRetentionDays, removalPolicy: RemovalPolicy.DESTROY });
    this.api.addStage('Stage', {
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 500, burstLimit: 1000 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        // paths carry tokens of signed links, so the log names the route instead
        format: AccessLogFormat.custom(
          '{"requestId":"$context.requestId","at":"$context.requestTime","route":"$context.routeKey","status":"$context.status","ms":"$context.responseLatency"}',
        ),
      },
    });
    new SpokenAlarm(this, 'ServerErrors', {
      house,
      metric: this.api.metricServerError({ period: Duration.minutes(5), statistic: 'sum' }),
      atLeast: 5,
      ifItFails: 'staff or visitors are shown errors',
      runbook: 'the-front-door',
    });
  }
}
