import * as z from 'zod';
import { StaffMember } from '../../../shared/contract/settings.ts';
import { isActive } from '../../../shared/contract/staff-standing.ts';
import type { Millis } from '../engine.ts';
import type { Engines } from '../engines/open-engines.ts';
import { fromItem } from '../items.ts';
import type { Plan } from '../template/read-plan.ts';
import { openGrants } from './grants.ts';
import { type SignInProvider, signInPath, signInProvider } from './provider.ts';
import { signingKey } from './signing-key.ts';

const Client = z.looseObject({ CallbackURLs: z.array(z.string()), LogoutURLs: z.array(z.string()) });
const Page = z.looseObject({ Items: z.array(z.record(z.string(), z.unknown())).default([]) });

/** The sign-in pages that stand for the user pool of the plan, for the one client that the plan lets at it. */
export const openSignIn = (plan: Plan, engines: Engines, table: string, site: string, now: Millis): SignInProvider => {
  const [client] = plan.of('AWS::Cognito::UserPoolClient');
  const { CallbackURLs, LogoutURLs } = Client.parse(client?.properties ?? { CallbackURLs: [], LogoutURLs: [] });
  const staff = async () => {
    const found = await engines.dynamodb.call('Query', {
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
      ExpressionAttributeValues: { ':pk': { S: 'SETTINGS' }, ':kind': { S: 'staff#' } },
    });
    return Page.parse(found)
      .Items.map((item) => StaffMember.parse(fromItem(item)['document']))
      .filter(isActive);
  };
  return signInProvider({
    issuer: `${site}${signInPath}`,
    client: { id: client?.ref ?? '', callbacks: CallbackURLs, logouts: LogoutURLs },
    grants: openGrants(engines.database),
    pool: engines.userPool,
    key: signingKey(engines.parameters),
    staff,
    now,
  });
};
