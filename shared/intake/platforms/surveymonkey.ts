import * as z from 'zod';
import { instantFrom } from '../../kernel/instant.ts';
import { parseJson } from '../json.ts';
import type { Part, PlatformAdapter } from '../platform.ts';
import { DateText, SourceId } from '../shapes.ts';
import { type Answered, formAnswer } from './form-service.ts';
import { askRegions } from './region.ts';

/**
 * SurveyMonkey, which delivers ids only. Facts: github.com/SurveyMonkey/public_api_docs, `includes/_webhooks.md` and
 * `includes/_responses.md`; `simple=true` brings the words of questions and answers beside their ids.
 */
const Event = z.looseObject({
  event_type: z.string(),
  object_type: z.string().default(''),
  object_id: SourceId,
  event_datetime: DateText,
  resources: z.looseObject({ survey_id: SourceId.optional() }).default({}),
});
const Answer = z.looseObject({ simple_text: z.string().nullish(), text: z.string().nullish(), download_url: z.string().optional() });
const Question = z.looseObject({
  id: SourceId,
  heading: z.string().optional(),
  subtype: z.string().optional(),
  answers: z.array(Answer).default([]),
});
const Details = z.looseObject({
  id: SourceId,
  survey_id: SourceId,
  response_status: z.string(),
  date_modified: DateText,
  pages: z.array(z.looseObject({ questions: z.array(Question).default([]) })).default([]),
});

const readEvent = ({ event_type: type, object_id: id, event_datetime: at, resources }: z.infer<typeof Event>): Part => {
  const { survey_id: survey } = resources;
  if (!type.startsWith('response_')) return { ignored: 'surveymonkey.other-event' };
  if (!survey) return { quarantined: 'shape.unknown' };
  if (type === 'response_completed') return { lookup: `${survey}/${id}` };
  if (type !== 'response_deleted') return { ignored: 'surveymonkey.unfinished' };
  const base = { account: survey, sourceId: id, thread: id, handle: id, verb: 'delete', version: 'delete', kind: 'form_answer' } as const;
  return { act: { ...base, own: false, bot: false, text: '', at: instantFrom(at) } };
};

const readDetails = ({ id, survey_id: account, response_status: status, date_modified: at, pages }: z.infer<typeof Details>): Part => {
  if (status !== 'completed') return { ignored: 'surveymonkey.unfinished' };
  const questions = pages.flatMap((page) => page.questions);
  const answers = questions.map(
    ({ heading, id: question, answers: given }): Answered => ({
      question: heading ?? question,
      answer: given
        .map(({ simple_text: simple, text }) => simple ?? text ?? '')
        .filter(Boolean)
        .join(', '),
    }),
  );
  const files = questions.flatMap((question) => question.answers.flatMap(({ download_url: url }) => (url ? [url] : [])));
  return formAnswer({ account, id, at: instantFrom(at), answers, files });
};

export const surveymonkey: PlatformAdapter = {
  platform: 'surveymonkey',
  capabilities: {
    title: 'SurveyMonkey',
    way: 'webhook',
    hears: { answer: 'needs a live account', delete: 'confirmed' },
    signature: 'needs a live account',
    sources: ['https://github.com/SurveyMonkey/public_api_docs'],
  },
  read: ({ body }) => {
    const json = parseJson(body);
    const event = Event.safeParse(json);
    if (event.success) return [readEvent(event.data)];
    const details = Details.safeParse(json);
    return [details.success ? readDetails(details.data) : { quarantined: 'shape.unknown' }];
  },
  fetching: {
    lookup: (name, { token }, ask) => {
      const [survey = '', response = ''] = name.split('/').map(encodeURIComponent);
      const path = `/v3/surveys/${survey}/responses/${response}/details?simple=true`;
      // one a data center, as "API access URL" in its documentation has them; only an exchange of tokens says which
      const hosts = ['https://api.surveymonkey.com', 'https://api.eu.surveymonkey.com', 'https://api.surveymonkey.ca'];
      return askRegions(
        hosts.map((host) => `${host}${path}`),
        { authorization: `Bearer ${token}` },
        ask,
      );
    },
  },
};
