import * as z from 'zod';
import { parseJson } from '../json.ts';
import { fieldsOf } from '../multipart.ts';
import { type PlatformAdapter, wasAsked } from '../platform.ts';
import { SourceId } from '../shapes.ts';
import { type Answered, formAnswer } from './form-service.ts';
import { askRegions } from './region.ts';

/**
 * Jotform. Nothing is signed, so of a delivery only the submission's id is believed and the submission is asked for:
 * api.jotform.com/docs/#submission-id. Its times are in a zone that it does not name; the time of receipt stands instead.
 */
const Answer = z.looseObject({
  type: z.string().default(''),
  text: z.string().default(''),
  order: z.coerce.number().default(0),
  answer: z.unknown().optional(),
  prettyFormat: z.string().optional(),
});
type Answer = z.infer<typeof Answer>;
const Submission = z.looseObject({
  content: z.looseObject({
    id: SourceId,
    form_id: SourceId,
    updated_at: z.string().nullish(),
    answers: z.record(z.string(), Answer),
  }),
});

const Words = z.union([z.string(), z.number()]).transform(String);
/** Ticked boxes are a list; a name comes in parts, of which some are left empty. */
const Parts = z.union([
  z.array(Words).transform((all) => all.join(', ')),
  z.record(z.string(), Words).transform((all) => Object.values(all).filter(Boolean).join(' ')),
]);

const wordsOf = ({ answer, prettyFormat }: Answer): string => {
  const words = Words.safeParse(answer);
  if (words.success) return words.data;
  return prettyFormat ?? Parts.safeParse(answer).data ?? '';
};
const isFile = ({ type }: Answer): boolean => type === 'control_fileupload';

export const jotform: PlatformAdapter = {
  platform: 'jotform',
  capabilities: {
    title: 'Jotform',
    way: 'webhook',
    hears: { answer: 'needs a live account', edit: 'needs a live account', media: 'needs a live account' },
    sources: ['https://api.jotform.com/docs/', 'https://www.jotform.com/help/245-how-to-setup-a-webhook-with-jotform/'],
  },
  read: (received) => {
    const { body, receivedAt } = received;
    if (!wasAsked(received)) {
      const delivered = fieldsOf(body).get('submissionID');
      return [delivered && /^\d+$/.test(delivered) ? { lookup: delivered } : { quarantined: 'shape.unknown' }];
    }
    const parsed = Submission.safeParse(parseJson(body));
    if (!parsed.success) return [{ quarantined: 'shape.unknown' }];
    const { id, form_id: account, updated_at: changed, answers: given } = parsed.data.content;
    const all = Object.values(given).sort((a, b) => a.order - b.order);
    const answers = all
      .filter((one) => !isFile(one))
      .map((one): Answered => ({ question: one.text, answer: wordsOf(one), email: one.type === 'control_email' }));
    const name = all.find(({ type }) => type === 'control_fullname');
    const files = all.filter(isFile).flatMap(({ answer }) => z.array(z.string()).safeParse(answer).data ?? []);
    return [
      formAnswer({
        account,
        id,
        at: receivedAt,
        name: name && wordsOf(name),
        answers,
        files,
        ...(changed && { edited: { at: receivedAt, version: changed } }),
      }),
    ];
  },
  fetching: {
    lookup: (id, { token }, ask) =>
      askRegions(
        ['https://api.jotform.com', 'https://eu-api.jotform.com'].map((host) => `${host}/submission/${encodeURIComponent(id)}`),
        { apikey: token },
        ask,
      ),
  },
};
