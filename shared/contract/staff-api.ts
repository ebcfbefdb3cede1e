import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';
import { Language, Role, StaffMember } from './settings.ts';

/** A member of staff as a role sees them: with a mark that no document takes in the place of a phone that is not shown. */
export const SeenMember = StaffMember.extend({ phone: z.string().optional() });

/** `onCall` are the rotas whose turn they have. When they were seen last is told to who manages staff. */
export const StaffRow = SeenMember.extend({ teams: z.array(z.string()), onCall: z.array(z.string()), lastSeenAt: Instant.nullable() });
export type StaffRow = z.infer<typeof StaffRow>;
export const StaffRows = z.object({ items: z.array(StaffRow) });
export type StaffRows = z.infer<typeof StaffRows>;

const { name, timezone, phone, quiet } = StaffMember.shape;
const teams = z.array(z.string()).max(50);
export const Invitation = z.object({
  email: z.email().max(128),
  name: name.min(1).max(100),
  role: Role,
  teams: teams.default([]),
  timezone,
  language: Language.default('en'),
});
export type Invitation = z.infer<typeof Invitation>;

/** What is to be otherwise; null takes away what may be absent. */
export const StaffChange = z
  .object({
    name: name.min(1).max(100),
    role: Role,
    teams,
    language: Language,
    timezone: timezone.nullable(),
    phone: phone.nullable(),
    quiet: quiet.nullable(),
  })
  .partial();
export type StaffChange = z.infer<typeof StaffChange>;

/** A document that names somebody. */
export const NamedIn = z.object({ kind: z.enum(['team', 'rota', 'raci', 'ladder']), id: z.string() });
export type NamedIn = z.infer<typeof NamedIn>;

/** Open conversations that somebody has, at least so many where there are `more`, and the settings that name them. */
export const StaffWork = z.object({ open: z.number().int(), more: z.boolean(), named: z.array(NamedIn) });
export type StaffWork = z.infer<typeof StaffWork>;

/** To whom conversations go: somebody, a team, or, with neither, back to the team that each came to. `next` goes on from there. */
export const HandAll = z.object({ staff: z.string().optional(), team: z.string().optional(), next: z.string().optional() });
export type HandAll = z.infer<typeof HandAll>;
export const HandedAll = z.object({ moved: z.number().int(), next: z.string().nullable() });
export type HandedAll = z.infer<typeof HandedAll>;
