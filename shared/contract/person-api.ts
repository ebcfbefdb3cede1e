import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';
import { Conversation } from './conversations.ts';
import { Consent, Idea } from './ideas.ts';
import { Platform } from './platforms.ts';

/** How long somebody has been with us: `standingOf` in shared/community says from what on. */
export const Standing = z.enum(['newcomer', 'returning', 'regular']);
export type Standing = z.infer<typeof Standing>;

const IdeaSeen = Idea.pick({ id: true, title: true, state: true, votes: true, createdAt: true });

/**
 * What is known of a person: nothing is guessed. A person is one handle on one platform; `handles` are the names under which they were
 * heard there. `conversations`, `ideas` and `votes` are the newest, at most twenty of each; `more` says whether there are others.
 */
export const PersonWhole = z.object({
  id: z.string(),
  handles: z.array(z.object({ platform: Platform, handle: z.string(), name: z.string().nullable() })),
  /** The address that they left with a form. */
  email: z.string().nullable(),
  /** Roles of the settings that name them. */
  roles: z.array(z.string()),
  standing: Standing.nullable(),
  consent: Consent.pick({ state: true }).extend({ at: Instant.nullable() }),
  conversations: z.array(
    Conversation.pick({
      id: true,
      channel: true,
      platform: true,
      state: true,
      intent: true,
      openedAt: true,
      resolvedAt: true,
      preview: true,
      idea: true,
    }),
  ),
  ideas: z.array(IdeaSeen),
  /** `by` is `staff` where it was given for them. */
  votes: z.array(z.object({ idea: IdeaSeen, at: Instant, by: z.enum(['person', 'staff']) })),
  more: z.boolean(),
});
export type PersonWhole = z.infer<typeof PersonWhole>;
