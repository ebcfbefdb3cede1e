import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';
import { roles } from './choices.ts';
import { Form, IdeaRule, Survey } from './form-settings.ts';
import { Faq, HelpRoute, Script, SensitiveTopic, Tone } from './knowledge-settings.ts';
import { Platform } from './platforms.ts';
import { HotPlanLimit, ImpactWeights } from './priorities.ts';
import { Calendar, CommunityRole, Ladder, Policy, PolicyEra, Raci, Rota } from './promise-settings.ts';
import { id, Language, Words, wallTime } from './setting-basics.ts';

export { Form } from './form-settings.ts';
export { Platform } from './platforms.ts';
export * from './promise-settings.ts';
export { Language, Words } from './setting-basics.ts';

/** Settings are versioned documents in the table, one schema a kind. */

/** One app or bot with its secrets; its webhook address is `/hooks/{platform}/{id}`. Secrets live in SSM, never here. */
export const Connection = z.object({ id, platform: Platform });
export type Connection = z.infer<typeof Connection>;

/**
 * One account reached through a connection, or one form. `account` is the platform's id of it; without one, every account
 * that the connection delivers belongs to this channel. What is older than `connectedAt` is history. Grace is in seconds.
 * `readOnly`: nothing is sent there until somebody has seen that what we know of the platform is so. `posts`: each month is posted
 * there, in this language; `postsTo` names where, on platforms whose account does not say it: a Telegram channel (`@name` or its
 * number), a Slack channel, a category of a forum by number.
 * `silentAfterHours`: silence of so long is told to staff, 0 never; without it, what is long for this channel.
 */
export const Channel = z.object({
  id,
  connection: id,
  platform: Platform,
  name: z.string(),
  account: z.string().optional(),
  team: id.optional(),
  connectedAt: Instant,
  graceSeconds: z.number().int().min(0).default(0),
  readOnly: z.boolean().default(false),
  posts: Language.optional(),
  postsTo: z.string().optional(),
  /** Approved words that thank an author once the window has closed: a template of two variables, the idea and the page of the month. */
  thanksTemplate: z
    .string()
    .regex(/^[a-z0-9_]{1,512}$/, 'not the name of a template')
    .optional(),
  silentAfterHours: z.number().int().min(0).optional(),
});
export type Channel = z.infer<typeof Channel>;

export const Team = z.object({ id, name: z.string(), calendar: id.optional(), members: z.array(z.string()).default([]) });
export type Team = z.infer<typeof Team>;

/** Whose work it is: `shared/staff/permissions.ts` says what each may do. */
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;
/** A phone number as E.164 writes it: a plus sign and at most 15 digits. */
const Phone = z.string().regex(/^\+[1-9]\d{6,14}$/, 'not a phone number such as +380441234567');

/**
 * A member of staff. `handles` are their own accounts on platforms, as `telegram:12345`: what these say is said by staff.
 * `phone` is where short messages to them go.
 */
export const StaffMember = z.object({
  id,
  email: z.string(),
  name: z.string(),
  role: Role,
  language: Language.default('en'),
  handles: z.array(z.string()).default([]),
  phone: Phone.optional(),
  /** Where they live; the brand's zone without it. */
  timezone: z.string().optional(),
  /** Wall times between which nothing that is meant for them alone is sent, unless they are on call. */
  quiet: z.object({ from: wallTime, to: wallTime }).optional(),
  /** Local days, both included, on which they are not there: a stand-in decides for them. */
  away: z.array(z.object({ from: z.iso.date(), to: z.iso.date() })).default([]),
  /** When they left. Nothing is given to them any more, and whatever they signed in with is over. */
  endedAt: Instant.optional(),
  /** When they came back: what they signed in with before does not come back with them. */
  since: Instant.optional(),
});
export type StaffMember = z.infer<typeof StaffMember>;

