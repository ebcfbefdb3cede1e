import * as z from 'zod';
import { FormAnswer } from '../../shared/intake/platforms/form.ts';
import { DateText } from '../../shared/intake/shapes.ts';
import { derivedId } from '../../shared/kernel/ids.ts';
import { instantFrom, secondsBetween } from '../../shared/kernel/instant.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import type { ReceiveFormPorts } from './ports.ts';
import { type Done, fieldsOf, type WebRequest } from './web.ts';

/** Nobody reads a form and fills it in faster than this. */
const leastSeconds = 2;

/** The fields of a form page. `website` is hidden from people: who fills it in is a program. `shownAt` is when the page was made. */
const Fields = z.strictObject({
  title: z.string().trim().max(120).optional(),
  text: z.string().trim().min(1).max(4000),
  name: z.string().trim().max(80).optional(),
  email: z.union([z.literal(''), z.email().max(254)]).optional(),
  consent: z.union([z.boolean(), z.enum(['on', 'true', 'yes']).transform(() => true)]).default(false),
  key: z
    .string()
    .regex(/^[\w-]{8,64}$/)
    .optional(),
  shownAt: DateText.optional(),
  website: z.string().max(500).default(''),
});

/**
 * Takes an answer to a form and puts it on the letters queue. Without a `key` of the page it is keyed by what it says, so that
 * a second press is the same answer. Refuses `form.unknown`, `form.invalid`, `form.too-fast`, `form.looks-automatic`.
 */
export const takeAnswer =
  ({ letters, settings, now }: ReceiveFormPorts) =>
  async (id: string, request: WebRequest): Promise<Done> => {
    const { forms, channels } = await settings();
    const form = forms.find((one) => one.id === id);
    const channel = channels.find((one) => one.id === form?.channel);
    if (!form || !channel) throw new Refusal('form.unknown', 404, 'There is no such form.');
    const parsed = Fields.safeParse(fieldsOf(request));
    if (!parsed.success) {
      const names = [...new Set(parsed.error.issues.map(({ path, code }) => path.join('.') || code))];
      throw new Refusal('form.invalid', 422, `Check these fields: ${names.join(', ')}.`);
    }
    const { title, text, name, email: given, consent, shownAt, website } = parsed.data;
    const at = now();
    if (website !== '') throw new Refusal('form.looks-automatic', 422, 'A field that people do not see was filled in.');
    if (shownAt && secondsBetween(instantFrom(shownAt), at) < leastSeconds)
      throw new Refusal('form.too-fast', 422, 'The form was sent sooner than anybody can fill it in. Wait a moment.');
    const email = given?.toLowerCase() || undefined;
    const words = title ? `${title}\n\n${text}`.slice(0, 4000) : text;
    const key = parsed.data.key ?? derivedId('ans', id, email ?? '', name ?? '', words);
    const answer: FormAnswer = { form: id, key, at, text: words, consent, ...(name && { name }), ...(email && { email }) };
    const body = Buffer.from(JSON.stringify(FormAnswer.parse(answer))).toString('base64');
    await letters.send({
      id: derivedId('let', 'form', id, key),
      platform: 'form',
      connection: channel.connection,
      receivedAt: at,
      headers: {},
      body,
    });
    return { said: { received: true, key, conversation: derivedId('conv', 'form', id, key) }, page: `/forms/${id}?sent=1` };
  };
