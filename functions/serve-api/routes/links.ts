import * as z from 'zod';
import { EntryClicks, LinkedKind, LinkMade, LinkRequest } from '../../../shared/contract/clicks.ts';
import { addSeconds, dayOf } from '../../../shared/kernel/instant.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { addressOf, tellClicks } from '../../../shared/knowledge/counted-links.ts';
import { linkCode } from '../../../shared/knowledge/link-code.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { type Call, type Route, route } from '../route.ts';
import { read } from './one-conversation.ts';

const unknown = (kind: LinkedKind, id: string) => new Refusal('knowledge.unknown', 404, `There is no ${kind} ${id}.`);

const make = async (call: Call<z.output<typeof LinkRequest>>): Promise<z.output<typeof LinkMade>> => {
  const { ports, at, body } = call;
  const { head } = await read(call);
  if (addressOf(await ports.settings(), body) === null) throw unknown(body.kind, body.id);
  const placed = { ...body, channel: head.channel, conversation: head.id };
  const code = linkCode(placed);
  await ports.clicks.keep({ ...placed, code, at });
  return { code, url: `${ports.publicUrl}/go/${code}` };
};

const Days = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() });
const ninety = 89 * 86_400;
const clicks = async ({ ports, params, query, at }: Call) => {
  const kind = LinkedKind.safeParse(params['kind']);
  const id = params['id'] ?? '';
  if (!kind.success) throw new Refusal('settings.kind-unknown', 404, `Clicks are counted of ${LinkedKind.options.join(' and ')}.`);
  const { to = dayOf(at), from = dayOf(addSeconds(at, -ninety)) } = Days.parse(Object.fromEntries(query));
  return tellClicks(await ports.clicks.clicks(kind.data, id, from, to), from, to);
};

/** Links that are counted: put into a reply, and how often they were followed. */
export const linkRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/conversations/{id}/links',
    unaudited: 'the link is the same each time, and goes out with a reply, which is noted',
    roles: may.reply,
    summary: 'A counted link to an answer or a help route, to be put into a reply; the same one each time',
    takes: LinkRequest,
    gives: LinkMade,
    status: 201,
    answer: make,
  }),
  {
    method: 'GET',
    path: '/clicks/{kind}/{id}',
    roles: may.readFigures,
    summary: 'How often links to an answer or a help route were followed, by channel and day: of the last 90 days, or of some',
    query: { from: 'first day, 2026-11-01', to: 'last day' },
    gives: EntryClicks,
    answer: clicks,
  },
];
