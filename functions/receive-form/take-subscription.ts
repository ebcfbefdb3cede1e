import * as z from 'zod';
import { Language } from '../../shared/contract/settings.ts';
import { addresseeOf } from '../../shared/ideas/addresses.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { askForMail } from './ask-for-mail.ts';
import type { ReceiveFormPorts } from './ports.ts';
import { type Done, fieldsOf, languageOf, type WebRequest } from './web.ts';

const Fields = z.looseObject({
  website: z.string().default(''),
  email: z.email().max(254),
  language: Language.optional(),
});

/**
 * Takes the wish to hear of an idea, or of every month (`idea` is null), by mail. Nothing is sent but a link to confirm it; the
 * answer is the same for who confirmed it before. Refuses `form.looks-automatic`, `form.invalid`, `mail.too-often`, `idea.unknown`.
 */
export const takeSubscription = (ports: ReceiveFormPorts) => {
  const ask = askForMail(ports);
  return async (idea: string | null, request: WebRequest): Promise<Done> => {
    const fields = Fields.safeParse(fieldsOf(request));
    if (!fields.success) throw new Refusal('form.invalid', 422, 'Check this field: email.');
    const { website, email, language = languageOf(request) } = fields.data;
    if (website !== '') throw new Refusal('form.looks-automatic', 422, 'A field that people do not see was filled in.');
    await ask(email, request);
    const person = addresseeOf(email);
    const at = ports.now();
    await ports.subscriptions.ask({ idea, person, email: email.toLowerCase(), language, at, confirmedAt: null, endedAt: null });
    return { said: { held: true, ...(idea !== null && { idea }) }, page: `${idea === null ? '/asked' : `/ideas/${idea}`}?subscribed=1` };
  };
};
