import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';
import { intents } from './choices.ts';
import { id, Words, wallTime } from './setting-basics.ts';

/** `[opens, closes]` in local wall time; `closes` at or before `opens` runs overnight. */
export const Interval = z.tuple([wallTime, wallTime]);
export type Interval = z.infer<typeof Interval>;
export const Weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
export type Weekday = z.infer<typeof Weekday>;

/** Countries whose public holidays are known, by ISO 3166-1. */
export const Country = z.enum(['UA', 'PL', 'DE', 'FR', 'ES', 'GB', 'US']);
export type Country = z.infer<typeof Country>;

/**
 * Working hours. `holidays` take a local day away, or replace its hours by `intervals` (half days, extra working days). `observes`
 * takes away the public holidays of countries, except on dates that `holidays` name; `region` is the second part of an ISO 3166-2
 * code (`BY` for DE-BY). `martialLaw` makes Ukraine's holidays working days from 2022-03-24 on and means nothing elsewhere.
 */
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
  observes: z.array(z.object({ country: Country, region: z.string().optional(), martialLaw: z.boolean().default(false) })).default([]),
});
export type Calendar = z.infer<typeof Calendar>;

export const Intent = z.enum(intents);
export type Intent = z.infer<typeof Intent>;
export const Metric = z.enum(['first_response', 'next_response', 'resolution']);
export type Metric = z.infer<typeof Metric>;

export const Priority = z.enum(['low', 'normal', 'high', 'urgent']);
export type Priority = z.infer<typeof Priority>;

/** A promise. Policies are ordered by `position`, the first whose conditions all hold wins. Targets are working minutes. */
export const Policy = z.object({
  id,
  position: z.number().int().min(0),
  name: z.string(),
  when: z
    .object({
      channels: z.array(id),
      intents: z.array(Intent),
      kinds: z.array(z.string()),
      languages: z.array(z.string()),
      priorities: z.array(Priority),
      roles: z.array(id),
      tags: z.array(z.string()),
      teams: z.array(id),
    })
    .partial()
    .default({}),
  calendar: id,
  targetMinutes: z.partialRecord(Metric, z.number().positive()),
  /** Working time left when the warning rings. */
  warning: z
    .union([z.object({ minutes: z.number().positive() }), z.object({ percent: z.number().min(1).max(99) })])
    .default({ percent: 25 }),
  reopenDays: z.number().int().min(0).default(14),
  /** Statuses in which its clocks stand still. */
  pausedBy: z.array(z.enum(['waiting', 'on_hold'])).default(['waiting', 'on_hold']),
  /** Whether a reply by a bot stops the response clocks. */
  botsAnswer: z.boolean().default(false),
  ladder: id.optional(),
});
export type Policy = z.infer<typeof Policy>;
/** The ordered list of policies as it was until an instant: what was promised before an edit stays true for its time. */
export const PolicyEra = z.object({ id, until: Instant, policies: z.array(Policy) });
export type PolicyEra = z.infer<typeof PolicyEra>;

/** Why a policy was matched: its place in the list, and each condition that held with what it met; none where it has no conditions. */
export const PolicyReason = z.object({
  position: z.number(),
  met: z.array(z.object({ word: z.enum(['channel', 'intent', 'kind', 'language', 'priority', 'team', 'tag', 'role']), is: z.string() })),
});
export type PolicyReason = z.infer<typeof PolicyReason>;

/**
 * Who hears: `assignee` (else the team), `team`, `role:<role>`, `raci:responsible|accountable|consulted|informed` of the process
 * `answer`, `rota:<id>` (whoever is on call), `staff:<id>`.
 */
export const Tell = z
  .string()
  .regex(/^(assignee|team|role:[a-z-]+|raci:(responsible|accountable|consulted|informed)|rota:[a-z0-9-]+|staff:[a-z0-9-]+)$/);
export type Tell = z.infer<typeof Tell>;
/**
 * One rung: `after` counts working minutes from the breach. `by` names notice channels; without it, warning and breach go to
 * every channel, later rungs by mail to each person told. `repeat` tells again until somebody acknowledges.
 */
export const LadderStep = z.object({
  at: z.enum(['warning', 'breach']).default('breach'),
  after: z.number().min(0).default(0),
  tell: z.array(Tell).min(1),
  by: z.array(id).optional(),
  repeat: z.object({ everyMinutes: z.number().min(1), times: z.number().int().min(1).max(20) }).optional(),
});
export type LadderStep = z.infer<typeof LadderStep>;
/** Who hears of a promise in danger, and when. An acknowledgement after which nothing happens holds so many working minutes. */
export const Ladder = z.object({ id, steps: z.array(LadderStep), acknowledgedFor: z.number().positive().default(60) });
export type Ladder = z.infer<typeof Ladder>;

/**
 * Who answers for a process (`answer`, `report`, …): lists of `Tell`. `standIn` decides while all who are accountable are away.
 */
const told = z.array(Tell).default([]);
export const Raci = z.object({ id, responsible: told, accountable: told, consulted: told, informed: told, standIn: told });
export type Raci = z.infer<typeof Raci>;

/**
 * Turns on call: members follow each other every `days` days from the local day `from`, at `at` by the wall clock of whoever takes
 * over. A substitute stands in for whoever has the turn.
 */
export const Rota = z.object({
  id,
  members: z.array(id).min(1),
  from: z.iso.date(),
  at: wallTime.default('09:00'),
  days: z.number().int().min(1).default(7),
  timezone: z.string(),
  substitutes: z.array(z.object({ from: Instant, to: Instant, member: id })).default([]),
});
export type Rota = z.infer<typeof Rota>;

/** A role in the community: people by their ids (`per_…`). */
export const CommunityRole = z.object({ id, name: Words, people: z.array(z.string()).default([]) });
export type CommunityRole = z.infer<typeof CommunityRole>;
