import * as z from 'zod';
import { fromMillis } from '../../kernel/instant.ts';
import type { Part } from '../platform.ts';
import { SourceId } from '../shapes.ts';

/** docs.discord.com/developers/interactions/receiving-and-responding#interaction-object */
const User = z.looseObject({ id: SourceId, username: z.string().optional(), global_name: z.string().nullish() });
const Value = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const Interaction = z.looseObject({
  id: SourceId,
  type: z.number(),
  channel_id: SourceId,
  member: z.looseObject({ user: User }).optional(),
  user: User.optional(),
  data: z.looseObject({
    options: z.array(z.looseObject({ value: Value.optional() })).default([]),
    components: z.array(z.looseObject({ components: z.array(z.looseObject({ value: Value.optional() })).default([]) })).default([]),
  }),
});
/** The first second of Discord, from which its ids count milliseconds: docs.discord.com/developers/reference#snowflakes */
const epoch = 1_420_070_400_000;

/** What somebody wrote into a command or a window of ours; a press of a button says nothing. */
export const readInteraction = (given: unknown): Part => {
  const parsed = Interaction.safeParse(given);
  if (!parsed.success) return { quarantined: 'shape.unknown' };
  const { id, type, channel_id: account, member, user, data } = parsed.data;
  if (type === 3 || type === 4) return { ignored: type === 3 ? 'discord.button' : 'discord.autocomplete' };
  const who = member?.user ?? user;
  const values = [...data.options, ...data.components.flatMap(({ components }) => components)].flatMap(({ value }) => value ?? []);
  if ((type !== 2 && type !== 5) || !who) return { quarantined: 'discord.interaction-unknown' };
  return {
    act: {
      account,
      sourceId: id,
      thread: id,
      verb: 'create',
      version: 'create',
      kind: 'message',
      handle: who.id,
      name: who.global_name ?? who.username,
      own: false,
      bot: false,
      text: values.join('\n'),
      at: fromMillis(Number(BigInt(id) >> 22n) + epoch),
    },
  };
};
