import * as z from 'zod';

const table = { TABLE_NAME: z.string() };
const secrets = { SECRETS_PATH: z.string() };
const site = { PUBLIC_URL: z.string() };
const signIn = { SIGN_IN_ISSUER: z.string(), SIGN_IN_CLIENT_ID: z.string() };

/**
 * What each function is given, by name: `lib/` must set exactly these, `shared/runtime/environment.ts` parses them.
 * SECRETS_PATH is an SSM path (`/heard/dev/secrets`); PUBLIC_URL has no trailing slash, nor has SIGN_IN_ISSUER, the
 * OpenID provider of staff (`https://cognito-idp.….amazonaws.com/…`); HOOKS_URL is where
 * platforms call us, with a trailing slash; other names ending in _URL are those of SQS queues.
 * The key that signs links is no variable: `shared/aws/link-secret.ts` keeps it in the table.
 */
export const environment = {
  'receive-webhook': z.object({ ...secrets, LETTERS_URL: z.string(), BUCKET_NAME: z.string() }),
  'receive-form': z.object({ ...table, ...site, LETTERS_URL: z.string() }),
  'record-interactions': z.object({ ...table, BUCKET_NAME: z.string(), TEND_URL: z.string() }),
  'tend-channels': z.object({
    ...table,
    ...secrets,
    LETTERS_URL: z.string(),
    BUCKET_NAME: z.string(),
    TEND_URL: z.string(),
    HOOKS_URL: z.string(),
  }),
  'carry-events': z.object({
    BUS_NAME: z.string(),
    ALARMS_URL: z.string(),
    RECOUNTS_URL: z.string(),
    ROLLUPS_URL: z.string(),
    SCHEDULE_GROUP: z.string(),
    SCHEDULE_ROLE_ARN: z.string(),
    SCHEDULE_DLQ_ARN: z.string(),
    RING_ARN: z.string(),
  }),
  'ring-due-minute': z.object({ ...table, ALARMS_URL: z.string() }),
  'sweep-due-minutes': z.object({ ...table, ALARMS_URL: z.string() }),
  'settle-alarm': z.object({ ...table, ALARMS_URL: z.string() }),
  'rearm-clocks': z.object({ ...table, REARM_URL: z.string() }),
  'notify-staff': z.object({ ...table, ...site, ...secrets, MAIL_FROM: z.string(), LATER_URL: z.string() }),
  'serve-api': z.object({
    ...table,
    ...site,
    ...secrets,
    LETTERS_URL: z.string(),
    TEND_URL: z.string(),
    HOOKS_URL: z.string(),
    BUCKET_NAME: z.string(),
    ...signIn,
    USER_POOL_ID: z.string(),
  }),
  'show-console': z.object({
    ...table,
    ...site,
    BUCKET_NAME: z.string(),
    ...signIn,
  }),
  'show-site': z.object({ ...table, ...site }),
  'send-reply': z.object({ ...table, ...secrets, SENDS_URL: z.string() }),
  'recount-figures': z.object({ ...table }),
  'draft-report': z.object({ ...table, MONTHS_URL: z.string() }),
  'seal-audit': z.object({ ...table }),
  'tell-subscribers': z.object({ ...table, ...site, MAIL_FROM: z.string() }),
  'publish-report': z.object({ ...table, ...site, MAIL_FROM: z.string(), MONTHS_URL: z.string() }),
};
export type FunctionName = keyof typeof environment;
export type EnvironmentOf<F extends FunctionName> = z.infer<(typeof environment)[F]>;
