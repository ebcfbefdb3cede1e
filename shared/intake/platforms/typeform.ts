import * as z from 'zod';
import { instantFrom } from '../../kernel/instant.ts';
import { parseJson } from '../json.ts';
import type { PlatformAdapter } from '../platform.ts';
import { DateText, SourceId } from '../shapes.ts';
import { type Answered, formAnswer } from './form-service.ts';

/** Typeform. Facts: typeform.com/developers/webhooks/example-payload. A question that was skipped has no answer at all. */
const Choice = z.looseObject({ label: z.string().nullish(), other: z.string().nullish() });
const Answer = z.looseObject({
  type: z.string(),
  field: z.looseObject({ id: SourceId, ref: z.string().optional() }),
  choice: Choice.nullish(),
  choices: z.looseObject({ labels: z.array(z.string()).nullish(), other: z.string().nullish() }).nullish(),
  payment: z.looseObject({ amount: SourceId.nullish() }).nullish(),
});
const Response = z.looseObject({
  form_id: SourceId,
  token: SourceId,
  submitted_at: DateText,
  definition: z.looseObject({ fields: z.array(z.looseObject({ id: SourceId, title: z.string().default('') })).default([]) }).optional(),
  answers: z.array(Answer).nullish(),
});
const Scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const Body = z.looseObject({ event_type: z.literal('form_response'), form_response: Response });
const Unfinished = z.looseObject({ event_type: z.literal('form_response_partial') });

/** Most answers stand under the name of their type: `{type: "email", email: …}`. */
const wordsOf = ({ type, choice, choices, payment, ...answer }: z.infer<typeof Answer>): string => {
  if (choice) return choice.label ?? choice.other ?? '';
  if (choices) return [...(choices.labels ?? []), ...(choices.other ? [choices.other] : [])].join(', ');
  if (payment) return payment.amount ?? '';
  return Scalar.safeParse(answer[type]).data ?? '';
};

const readResponse = ({ form_id: account, token, submitted_at: at, definition, answers }: z.infer<typeof Response>) => {
  const titles = new Map(definition?.fields.map(({ id, title }) => [id, title]));
  const given = answers ?? [];
  const said = given
    .filter(({ type }) => type !== 'file_url')
    .map(
      (one): Answered => ({
        question: titles.get(one.field.id) ?? one.field.ref ?? one.field.id,
        answer: wordsOf(one),
        email: one.type === 'email',
      }),
    );
  const files = given.filter(({ type }) => type === 'file_url').map(wordsOf);
  return formAnswer({ account, id: token, at: instantFrom(at), answers: said, files });
};

export const typeform: PlatformAdapter = {
  platform: 'typeform',
  capabilities: {
    title: 'Typeform',
    way: 'webhook',
    hears: { answer: 'confirmed', media: 'needs a live account' },
    signature: 'needs a live account',
    sources: ['https://www.typeform.com/developers/webhooks/example-payload/'],
  },
  read: ({ body }) => {
    const json = parseJson(body);
    if (Unfinished.safeParse(json).success) return [{ ignored: 'typeform.unfinished' }];
    const delivered = Body.safeParse(json);
    if (delivered.success) return [readResponse(delivered.data.form_response)];
    // some services that pass responses on leave the envelope out
    const bare = Response.safeParse(json);
    return [bare.success ? readResponse(bare.data) : { quarantined: 'shape.unknown' }];
  },
};
