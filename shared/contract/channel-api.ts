import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';
import { ChannelState } from './channel-state.ts';
import { Platform } from './platforms.ts';
import { id, Language } from './setting-basics.ts';
import { Channel, Secrets } from './settings.ts';

/** What the staff API takes and answers about channels. */
export const NewChannel = z.object({
  id,
  platform: Platform.exclude(['form']),
  name: z.string().min(1).max(120),
  /** The platform's id of the account; without one, every account that the connection delivers. */
  account: z.string().min(1).max(200).optional(),
  team: id.optional(),
  /** Without it, read-only where nobody has yet seen that replies reach the platform as we send them. */
  readOnly: z.boolean().optional(),
});
export type NewChannel = z.infer<typeof NewChannel>;

/** Only what is to change: no defaults, so that what is not named stays. Null takes away what a channel may be without. */
export const ChannelChange = z
  .object({
    name: NewChannel.shape.name,
    account: z.string().min(1).max(200),
    team: id.nullable(),
    graceSeconds: z.number().int().min(0),
    readOnly: z.boolean(),
    silentAfterHours: z.number().int().min(0).nullable(),
    posts: Language.nullable(),
    postsTo: z.string().trim().min(1).max(200).nullable(),
    thanksTemplate: Channel.shape.thanksTemplate.unwrap().nullable(),
  })
  .partial();
export type ChannelChange = z.infer<typeof ChannelChange>;

/** `signing` becomes the current secret, the one before stays good; `retire` takes the one before away. */
export const NewSecrets = Secrets.omit({ signing: true, tokenExpiresAt: true }).extend({
  signing: z.string().min(1).max(4096).optional(),
  retire: z.boolean().optional(),
});
export type NewSecrets = z.infer<typeof NewSecrets>;

/** Where a test message goes: a chat, a channel, a person, an issue, as the platform names it. */
export const NewTestMessage = z.object({ to: z.string().trim().min(1).max(100) });
export type NewTestMessage = z.infer<typeof NewTestMessage>;

export const ChannelList = z.object({
  items: z.array(Channel.extend({ heardAt: Instant.nullable(), problem: z.string().nullable() })),
});
export type ChannelList = z.infer<typeof ChannelList>;
export const WholeChannel = Channel.extend({
  /** Where the platform is to call us. */
  address: z.string(),
  /** How many signing secrets are active, and what else is there. */
  secrets: z.object({ signing: z.number().int(), token: z.boolean(), verifyToken: z.boolean() }),
  state: ChannelState,
});
export type WholeChannel = z.infer<typeof WholeChannel>;
