import { CognitoJwtVerifier } from 'aws-jwt-verify';
import type { Settings } from '../contract/settings.ts';
import type { Holder } from '../staff/ports.ts';

/** Verifies an id token of the deployment's user pool; its e-mail names the member of staff. Undefined when it is no such token. */
export const signIn = (userPoolId: string, clientId: string, settings: () => Promise<Settings>) => {
  // a local plan has no pool: its id is no pool id, and nobody signs in by one
  const verifier = /^[\w-]+_[0-9a-zA-Z]+$/.test(userPoolId)
    ? CognitoJwtVerifier.create({ userPoolId, tokenUse: 'id', clientId })
    : undefined;
  return async (token: string): Promise<Holder | undefined> => {
    const claims = await verifier?.verify(token).catch(() => undefined);
    const email = claims?.['email'];
    if (typeof email !== 'string' || claims?.['email_verified'] === false) return undefined;
    const member = (await settings()).staff.find((one) => one.email.toLowerCase() === email.toLowerCase());
    return member && { staff: member.id, role: member.role };
  };
};
