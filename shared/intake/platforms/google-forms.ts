import * as z from 'zod';
import { instantFrom } from '../../kernel/instant.ts';
import { parseJson } from '../json.ts';
import type { PlatformAdapter } from '../platform.ts';
import { DateText, SourceId } from '../shapes.ts';
import { formAnswer } from './form-service.ts';

/**
 * Google Forms, which calls nobody: a script in the form posts what it heard, signed as standardwebhooks.com says. The script is in
 * `docs/connect/google-forms.md`, and so this shape is ours.
 */
const Posted = z.looseObject({
  form: SourceId,
  response: SourceId,
  at: DateText,
  email: z.string().optional(),
  answers: z.array(z.looseObject({ question: z.string(), answer: z.string(), email: z.boolean().default(false) })).default([]),
});
/** A response as the Forms API has it, which knows questions by id alone: developers.google.com/workspace/forms/api/reference/rest/v1/forms.responses. */
const Stored = z.looseObject({
  formId: SourceId.optional(),
  responseId: SourceId,
  createTime: DateText,
  lastSubmittedTime: DateText,
  respondentEmail: z.string().optional(),
  answers: z
    .record(
      z.string(),
      z.looseObject({
        textAnswers: z.looseObject({ answers: z.array(z.looseObject({ value: z.string().default('') })).default([]) }).optional(),
      }),
    )
    .default({}),
});

export const googleForms: PlatformAdapter = {
  platform: 'google-forms',
  capabilities: {
    title: 'Google Forms',
    way: 'webhook',
    hears: { answer: 'confirmed' },
    signature: 'confirmed',
    sources: [
      'https://developers.google.com/apps-script/reference/forms/form-response',
      'https://developers.google.com/apps-script/reference/utilities/utilities',
      'https://www.standardwebhooks.com',
    ],
  },
  read: ({ body }) => {
    const json = parseJson(body);
    const posted = Posted.safeParse(json);
    if (posted.success) {
      const { form: account, response: id, at, email, answers } = posted.data;
      return [formAnswer({ account, id, at: instantFrom(at), email, answers })];
    }
    const stored = Stored.safeParse(json);
    if (!stored.success) return [{ quarantined: 'shape.unknown' }];
    const { formId, responseId: id, createTime, lastSubmittedTime, respondentEmail: email, answers: given } = stored.data;
    const [at, last] = [instantFrom(createTime), instantFrom(lastSubmittedTime)];
    const answers = Object.entries(given).map(([question, { textAnswers: said }]) => ({
      question,
      answer: (said?.answers ?? []).map(({ value }) => value).join(', '),
    }));
    return [formAnswer({ account: formId, id, at, email, answers, ...(last > at && { edited: { at: last, version: last } }) })];
  },
};