/** What an address must be, by kind, and where it may be left out. */
const noticeAddresses = {
  slack: z.string().regex(/^https:\/\/|^[CDGU][A-Z0-9]{2,}$/, 'not an incoming webhook or the id of a channel'),
  teams: z.string().regex(/^https:\/\//, 'not an https address'),
  email: z.string().optional(),
  pagerduty: z.string().optional(),
  jira: z.string().optional(),
  sms: Phone.optional(),
  webhook: z.string().regex(/^https:\/\//, 'not an https address'),
} as const;

/**
 * Where notices go. `address` is an https URL for webhooks, Teams and Slack's incoming webhooks, or the id of a Slack channel
 * (then `token` is a bot's); a mail address or phone number, without which each person told is reached at their own; `eu` for
 * PagerDuty's EU region. Secrets live in SSM: `signing` of a webhook and of Slack's presses, `token` for Slack, PagerDuty and Jira.
 */
export const NoticeChannel = z
  .object({
    id,
    kind: z.enum(['slack', 'teams', 'email', 'pagerduty', 'jira', 'sms', 'webhook']),
    address: z.string().optional(),
    language: Language.default('en'),
    /** A webhook is told when a notice was taken and when it is over, too. Channels that show messages change theirs anyway. */
    changes: z.boolean().default(false),
  })
  .check(({ value: { kind, address }, issues }) => {
    const { error } = noticeAddresses[kind].safeParse(address);
    if (error) issues.push({ code: 'custom', input: address, path: ['address'], message: error.issues[0]?.message ?? 'no address' });
  });
export type NoticeChannel = z.infer<typeof NoticeChannel>;

/** What people speak of, known by words in it. A reply on a `sensitive` one carries its disclaimer. */
export const Topic = z.object({ id, words: Words, match: z.array(z.string()).default([]), sensitive: SensitiveTopic.optional() });
export type Topic = z.infer<typeof Topic>;

/** Sites of others, as `https://shop.example`; this machine's own by http too. */
const origin = z
  .string()
  .regex(/^(https:\/\/[a-z0-9.-]+(:\d{1,5})?|http:\/\/(127\.0\.0\.1|localhost)(:\d{1,5})?)$/, 'not an origin such as https://shop.example');

/**
 * The brand as people see it. The calendar is the one by which "first working day" is told. Its forms may stand on pages of
 * `embedOrigins`.
 */
export const Brand = z.object({
  id: z.literal('brand').default('brand'),
  name: Words,
  timezone: z.string(),
  calendar: id,
  languages: z.array(Language).default(['en', 'uk']),
  mailFrom: z.string().optional(),
  /** Whether a vote counts without an address, by a cookie or a trace that means nothing a month later. */
  anonymousVotes: z.boolean().default(true),
  impactWeights: ImpactWeights.prefault({}),
  hotPlan: HotPlanLimit.prefault({}),
  /** More alarms than this in one minute are told as one. */
  stormOver: z.number().int().min(1).default(10),
  embedOrigins: z.array(origin).max(50).default([]),
  /** Working days after its draft by which a month is to be approved; then staff are told by the ladder `report`. */
  monthWithinDays: z.number().int().min(1).max(20).default(3),
});
export type Brand = z.infer<typeof Brand>;

export const settingsKinds = {
  brand: Brand,
  connection: Connection,
  channel: Channel,
  calendar: Calendar,
  policy: Policy,
  'policy-era': PolicyEra,
  ladder: Ladder,
  raci: Raci,
  rota: Rota,
  role: CommunityRole,
  team: Team,
  staff: StaffMember,
  'notice-channel': NoticeChannel,
  topic: Topic,
  form: Form,
  'idea-rule': IdeaRule,
  survey: Survey,
  script: Script,
  faq: Faq,
  'help-route': HelpRoute,
  tone: Tone,
};
export type SettingsKind = keyof typeof settingsKinds;

/** Every document in force, by kind: what `shared/aws/settings-shelf.ts` loads and what a settings file for `heard apply` holds. */
export const Settings = z.object({
  brand: Brand.optional(),
  connections: z.array(Connection).default([]),
  channels: z.array(Channel).default([]),
  calendars: z.array(Calendar).default([]),
  policies: z.array(Policy).default([]),
  policyEras: z.array(PolicyEra).default([]),
  ladders: z.array(Ladder).default([]),
  raci: z.array(Raci).default([]),
  rotas: z.array(Rota).default([]),
  roles: z.array(CommunityRole).default([]),
  teams: z.array(Team).default([]),
  staff: z.array(StaffMember).default([]),
  noticeChannels: z.array(NoticeChannel).default([]),
  topics: z.array(Topic).default([]),
  forms: z.array(Form).default([]),
  ideaRules: z.array(IdeaRule).default([]),
  surveys: z.array(Survey).default([]),
  scripts: z.array(Script).default([]),
  faq: z.array(Faq).default([]),
  helpRoutes: z.array(HelpRoute).default([]),
  tones: z.array(Tone).default([]),
});
export type Settings = z.infer<typeof Settings>;

/**
 * Secrets of a connection or notice channel, one SSM SecureString of JSON at `/heard/{stage}/secrets/{id}`. The first of
 * `signing` is current, the second still accepted while a rotation is under way. `token` speaks to the platform's API; where it
 * runs out, `refreshToken`, `clientId` and `clientSecret` get the next one before `tokenExpiresAt`.
 */
export const Secrets = z.object({
  signing: z.array(z.string().min(1)).max(2).default([]),
  token: z.string().optional(),
  verifyToken: z.string().optional(),
  refreshToken: z.string().optional(),
  clientId: z.string().optional(),
  clientSecret: z.string().optional(),
  tokenExpiresAt: Instant.optional(),
});
export type Secrets = z.infer<typeof Secrets>;
