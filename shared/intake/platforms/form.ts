import * as z from 'zod';
import { Instant } from '../../kernel/instant.ts';
import { parseJson } from '../json.ts';
import type { PlatformAdapter } from '../platform.ts';

/** An answer to a form of ours, as `receive-form` puts it on the queue. `key` is given by the page: a second press is the same answer. */
export const FormAnswer = z.object({
  form: z.string(),
  key: z.string().min(8).max(64),
  at: Instant,
  text: z.string().min(1).max(4000),
  name: z.string().max(80).optional(),
  email: z.email().max(254).optional(),
  consent: z.boolean().default(false),
});
export type FormAnswer = z.infer<typeof FormAnswer>;

/** Our own form pages: no webhook address, no reply on the platform; people are answered by e-mail where they left one. */
export const form: PlatformAdapter = {
  platform: 'form',
  capabilities: { title: 'Forms of our own', way: 'webhook', hears: { answer: 'confirmed' }, sources: [] },
  read: ({ body }) => {
    const answer = FormAnswer.safeParse(parseJson(body));
    if (!answer.success) return [{ quarantined: 'shape.unknown' }];
    const { form: account, key, at, text, name, email } = answer.data;
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
          at,
        },
      },
    ];
  },
};
