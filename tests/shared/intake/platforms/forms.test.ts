import { describe, expect, it } from 'vitest';
import { surveymonkey } from '../../../../shared/intake/platforms/surveymonkey.ts';
import { tally } from '../../../../shared/intake/platforms/tally.ts';
import { typeform } from '../../../../shared/intake/platforms/typeform.ts';
import { accessOf, actOf, apiOf, partsOf } from './asked.ts';

describe('Typeform', () => {
  const field = (id: string, type: string) => ({ field: { id, type, ref: `ref-${id}` } });
  const response = {
    form_id: 'f1',
    token: 't1',
    submitted_at: '2026-10-03T04:00:00Z',
    definition: {
      id: 'f1',
      fields: ['What happened?', 'Your e-mail', 'How many?', 'Which?', 'Where?', 'Agreed?', 'Photo'].map((title, i) => ({
        id: `q${i}`,
        title,
      })),
    },
    answers: [
      { type: 'text', text: 'It broke', ...field('q0', 'long_text') },
      { type: 'email', email: 'olena@example.org', ...field('q1', 'email') },
      { type: 'number', number: 3, ...field('q2', 'number') },
      { type: 'choices', choices: { labels: ['Red', 'Blue'], other: 'Pink' }, ...field('q3', 'multiple_choice') },
      { type: 'choice', choice: { label: 'Kyiv' }, ...field('q4', 'multiple_choice') },
      { type: 'boolean', boolean: true, ...field('q5', 'yes_no') },
      { type: 'file_url', file_url: 'https://x.test/1.jpg', ...field('q6', 'file_upload') },
      { type: 'text', text: ' ', ...field('q7', 'short_text') },
      { type: 'surprise', surprise: { a: 1 }, ...field('q8', 'surprise') },
    ],
  };
  it('reads a response as lines of question and answer', () => {
    expect(actOf(typeform, { event_id: 'e1', event_type: 'form_response', form_response: response })).toMatchObject({
      account: 'f1',
      sourceId: 't1',
      thread: 't1',
      kind: 'form_answer',
      handle: 'olena@example.org',
      email: 'olena@example.org',
      at: '2026-10-03T04:00:00.000Z',
      text: 'What happened?: It broke\nYour e-mail: olena@example.org\nHow many?: 3\nWhich?: Red, Blue, Pink\nWhere?: Kyiv\nAgreed?: true',
      attachments: [{ type: 'file', url: 'https://x.test/1.jpg' }],
    });
  });
  it('reads a response that came without its envelope, and one without answers', () => {
    expect(actOf(typeform, response).sourceId).toBe('t1');
    expect(actOf(typeform, { ...response, answers: null })).toMatchObject({ text: '', handle: 't1' });
  });
  it.each([
    ['an unfinished response', { event_type: 'form_response_partial', form_response: {} }, { ignored: 'typeform.unfinished' }],
    ['something else', { event_type: 'form_response' }, { quarantined: 'shape.unknown' }],
  ])('says what %s came to', (_what, body, part) => {
    expect(partsOf(typeform, body)).toEqual([part]);
  });
});

describe('Tally', () => {
  const options = [
    { id: 'o1', text: 'Red' },
    { id: 'o2', text: 'Blue' },
  ];
  const fields = [
    { key: 'question_1', label: 'What happened?', type: 'TEXTAREA', value: 'It broke' },
    { key: 'question_2', label: 'E-mail', type: 'INPUT_EMAIL', value: 'olena@example.org' },
    { key: 'question_3', label: 'Colours', type: 'CHECKBOXES', value: ['o1', 'o2'], options },
    { key: 'question_3_o1', label: 'Colours (Red)', type: 'CHECKBOXES', value: true },
    { key: 'question_4', label: 'One', type: 'DROPDOWN', value: ['o2'], options },
    { key: 'question_5', label: 'Stars', type: 'RATING', value: 4 },
    {
      key: 'question_6',
      label: 'Grid',
      type: 'MATRIX',
      value: { r1: ['c1'] },
      rows: [{ id: 'r1', text: 'Price' }],
      columns: [{ id: 'c1', text: 'Good' }],
    },
    { key: 'question_7', label: 'Photo', type: 'FILE_UPLOAD', value: [{ id: 'x', name: '1.jpg', url: 'https://x.test/1.jpg' }] },
    { key: 'question_8', label: 'Skipped', type: 'INPUT_TEXT', value: null },
    { key: 'question_9', label: 'ref', type: 'HIDDEN_FIELDS', value: 'campaign' },
    { key: 'question_10', label: null, type: 'INPUT_TEXT', value: 'unlabelled' },
  ];
  const body = {
    eventId: 'e1',
    eventType: 'FORM_RESPONSE',
    createdAt: '2026-10-03T04:00:01.000Z',
    data: { responseId: 'r1', submissionId: 's1', formId: 'f1', createdAt: '2026-10-03T04:00:00.000Z', fields },
  };
  it('reads a response with the words of its choices', () => {
    expect(actOf(tally, body)).toMatchObject({
      account: 'f1',
      sourceId: 'r1',
      email: 'olena@example.org',
      at: '2026-10-03T04:00:00.000Z',
      text: 'What happened?: It broke\nE-mail: olena@example.org\nColours: Red, Blue\nOne: Blue\nStars: 4\nGrid: Price – Good\nquestion_10: unlabelled',
      attachments: [{ type: 'file', url: 'https://x.test/1.jpg' }],
    });
  });
  it('takes no address for one that is none', () => {
    const act = actOf(tally, { ...body, data: { ...body.data, fields: [{ type: 'INPUT_EMAIL', label: 'E-mail', value: 'none' }] } });
    expect(act).toMatchObject({ email: undefined, handle: 'r1', text: 'E-mail: none' });
  });
  it.each([
    ['another event', { eventType: 'SURPRISE' }, { ignored: 'tally.other-event' }],
    ['a response without an id', { ...body, data: {} }, { quarantined: 'shape.unknown' }],
  ])('says what %s came to', (_what, given, part) => {
    expect(partsOf(tally, given)).toEqual([part]);
  });
});

