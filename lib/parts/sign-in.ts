import { Aws, Duration } from 'aws-cdk-lib';
import { ManagedLoginVersion, OAuthScope, type UserPool, UserPoolClient, UserPoolDomain } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { House } from './house.ts';

/** How staff sign in to the console: Cognito's own pages, the code flow with PKCE, no client secret to keep. */
export class SignIn extends Construct {
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, props: { house: House; staff: UserPool; publicUrl: string }) {
    super(scope, id);
    const { house, staff, publicUrl } = props;
    this.client = new UserPoolClient(this, 'Console', {
      userPool: staff,
      generateSecret: false,
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${publicUrl}/console/callback`],
        logoutUrls: [`${publicUrl}/console`],
      },
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      // as long as a session, whose renewal is all that it is for
      refreshTokenValidity: Duration.hours(12),
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
    });
    const prefix = `heard-${house.stage.name}-${Aws.ACCOUNT_ID}`;
    new UserPoolDomain(this, 'Pages', {
      userPool: staff,
      cognitoDomain: { domainPrefix: prefix },
      managedLoginVersion: ManagedLoginVersion.CLASSIC_HOSTED_UI,
    });
  }
}
