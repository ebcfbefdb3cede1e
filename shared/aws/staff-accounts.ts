import type { StaffAccounts } from '../staff/ports.ts';
import { AwsRefusal, type SmallSigner } from './small-signer.ts';

/**
 * Users of the deployment's Cognito user pool, named by their e-mail address. Cognito itself writes to who is invited; a temporary
 * password holds for seven days (docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUser.html).
 */
export const staffAccounts = (aws: SmallSigner, userPoolId: string): StaffAccounts => {
  const call = async (name: string, input: object): Promise<void> => {
    await aws('cognito-idp', aws.endpoint('cognito-idp'), {
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `AWSCognitoIdentityProviderService.${name}` },
      body: JSON.stringify({ UserPoolId: userPoolId, ...input }),
    });
  };
  /** Does it; a refusal by this name is an answer. False then. */
  const unless = async (refusal: string, work: Promise<void>): Promise<boolean> => {
    try {
      await work;
      return true;
    } catch (error) {
      if (error instanceof AwsRefusal && error.code.endsWith(refusal)) return false;
      throw error;
    }
  };
  const create = (email: string, name: string, more: object = {}) =>
    call('AdminCreateUser', {
      Username: email,
      UserAttributes: [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'name', Value: name },
      ],
      DesiredDeliveryMediums: ['EMAIL'],
      ...more,
    });
  return {
    invite: async (email, name) => {
      if (!(await unless('UsernameExistsException', create(email, name)))) await call('AdminEnableUser', { Username: email });
    },
    inviteAgain: async (email, name) => {
      if (!(await unless('UserNotFoundException', create(email, name, { MessageAction: 'RESEND' })))) await create(email, name);
    },
    end: async (email) => {
      const known = await unless('UserNotFoundException', call('AdminDisableUser', { Username: email }));
      if (known) await call('AdminUserGlobalSignOut', { Username: email });
    },
    bringBack: async (email, name) => {
      if (!(await unless('UserNotFoundException', call('AdminEnableUser', { Username: email })))) await create(email, name);
    },
  };
};
