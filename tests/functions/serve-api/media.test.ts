import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openApi } from '../../../functions/serve-api/open-api.ts';
import { consoleWorld, moderatorToken } from '../../browser/console-world.ts';

const world = consoleWorld('https://heard.example', {});
const get = async (path: string, by = moderatorToken) =>
  (await world).answer(new Request(`https://heard.example/api/v1/conversations/${path}`, { headers: { authorization: `Bearer ${by}` } }));
const Whole = z.object({ interactions: z.array(z.looseObject({ id: z.string(), attachments: z.array(z.looseObject({})) })) });
const copy = (media: string) => `conv_oksana/media/int_media/${media}`;
const none = { type: null, bytes: null, path: null };

describe('what came along with words', () => {
  it('is told with a conversation: kept, not kept and why, awaited, or a link that lasts', async () => {
    const { interactions } = Whole.parse(await (await get('conv_oksana')).json());
    expect(interactions.find(({ id }) => id === 'int_media')?.attachments).toEqual([
      {
        type: 'image',
        alt: 'Жовтий замок на рамі',
        kept: { state: 'kept', problem: null, type: 'image/png', bytes: 67, path: `/api/v1/conversations/${copy('med_picture')}` },
      },
      { type: 'voice', kept: { state: 'kept', problem: null, type: 'audio/wav', bytes: 4044, path: expect.stringContaining('med_voice') } },
      { type: 'document', alt: 'чек.docx', kept: expect.objectContaining({ state: 'kept', type: 'application/octet-stream' }) },
      { type: 'video', kept: { state: 'not-kept', problem: 'media.too-large', ...none } },
      { type: 'image', kept: { state: 'waiting', problem: null, ...none } },
      { type: 'link', alt: 'station 14', url: 'https://spytsia.example/stations/14' },
      { type: 'link', alt: 'odd', url: 'javascript:alert(1)' },
    ]);
  });
  it('leads to its bytes, and leaves no trace of that', async () => {
    const answer = await get(copy('med_picture'));
    expect([answer.status, answer.headers.get('location')]).toEqual([302, 'https://heard.example/files/med_picture']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toBe('');
  });
  it.each([
    [copy('med_large'), moderatorToken, 410, 'media.too-large'],
    [copy('med_waiting'), moderatorToken, 404, 'media.unknown'],
    ['conv_taras/media/int_media/med_picture', moderatorToken, 404, 'media.unknown'],
    ['conv_oksana/media/int_other/med_picture', moderatorToken, 404, 'media.unknown'],
    [copy('med_picture'), 'nobody', 401, 'token.unknown'],
  ])('is refused at %s', async (path, by, status, code) => {
    const answer = await get(path, by);
    expect([answer.status, await answer.json()]).toEqual([status, expect.objectContaining({ code })]);
  });
  it('is described as an address that leads elsewhere', () => {
    const { paths } = openApi('https://heard.example');
    expect(paths).toHaveProperty(['/api/v1/conversations/{id}/media/{interaction}/{media}', 'get', 'responses', '302'], {
      description: expect.stringContaining('leads to'),
    });
  });
});
