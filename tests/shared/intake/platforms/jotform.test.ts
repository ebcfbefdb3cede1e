import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../../shared/intake/multipart.ts';
import { askedAs } from '../../../../shared/intake/platform.ts';
import { jotform } from '../../../../shared/intake/platforms/jotform.ts';
import { accessOf, actOf, apiOf, now, partsOf } from './asked.ts';

/** What `fetch` itself makes of a form: nobody here writes the boundaries. */
const encoded = async (form: FormData): Promise<Buffer> => Buffer.from(await new Response(form).arrayBuffer());
const submissionId = '6111111111111111111';

describe('fields of a multipart body', () => {
  const form = new FormData();
  form.append('formID', '2410');
  form.append('pretty', 'Що сталося:Зламалось, \r\n--рядок--\r\n, E-mail:a@example.org');
  form.append('empty', '');
  form.append('photo', new Blob(['\u0000\u0001--'], { type: 'image/png' }), 'a.png');
  form.append('submissionID', submissionId);
  form.append('submissionID', 'second');

  it('are read as they were written, but for files', async () => {
    expect([...fieldsOf(await encoded(form))]).toEqual([
      ['formID', '2410'],
      ['pretty', 'Що сталося:Зламалось, \r\n--рядок--\r\n, E-mail:a@example.org'],
      ['empty', ''],
      ['submissionID', submissionId],
    ]);
  });
  it.each([
    ['nothing', ''],
    ['JSON', '{"a":1}'],
    ['a boundary and nothing', '--x\r\n'],
    ['a body that was cut off', '--x\r\nContent-Disposition: form-data; name="a"\r\n'],
    ['a part without a name', '--x\r\nContent-Type: text/plain\r\n\r\nvalue\r\n--x--\r\n'],
    ['a part whose only name is of a file', '--x\r\nContent-Disposition: form-data; filename="name=x"\r\n\r\nvalue\r\n--x--\r\n'],
  ])('are none in %s', (_what, body) => {
    expect(fieldsOf(Buffer.from(body)).size).toBe(0);
  });
});

describe('Jotform', () => {
  const answers = {
    '3': { name: 'email', order: '3', text: 'E-mail', type: 'control_email', answer: 'olena@example.org' },
    '1': {
      name: 'name',
      order: '1',
      text: 'Name',
      type: 'control_fullname',
      answer: { first: 'Olena', last: 'H' },
      prettyFormat: 'Olena H',
    },
    '2': { name: 'what', order: '2', text: 'What happened?', type: 'control_textarea', answer: 'It broke' },
    '4': { name: 'photo', order: '4', text: 'Photo', type: 'control_fileupload', answer: ['https://x.test/1.jpg'] },
    '5': { name: 'boxes', order: '5', text: 'Colours', type: 'control_checkbox', answer: ['Red', 'Blue'] },
    '6': { name: 'submit', order: '6', text: 'Submit', type: 'control_button' },
  };
  const submission = {
    responseCode: 200,
    content: { id: submissionId, form_id: '2410', created_at: '2026-10-03 04:00:00', updated_at: null, answers },
  };

  it('believes nothing of a delivery but the id, whose digits it keeps', async () => {
    const form = new FormData();
    form.append('submissionID', submissionId);
    form.append('rawRequest', '{"q3_email":"mallory@example.org"}');
    expect(partsOf(jotform, (await encoded(form)).toString())).toEqual([{ lookup: submissionId }]);
  });
  it.each([
    ['the usual host', 'https://api.jotform.com', {}],
    ['the European one', 'https://eu-api.jotform.com', { 'https://api.jotform.com': 401 }],
  ])('asks %s what was said', async (_which, host, others) => {
    const address = `${host}/submission/${submissionId}`;
    const { ask, asked } = apiOf({ [address]: submission, ...others });
    const body = await jotform.fetching?.lookup?.(submissionId, accessOf('2410'), ask);
    expect(asked.at(-1)).toEqual({ method: 'GET', url: address, headers: { apikey: 'a-token' } });
    expect(actOf(jotform, body?.toString(), { [askedAs]: '2410' })).toMatchObject({
      account: '2410',
      sourceId: submissionId,
      verb: 'create',
      version: 'create',
      name: 'Olena H',
      email: 'olena@example.org',
      at: now,
      text: 'Name: Olena H\nWhat happened?: It broke\nE-mail: olena@example.org\nColours: Red, Blue',
      attachments: [{ type: 'file', url: 'https://x.test/1.jpg' }],
    });
  });
  it('takes a changed submission for an edit, the same however often it is told', () => {
    const changed = { ...submission, content: { ...submission.content, updated_at: '2026-10-03 05:00:00' } };
    expect(actOf(jotform, changed, { [askedAs]: '2410' })).toMatchObject({ verb: 'edit', version: '2026-10-03 05:00:00', at: now });
  });
  it.each([
    ['an id that is none', '--x\r\nContent-Disposition: form-data; name="submissionID"\r\n\r\n../user\r\n--x--\r\n'],
    ['a submission that is none', '{"content":{}}'],
    ['nothing', ''],
    ['what looks like an answer of the API and was not asked for', JSON.stringify(submission)],
  ])('quarantines %s', (_what, body) => {
    expect(partsOf(jotform, body)).toEqual([{ quarantined: 'shape.unknown' }]);
  });
});
