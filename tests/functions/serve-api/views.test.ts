import { beforeEach, expect, it } from 'vitest';
import { mostViews, SavedView, SavedViews } from '../../../shared/contract/views.ts';
import { channelApi } from './channel-api.ts';

let api: ReturnType<typeof channelApi>;
let count = 0;
beforeEach(() => {
  count = 0;
  api = channelApi({ newId: (prefix) => `${prefix}_${++count}` });
});
const filters = { intent: 'complaint', for: 'me' };
const save = async (body: object = {}, token = 'lead') => api.ask('POST', '/views', { name: 'Complaints', filters, ...body }, token);
const listed = async (token = 'lead') =>
  SavedViews.parse((await api.ask('GET', '/views', undefined, token)).body).items.map(({ name }) => name);
const made = async (...given: Parameters<typeof save>) => SavedView.parse((await save(...given)).body);

it('lists what one saved for oneself, then what is shared, each by name; nobody sees the rest', async () => {
  await save({ name: 'Mine' }, 'moderator');
  await save({ name: 'B' });
  await save({ name: 'A' });
  await save({ name: 'For all', shared: true });
  expect(await listed()).toEqual(['A', 'B', 'For all']);
  expect(await listed('moderator')).toEqual(['Mine', 'For all']);
});

it('is shared by leads and managers alone, from the beginning or later', async () => {
  expect(await save({ shared: true }, 'moderator')).toMatchObject({ status: 403, body: { code: 'view.not-shared' } });
  const { id } = await made({}, 'moderator');
  expect(await api.ask('PATCH', `/views/${id}`, { shared: true }, 'moderator')).toMatchObject({ body: { code: 'view.not-shared' } });
  expect(await api.ask('PATCH', `/views/${id}`, { name: 'Podil' }, 'moderator')).toMatchObject({
    status: 200,
    body: { name: 'Podil', filters },
  });
});

it('lets a lead change what others shared, nobody what others shared else, and hides what is not shared', async () => {
  const shared = await made({ shared: true });
  const own = await made({}, 'moderator');
  for (const method of ['PATCH', 'DELETE'])
    expect(await api.ask(method, `/views/${shared.id}`, { name: 'X' }, 'moderator')).toMatchObject({
      status: 403,
      body: { code: 'view.not-yours' },
    });
  expect(await api.ask('PATCH', `/views/${own.id}`, { name: 'X' })).toMatchObject({ status: 404, body: { code: 'view.unknown' } });
  expect(await api.ask('DELETE', '/views/view_none')).toMatchObject({ status: 404, body: { code: 'view.unknown' } });
});

it('comes back after it was removed, and is audited at each step', async () => {
  const { id } = await made();
  await api.ask('DELETE', `/views/${id}`);
  expect(await listed()).toEqual([]);
  await api.ask('DELETE', `/views/${id}`);
  await api.ask('POST', `/views/${id}/restore`);
  await api.ask('PATCH', `/views/${id}`, { shared: true });
  await api.ask('PATCH', `/views/${id}`, { shared: false });
  expect(await listed()).toEqual(['Complaints']);
  expect(api.noted).toEqual(['saved', 'removed', 'restored', 'shared', 'unshared'].map((did) => `lead view.${did} ${id}`));
});

it.each([
  ['without a name', { name: '  ' }],
  ['of filters that there are not', { filters: { colour: 'red' } }],
  ['of a state that there is not', { filters: { state: 'asleep' } }],
])('refuses a view %s', async (_what, body) => expect(await save(body)).toMatchObject({ status: 400, body: { code: 'request.invalid' } }));

it('refuses one more than a list can show', async () => {
  for (let n = 0; n < mostViews; n += 1) await save();
  expect(await save()).toMatchObject({ status: 409, body: { code: 'view.too-many' } });
  expect((await save({ shared: true })).status).toBe(201);
});
