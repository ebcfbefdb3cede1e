import { readFileSync } from 'node:fs';
import * as z from 'zod';

const Edge = z
  .strictObject({
    apiHost: z.string().regex(/^[^/:]+$/),
    hostedZoneId: z.string(),
    zoneName: z.string(),
  })
  .describe('CloudFront, a firewall and a certificate in front of the HTTP API. Needs `domain`.');

/** What may differ from one deployment to the next, and nothing else. Settings that staff change live in the table. */
export const Stage = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z][a-z0-9-]{0,19}$/, 'must be 1 to 20 lower-case letters, digits or dashes, a letter first')
      .describe('Part of every stack id and of the path of secrets.'),
    mailFrom: z.email().describe('Sender of notices and reports. Its address or domain must be verified in SES.'),
    alarmEmail: z.email().optional().describe('Who is told of operational alarms. Without it the topic has no subscriber.'),
    domain: z.hostname().optional().describe('Public host name of the site. Without it the address of the HTTP API is used.'),
    edge: Edge.optional(),
    region: z.string().optional().describe('Region of the stacks. Without it the region of the AWS profile.'),
    logRetentionDays: z.literal([1, 3, 7, 14, 30, 60, 90, 180, 365]).default(30).describe('How long logs are kept.'),
    removal: z
      .enum(['retain', 'destroy'])
      .default('retain')
      .describe('What `cdk destroy` does to the table, the bucket and the user pool. `retain` also protects them from deletion.'),
    quietHours: z.number().int().min(1).max(24).optional().describe('Alarm when no webhook arrived for so many hours.'),
  })
  .refine((stage) => !stage.edge || stage.domain, { path: ['domain'], error: 'is needed by `edge`: name the host that people will visit' });
export type Stage = z.infer<typeof Stage>;

/** Stages that need no file. `mailFrom` is an address that SES refuses: name your own in a stage file to send mail. */
const builtIn: Readonly<Record<string, z.input<typeof Stage>>> = {
  dev: { name: 'dev', mailFrom: 'heard@example.com', removal: 'destroy', logRetentionDays: 7 },
  prod: { name: 'prod', mailFrom: 'heard@example.com', removal: 'retain', logRetentionDays: 90 },
};

/** Parses a stage. Throws an Error that names each wrong key, what is wrong with it and where to put it right. */
export const parseStage = (raw: unknown, where: string): Stage => {
  const parsed = Stage.safeParse(raw);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `  ${path.join('.') || '(top)'}: ${message}`);
  throw new Error(`${where} is not a stage. Put these keys right (docs/deploy.md lists them all):\n${problems.join('\n')}`);
};

/** The stage that `-c stage=<name>` or `-c stageFile=<path>` asks for; `dev` when neither is given. */
export const chooseStage = (name: string | undefined, file: string | undefined): Stage => {
  if (file) return parseStage(readStageFile(file), file);
  const raw = builtIn[name ?? 'dev'];
  if (raw) return parseStage(raw, `stage ${name}`);
  throw new Error(`There is no stage "${name}". Use -c stage=${Object.keys(builtIn).join('|')} or give your own with -c stageFile=<path>.`);
};

const readStageFile = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`The stage file ${file} cannot be read as JSON. Check the path and the commas.`, { cause });
  }
};
