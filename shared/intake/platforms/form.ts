import * as z from 'zod';
import { Answered } from '../../contract/acts.ts';
import { Intent } from '../../contract/settings.ts';
import { Instant } from '../../kernel/instant-schema.ts';
import { parseJson } from '../json.ts';
import type { PlatformAdapter } from '../platform.ts';

/**
 * An answer to a form of ours, as `receive-form` puts it on the queue. `key` is given by the page: a second press is the same
 * answer. `text` is what staff read, `words` what the person wrote themselves; `ideas` are those that its fields hold.
 */
export const FormAnswer = z.object({
  form: z.string(),
  key: z.string().min(8).max(64),
  at: Instant,
  text: z.string().min(1).max(8000),
  words: z.string().max(8000).optional(),
  name: z.string().max(80).optional(),
  email: z.email().max(254).optional(),
  consent: z.boolean().default(false),
  intent: Intent.optional(),
  answers: z.array(Answered).max(20).optional(),
  ideas: z
    .array(z.object({ field: z.string(), title: z.string().optional(), text: z.string() }))
    .max(20)
    .optional(),
});
export type FormAnswer = z.infer<typeof FormAnswer>;

/** Our own form pages: no webhook address, no reply on the platform; people are answered by e-mail where they left one. */
export const form: PlatformAdapter = {
  platform: 'form',
  capabilities: { title: 'Forms of our own', way: 'webhook', hears: { answer: 'confirmed' }, sources: [] },
  read: ({ body }) => {
    const answer = FormAnswer.safeParse(parseJson(body));
    if (!answer.success) return [{ quarantined: 'shape.unknown' }];
    const { form: account, key, at, text, words, name, email, intent, answers } = answer.data;
    return [
      {
        act: {
          account,
          sourceId: key,
          thread: key,
          verb: 'create',
          version: 'create',
          kind: 'form_answer',
          handle: email ?? key,
          name,
          email,
          own: false,
          bot: false,
          text,
          words,
          intent,
          answers,
          at,
        },
      },
    ];
  },
};
