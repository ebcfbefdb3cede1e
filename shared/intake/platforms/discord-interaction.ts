import * as z from 'zod';
import { fromMillis } from '../../kernel/instant.ts';
import type { Part } from '../platform.ts';
import { SourceId } from '../shapes.ts';

/** docs.discord.com/developers/interactions/receiving-and-responding#interaction-object */
const User = z.looseObject({ id: SourceId, username: z.string().optional(), global_name: z.string().nullish() });
const Value = z.union([z.string(), z.number(), z.boolean()]).transform(String);
/** An option of a command, a field of a window, a button or a list under a message. */
const own = {
  value: Value.optional(),
  values: z.array(Value).default([]),
  custom_id: z.string().optional(),
  label: z.string().optional(),
};
const Leaf = z.looseObject(own);
type Leaf = z.infer<typeof Leaf>;
/** Something that may hold others, with all of them in one list. Discord nests three deep: a group, a command of it, its options. */
const holding = (inner: z.ZodType<readonly Leaf[]>) =>
  z
    .looseObject({ ...own, options: z.array(inner).default([]), components: z.array(inner).default([]), component: inner.optional() })
    .transform((one): readonly Leaf[] => [one, ...one.options.flat(), ...one.components.flat(), ...(one.component ?? [])]);
const Fields = holding(holding(holding(Leaf.transform((leaf): readonly Leaf[] => [leaf]))));
const Interaction = z.looseObject({
  id: z.string().regex(/^\d{1,20}$/),
  type: z.number(),
  channel_id: SourceId,
  member: z.looseObject({ user: User }).optional(),
  user: User.optional(),
  data: z.looseObject({ name: z.string().optional(), custom_id: z.string().optional() }),
  message: z.looseObject({ id: SourceId, components: z.array(Fields).default([]) }).optional(),
});
/** The first second of Discord, from which its ids count milliseconds: docs.discord.com/developers/reference#snowflakes */
const epoch = 1_420_070_400_000;

const wordsOf = (fields: readonly Leaf[]): string =>
  fields
    .flatMap(({ value = '', values }) => [value, ...values])
    .filter(Boolean)
    .join('\n');

/** What somebody wrote into a command or a window of ours, chose from a list, or said by pressing a button. */
export const readInteraction = (given: unknown): Part => {
  const parsed = Interaction.safeParse(given);
  if (!parsed.success) return { quarantined: 'shape.unknown' };
  const { id, type, channel_id: account, member, user, data, message } = parsed.data;
  if (type === 4) return { ignored: 'discord.autocomplete' };
  const who = member?.user ?? user;
  if (![2, 3, 5].includes(type) || !who) return { quarantined: 'discord.interaction-unknown' };
  const pressed = message?.components.flat().find(({ custom_id }) => custom_id !== undefined && custom_id === data.custom_id);
  const written = wordsOf(Fields.safeParse(data).data ?? []) || (data.name ? `/${data.name}` : (pressed?.label ?? ''));
  return {
    act: {
      account,
      sourceId: id,
      thread: message?.id ?? id,
      ...(message && { inReplyTo: message.id }),
      verb: 'create',
      version: 'create',
      kind: 'message',
      handle: who.id,
      name: who.global_name ?? who.username,
      own: false,
      bot: false,
      text: written,
      at: fromMillis(Number(BigInt(id) >> 22n) + epoch),
      attachments: written === '' ? [{ type: 'unsupported', alt: data.custom_id }] : [],
    },
  };
};