describe('SurveyMonkey', () => {
  const event = (type: string, more: object = {}) => ({
    event_type: type,
    event_id: '1',
    object_type: 'response',
    object_id: '700',
    event_datetime: '2026-10-03T04:00:00.182613+00:00',
    resources: { survey_id: '5', respondent_id: '700' },
    ...more,
  });
  it.each([
    ['a finished response', event('response_completed'), { lookup: '5/700' }],
    ['a page of a response', event('response_updated'), { ignored: 'surveymonkey.unfinished' }],
    ['news of a survey', event('survey_updated'), { ignored: 'surveymonkey.other-event' }],
    ['a response to no survey', event('response_completed', { resources: {} }), { quarantined: 'shape.unknown' }],
    ['something else', {}, { quarantined: 'shape.unknown' }],
  ])('says what %s came to', (_what, body, part) => {
    expect(partsOf(surveymonkey, body)).toEqual([part]);
  });
  it('reads a deletion', () => {
    expect(actOf(surveymonkey, event('response_deleted'))).toMatchObject({
      verb: 'delete',
      sourceId: '700',
      account: '5',
      at: '2026-10-03T04:00:00.182Z',
    });
  });

  const details = {
    id: '700',
    survey_id: '5',
    response_status: 'completed',
    date_modified: '2026-10-03T04:00:00+00:00',
    pages: [
      { id: '1', questions: [{ id: '11', heading: 'What happened?', answers: [{ text: 'It broke', simple_text: 'It broke' }] }] },
      { id: '2', questions: [{ id: '12', answers: [{ choice_id: '9', simple_text: 'Red' }, { text: 'Blue' }] }] },
    ],
  };
  it.each([
    ['where most accounts are', 'https://api.surveymonkey.com', 1],
    ['in the European Union', 'https://api.eu.surveymonkey.com', 2],
  ])('asks for the words %s', async (_where, host, calls) => {
    const address = `${host}/v3/surveys/5/responses/700/details?simple=true`;
    const { ask, asked } = apiOf({ [address]: details, 'https://api.surveymonkey.com': 401 });
    const body = await surveymonkey.fetching?.lookup?.('5/700', accessOf('5'), ask);
    expect(asked).toHaveLength(calls);
    expect(asked.at(-1)).toEqual({ method: 'GET', url: address, headers: { authorization: 'Bearer a-token' } });
    expect(actOf(surveymonkey, body?.toString())).toMatchObject({
      account: '5',
      sourceId: '700',
      text: 'What happened?: It broke\n12: Red, Blue',
    });
  });
  it.each([
    ['that it is nowhere', {}, 404],
    ['that the key is refused where the account is', { 'https://api.eu.': 403 }, 403],
    ['that the day is bad, at once', { 'https://api.surveymonkey.com': 500, 'https://api.eu.': details }, 500],
  ])('says %s', async (_what, answers, status) => {
    const lookup = surveymonkey.fetching?.lookup?.('5/700', accessOf('5'), apiOf(answers).ask);
    await expect(lookup).rejects.toMatchObject({ platformStatus: status });
  });
  it('leaves a response alone that nobody finished', () => {
    expect(partsOf(surveymonkey, { ...details, response_status: 'partial' })).toEqual([{ ignored: 'surveymonkey.unfinished' }]);
  });
});
