import * as z from 'zod';
import { Instant } from '../kernel/instant.ts';

/** Settings are versioned documents in the table, one schema a kind. `id` is unique within its kind. */
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

export const Platform = z.enum(['facebook', 'telegram', 'slack', 'standard-webhooks', 'form']);
export type Platform = z.infer<typeof Platform>;

/** Words in both languages. */
export const Words = z.object({ en: z.string(), uk: z.string() });
export type Words = z.infer<typeof Words>;
export const Language = z.enum(['en', 'uk']);
export type Language = z.infer<typeof Language>;

/** One app or bot with its secrets; its webhook address is `/hooks/{platform}/{id}`. Secrets live in SSM, never here. */
export const Connection = z.object({ id, platform: Platform });
export type Connection = z.infer<typeof Connection>;

/**
 * One account reached through a connection, or one form. `account` is the platform's id of it; without one, every account
 * that the connection delivers belongs to this channel. What is older than `connectedAt` is history. Grace is in seconds.
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
});
export type Channel = z.infer<typeof Channel>;

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
/** `[opens, closes]` in local wall time; `closes` at or before `opens` runs overnight. */
export const Interval = z.tuple([wallTime, wallTime]);
export type Interval = z.infer<typeof Interval>;
export const Weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
export type Weekday = z.infer<typeof Weekday>;

/** Working hours. `holidays` take a local day away, or replace its hours by `intervals` (half days, extra working days). */
export const Calendar = z.object({
  id: id.default('calendar'),
  version: z.number().int().min(1).default(1),
  timezone: z.string(),
  weekly: z.partialRecord(Weekday, z.array(Interval)),
  holidays: z
    .array(
      z.object({ date: z.string().regex(/^(\d{4}-)?\d{2}-\d{2}$/), name: z.string().optional(), intervals: z.array(Interval).optional() }),
    )
    .default([]),
});
export type Calendar = z.infer<typeof Calendar>;

export const Intent = z.enum(['question', 'complaint', 'idea', 'praise', 'courtesy', 'noise']);
export type Intent = z.infer<typeof Intent>;
export const Metric = z.enum(['first_response', 'next_response', 'resolution']);
export type Metric = z.infer<typeof Metric>;

/** A promise. Policies are ordered by `position`, the first whose conditions all hold wins. Targets are working minutes. */
export const Policy = z.object({
  id,
  position: z.number().int().min(0),
  name: z.string(),
  when: z
    .object({ channels: z.array(id), intents: z.array(Intent), kinds: z.array(z.string()), languages: z.array(z.string()) })
    .partial()
    .default({}),
  calendar: id,
  targetMinutes: z.partialRecord(Metric, z.number().positive()),
  /** Working time left when the warning rings. */
  warning: z
    .union([z.object({ minutes: z.number().positive() }), z.object({ percent: z.number().min(1).max(99) })])
    .default({ percent: 25 }),
  reopenDays: z.number().int().min(0).default(14),
});
export type Policy = z.infer<typeof Policy>;

export const Team = z.object({ id, name: z.string(), calendar: id.optional(), members: z.array(z.string()).default([]) });
export type Team = z.infer<typeof Team>;

export const Role = z.enum(['lead', 'editor', 'community-manager', 'support-manager', 'moderator', 'analyst', 'lawyer']);
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
  })
  .check(({ value: { kind, address }, issues }) => {
    const { error } = noticeAddresses[kind].safeParse(address);
    if (error) issues.push({ code: 'custom', input: address, path: ['address'], message: error.issues[0]?.message ?? 'no address' });
  });
export type NoticeChannel = z.infer<typeof NoticeChannel>;

export const Topic = z.object({ id, words: Words, match: z.array(z.string()).default([]) });
export type Topic = z.infer<typeof Topic>;

/** One form page: its fields in order. `idea` forms file an idea, `question` forms open a conversation. */
export const Form = z.object({ id, channel: id, purpose: z.enum(['idea', 'question']), title: Words, intro: Words });
export type Form = z.infer<typeof Form>;

/** The brand as people see it. The calendar is the one by which "first working day" is told. */
export const Brand = z.object({
  id: z.literal('brand').default('brand'),
  name: Words,
  timezone: z.string(),
  calendar: id,
  languages: z.array(Language).default(['en', 'uk']),
  mailFrom: z.string().optional(),
});
export type Brand = z.infer<typeof Brand>;

export const settingsKinds = {
  brand: Brand,
  connection: Connection,
  channel: Channel,
  calendar: Calendar,
  policy: Policy,
  team: Team,
  staff: StaffMember,
  'notice-channel': NoticeChannel,
  topic: Topic,
  form: Form,
};
export type SettingsKind = keyof typeof settingsKinds;

/** Every document in force, by kind: what `shared/aws/settings-shelf.ts` loads and what a settings file for `heard apply` holds. */
export const Settings = z.object({
  brand: Brand.optional(),
  connections: z.array(Connection).default([]),
  channels: z.array(Channel).default([]),
  calendars: z.array(Calendar).default([]),
  policies: z.array(Policy).default([]),
  teams: z.array(Team).default([]),
  staff: z.array(StaffMember).default([]),
  noticeChannels: z.array(NoticeChannel).default([]),
  topics: z.array(Topic).default([]),
  forms: z.array(Form).default([]),
});
export type Settings = z.infer<typeof Settings>;

/**
 * Secrets of a connection or notice channel, one SSM SecureString of JSON at `/heard/{stage}/secrets/{id}`. The first of
 * `signing` is current, the second still accepted while a rotation is under way. `token` speaks to the platform's API.
 */
export const Secrets = z.object({
  signing: z.array(z.string().min(1)).max(2).default([]),
  token: z.string().optional(),
  verifyToken: z.string().optional(),
});
export type Secrets = z.infer<typeof Secrets>;
