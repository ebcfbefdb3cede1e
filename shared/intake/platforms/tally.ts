import * as z from 'zod';
import { instantFrom } from '../../kernel/instant.ts';
import { parseJson } from '../json.ts';
import type { PlatformAdapter } from '../platform.ts';
import { DateText, SourceId } from '../shapes.ts';
import { formAnswer } from './form-service.ts';

/** Tally. Facts: tally.so/help/webhooks. Choices are given by id, with their words in `options`. */
const Named = z.array(z.looseObject({ id: SourceId, text: z.string().default('') })).nullish();
const Field = z.looseObject({
  key: z.string().default(''),
  label: z.string().nullish(),
  type: z.string(),
  value: z.unknown(),
  options: Named,
  rows: Named,
  columns: Named,
});
type Field = z.infer<typeof Field>;
const Body = z.looseObject({
  eventType: z.literal('FORM_RESPONSE'),
  createdAt: DateText,
  data: z.looseObject({
    responseId: SourceId,
    formId: SourceId,
    createdAt: DateText.optional(),
    fields: z.array(Field).default([]),
  }),
});
const Other = z.looseObject({ eventType: z.string() });

const Scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const Files = z.array(z.looseObject({ url: z.string() })).min(1);
const Matrix = z.record(z.string(), z.union([z.array(z.string()), z.string().transform((one) => [one])]));

const named = (list: z.infer<typeof Named>, id: string): string => list?.find((one) => one.id === id)?.text ?? id;

const wordsOf = ({ value, options, rows, columns }: Field): string => {
  const scalar = Scalar.safeParse(value);
  if (scalar.success) return named(options, scalar.data);
  const many = z.array(Scalar).safeParse(value);
  if (many.success) return many.data.map((id) => named(options, id)).join(', ');
  const matrix = Matrix.safeParse(value);
  if (!matrix.success) return '';
  return Object.entries(matrix.data)
    .map(([row, picked]) => `${named(rows, row)} – ${picked.map((id) => named(columns, id)).join(', ')}`)
    .join('; ');
};

/** Every box of a checklist comes a second time as a yes or no of its own; hidden and computed fields nobody filled in. */
const wasAsked = ({ type, value }: Field): boolean =>
  !(type === 'CHECKBOXES' && typeof value === 'boolean') && type !== 'HIDDEN_FIELDS' && type !== 'CALCULATED_FIELDS';

export const tally: PlatformAdapter = {
  platform: 'tally',
  capabilities: {
    title: 'Tally',
    way: 'webhook',
    hears: { answer: 'needs a live account', media: 'needs a live account' },
    signature: 'needs a live account',
    sources: ['https://tally.so/help/webhooks'],
  },
  read: ({ body }) => {
    const json = parseJson(body);
    const parsed = Body.safeParse(json);
    if (!parsed.success) {
      const other = Other.safeParse(json);
      return [
        other.success && other.data.eventType !== 'FORM_RESPONSE' ? { ignored: 'tally.other-event' } : { quarantined: 'shape.unknown' },
      ];
    }
    const { createdAt, data } = parsed.data;
    const asked = data.fields.filter(wasAsked);
    return [
      formAnswer({
        account: data.formId,
        id: data.responseId,
        at: instantFrom(data.createdAt ?? createdAt),
        answers: asked.map((field) => ({
          question: field.label ?? field.key,
          answer: wordsOf(field),
          email: field.type === 'INPUT_EMAIL',
        })),
        files: asked.flatMap(({ value }) => Files.safeParse(value).data?.map(({ url }) => url) ?? []),
      }),
    ];
  },
};
