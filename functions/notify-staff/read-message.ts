import * as z from 'zod';
import { Metric } from '../../shared/contract/settings.ts';
import { Instant } from '../../shared/kernel/instant-schema.ts';
import type { Heard } from './notify-staff.ts';

const DeadlineFact = z.object({ conversation: z.string(), claim: z.string(), metric: Metric, step: z.string(), dueAt: Instant });
const Told = z.object({
  'detail-type': z.enum(['deadline.warned', 'deadline.breached', 'deadline.escalated', 'deadline.reminded', 'deadline.revoked']),
  detail: DeadlineFact,
});
const happened = { 'conversation.attended': 'attended', 'conversation.answered': 'answered', 'conversation.resolved': 'resolved' } as const;
const Changed = z.object({
  'detail-type': z.enum(['conversation.attended', 'conversation.answered', 'conversation.resolved']),
  detail: z.object({ conversation: z.string() }),
});
const Tested = z.object({
  'detail-type': z.literal('notice.test-requested'),
  detail: z.object({ channel: z.string(), test: z.string() }),
});
const Again = z.object({ 'detail-type': z.literal('notice.again-requested'), detail: DeadlineFact });
const MonthFact = z.object({ month: z.string(), step: z.string(), dueAt: Instant });
const MonthLate = z.object({ 'detail-type': z.literal('report.late'), detail: MonthFact });
const Trouble = z.object({ channel: z.string(), trouble: z.string(), code: z.string() });
const Troubled = z.object({ 'detail-type': z.enum(['channel.troubled', 'channel.recovered']), detail: Trouble });
const PersonalFact = z.object({ conversation: z.string(), act: z.string(), staff: z.string() });
const Personal = z.object({ 'detail-type': z.enum(['conversation.assigned', 'conversation.mentioned']), detail: PersonalFact });
const Later = z.object({
  later: z.union([
    z.object({ fact: DeadlineFact }),
    z.object({ personal: PersonalFact }),
    z.object({ trouble: Trouble.extend({ over: z.boolean() }) }),
    z.object({ month: MonthFact }),
    z.object({ summary: z.string(), until: Instant }),
  ]),
});

/** The facts that the notifier is told of. */
export const heardFacts = [
  ...Told.shape['detail-type'].options,
  ...Changed.shape['detail-type'].options,
  Tested.shape['detail-type'].value,
  Again.shape['detail-type'].value,
  MonthLate.shape['detail-type'].value,
  ...Troubled.shape['detail-type'].options,
  ...Personal.shape['detail-type'].options,
];

/** Reads a message of the notifier's queues: an event of the bus, or what it asked for later. Null where nothing is to be told. */
export const readMessage = (body: unknown): Heard | null => {
  const later = Later.safeParse(body);
  if (later.success) return later.data;
  const changed = Changed.safeParse(body);
  if (changed.success) return { change: { ...changed.data.detail, happened: happened[changed.data['detail-type']] } };
  const tested = Tested.safeParse(body);
  if (tested.success) return { test: tested.data.detail };
  // told as the first time: what was sent is not sent again
  const again = Again.safeParse(body);
  if (again.success) return { deadline: again.data.detail };
  const month = MonthLate.safeParse(body);
  if (month.success) return { month: month.data.detail };
  const troubled = Troubled.safeParse(body);
  if (troubled.success) return { trouble: { ...troubled.data.detail, over: troubled.data['detail-type'] === 'channel.recovered' } };
  const personal = Personal.safeParse(body);
  if (personal.success) return { personal: personal.data.detail };
  const { 'detail-type': name, detail } = Told.parse(body);
  if (name !== 'deadline.revoked') return { deadline: detail };
  // a rung goes with the breach that it was climbed for: one word for both
  return detail.step === 'breach' ? { deadline: { ...detail, step: 'revoked' } } : null;
};
