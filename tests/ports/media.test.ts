import { CreateBucketCommand, GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import { mediaBodies } from '../../shared/aws/media-bodies.ts';
import { mediaLink } from '../../shared/aws/media-link.ts';
import { mediaShelf } from '../../shared/aws/media-shelf.ts';
import { smallSigner } from '../../shared/aws/small-signer.ts';
import { type Act, Interaction } from '../../shared/contract/acts.ts';
import { keys } from '../../shared/contract/keys.ts';
import { KeptMedia } from '../../shared/contract/media.ts';
import type { MediaShelf } from '../../shared/intake/ports.ts';
import { memoryMedia } from '../fixtures/memory-media.ts';
import { openLocalTable } from './local-table.ts';

let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
  vi.stubEnv('AWS_ENDPOINT_URL', local.aws.endpoint);
  vi.stubEnv('AWS_REGION', local.aws.region);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  vi.stubEnv('AWS_SESSION_TOKEN', 'session');
  await new S3Client({ ...local.aws, forcePathStyle: true }).send(new CreateBucketCommand({ Bucket: 'letters' }));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await local.close();
});

const at = '2026-11-13T14:30:05.000Z';
const kept = (rest: Partial<Record<keyof KeptMedia, unknown>> = {}) =>
  KeptMedia.parse({
    ...{ id: 'med_1', conversation: 'conv_1', interaction: 'int_1', problem: null, type: 'image/png', bytes: 3, name: 'замок (1).png' },
    ...{ at, until: '2026-12-13T14:30:05.000Z', ...rest },
  });
const said = Interaction.parse({
  ...{ type: 'interaction', actId: 'act_1', id: 'int_1', conversation: 'conv_1', platform: 'telegram', channel: 'tg', account: 'us' },
  ...{ sourceId: 's', thread: 't', verb: 'create', kind: 'message', direction: 'in', author: { id: 'per_1', handle: 'h' }, text: 'Look' },
  ...{ attachments: [{ type: 'image', ref: 'r', media: 'med_1' }], at, sourceAt: at, receivedAt: at },
});
const engines: ReadonlyArray<[string, () => Promise<MediaShelf>]> = [
  ['in memory', async () => memoryMedia(async (): Promise<readonly Act[]> => [said]).media],
  [
    'in the table',
    async () => {
      await conversationShelf(local.client, local.tableName).putAct(said);
      return mediaShelf(local.client, local.tableName);
    },
  ],
];

describe.each(engines)('what is known of media, %s', (_name, open) => {
  it('begins with the act that brought it', async () => {
    const shelf = await open();
    expect(await shelf.said('conv_1', 'act_1')).toMatchObject({ id: 'int_1', attachments: [{ ref: 'r', media: 'med_1' }] });
    expect(await shelf.said('conv_1', 'act_2')).toBeUndefined();
  });
  it('is kept, read, found by its interaction and removed, twice too', async () => {
    const shelf = await open();
    const [first, second, other] = [
      kept(),
      kept({ id: 'med_2', problem: 'media.gone', type: null, bytes: null }),
      kept({ interaction: 'int_11' }),
    ];
    for (const one of [first, second, other, first]) await shelf.put(one);
    expect(await shelf.read('conv_1', 'int_1', 'med_1')).toEqual(first);
    expect(await shelf.read('conv_1', 'int_1', 'med_3')).toBeUndefined();
    expect((await shelf.of('conv_1', 'int_1')).toSorted((a, b) => a.id.localeCompare(b.id))).toEqual([first, second]);
    for (const one of [first, second, first]) await shelf.remove(one);
    expect(await shelf.of('conv_1', 'int_1')).toEqual([]);
    expect(await shelf.of('conv_1', 'int_11')).toEqual([other]);
  });
});

describe('in the table', () => {
  it('comes with the whole conversation, of a later episode too, and not with what is told of it', async () => {
    await mediaShelf(local.client, local.tableName).put(kept({ conversation: 'conv_7', until: '2026-11-20T00:00:00.000Z' }));
    const shelf = conversationShelf(local.client, local.tableName);
    expect((await shelf.read('conv_7')).media).toHaveLength(1);
    expect((await shelf.read('conv_7.later')).media).toHaveLength(1);
    expect(await shelf.readTold('conv_7')).toEqual({ head: null, claims: [] });
  });
  it('ends with its time', async () => {
    const one = kept({ conversation: 'conv_8', until: '2026-11-20T00:00:00.000Z' });
    await mediaShelf(local.client, local.tableName).put(one);
    const Key = keys.media('conv_8', 'int_1', 'med_1');
    const { Item } = await local.client.send(new GetCommand({ TableName: local.tableName, Key }));
    expect(Item).toMatchObject({ type: 'media', expiresAt: Date.parse('2026-11-20T00:00:00.000Z') / 1000 });
  });
});

describe('the bytes of media', () => {
  const bytes = Buffer.from([0x89, 0x50, 0xff]);
  const put = async (id: string, type: string) => {
    const bodies = mediaBodies(smallSigner(), 'letters');
    await bodies.put(id, type, bytes);
    return bodies;
  };
  it('are kept under a folder of their own, with their type, and removed, twice too', async () => {
    const bodies = await put('med_1', 'image/png');
    const client = new S3Client({ ...local.aws, forcePathStyle: true });
    const found = await client.send(new GetObjectCommand({ Bucket: 'letters', Key: 'media/med_1' }));
    expect([[...((await found.Body?.transformToByteArray()) ?? [])], found.ContentType]).toEqual([[...bytes], 'image/png']);
    await bodies.remove('med_1');
    await bodies.remove('med_1');
    await expect(client.send(new GetObjectCommand({ Bucket: 'letters', Key: 'media/med_1' }))).rejects.toThrow(/does not exist/);
  });
  it.each([
    ['image/png', 'inline'],
    ['application/octet-stream', 'attachment'],
  ])('of %s are opened by a link for five minutes: %s', async (type, disposition) => {
    await put('med_3', type);
    const link = await mediaLink(smallSigner(), 'letters')(kept({ id: 'med_3', type }));
    const { searchParams, pathname } = new URL(link);
    expect([pathname, searchParams.get('X-Amz-Expires'), searchParams.get('X-Amz-Security-Token')]).toEqual([
      '/letters/media/med_3',
      '300',
      'session',
    ]);
    expect(searchParams.get('X-Amz-SignedHeaders')).toBe('host');
    const answer = await fetch(link);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': type,
      'content-disposition': `${disposition}; filename*=UTF-8''%D0%B7%D0%B0%D0%BC%D0%BE%D0%BA%20%281%29.png`,
      'cache-control': 'no-store',
    });
  });
});
