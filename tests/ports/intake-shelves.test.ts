import { CreateBucketCommand, GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { letterBodies } from '../../shared/aws/letter-bodies.ts';
import { letterBody } from '../../shared/aws/letter-body.ts';
import { letterQueue } from '../../shared/aws/letter-queue.ts';
import { acknowledgeNotice } from '../../shared/aws/press-shelf.ts';
import { secretShelf } from '../../shared/aws/secret-shelf.ts';
import { smallSigner } from '../../shared/aws/small-signer.ts';
import { keys } from '../../shared/contract/keys.ts';
import { Letter } from '../../shared/contract/letters.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';
import { letterOf } from '../shared/intake/demo.ts';
import { openLocalTable } from './local-table.ts';

const at = instantFrom('2026-11-16T08:00:00Z');
let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
  vi.stubEnv('AWS_ENDPOINT_URL', local.aws.endpoint);
  vi.stubEnv('AWS_REGION', local.aws.region);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await local.close();
});

describe('intake without SDK clients', () => {
  it('puts a letter on the queue as it is', async () => {
    const { queues, address } = local.engines;
    queues.declare({ name: 'letters', visibilityTimeout: 30, delay: 0, deadLetter: null });
    const letter = { ...letterOf('telegram'), body: Buffer.from([0, 255, 10]).toString('base64') };
    await letterQueue(smallSigner(), `${address}/000000000000/letters`).send(letter);
    expect(queues.receive('letters', 10).map(({ body }) => Letter.parse(JSON.parse(body)))).toEqual([letter]);
  });
  it('throws when the queue is not there, so that nothing is acknowledged', async () => {
    const send = letterQueue(smallSigner(), `${local.aws.endpoint}/000000000000/nowhere`).send(letterOf('telegram'));
    await expect(send).rejects.toThrow(/^sqs answered 4/);
  });
  it('reads the secrets of a connection, and knows nothing of others', async () => {
    const value = JSON.stringify({ signing: ['one', 'two'], token: 't' });
    await new SSMClient(local.aws).send(new PutParameterCommand({ Name: '/heard/test/secrets/bot', Value: value, Type: 'SecureString' }));
    const shelf = secretShelf(smallSigner(), '/heard/test/secrets');
    expect(await shelf.of('bot')).toEqual({ signing: ['one', 'two'], token: 't' });
    expect(await shelf.of('nobody')).toBeUndefined();
  });
  it('keeps the bytes of a large letter', async () => {
    const client = new S3Client({ ...local.aws, forcePathStyle: true });
    await client.send(new CreateBucketCommand({ Bucket: 'bodies' }));
    await letterBodies(smallSigner(), 'bodies').put('letters/let_1', Buffer.from([0, 255, 10]));
    const { Body } = await client.send(new GetObjectCommand({ Bucket: 'bodies', Key: 'letters/let_1' }));
    expect([...((await Body?.transformToByteArray()) ?? [])]).toEqual([0, 255, 10]);
    const bodyOf = letterBody(smallSigner(), 'bodies');
    expect([...(await bodyOf({ ...letterOf('telegram'), bodyKey: 'letters/let_1' }))]).toEqual([0, 255, 10]);
    await expect(bodyOf({ ...letterOf('telegram'), bodyKey: 'letters/let_2' })).rejects.toThrow('has no body: 404');
    await expect(bodyOf(letterOf('telegram'))).rejects.toThrow('has no body');
    expect(await bodyOf({ ...letterOf('telegram'), body: 'AAA=' })).toEqual(Buffer.from([0, 0]));
  });
});

describe('presses of a button', () => {
  it('acknowledge a notice once, and no notice that is not there', async () => {
    const notice = { id: 'not_1', state: 'sent', at };
    await local.client.send(
      new PutCommand({ TableName: local.tableName, Item: { ...keys.notice('conv_1', 'not_1'), type: 'notice', notice } }),
    );
    const acknowledge = acknowledgeNotice(local.client, local.tableName);
    for (let press = 0; press < 2; press += 1) await acknowledge('conv_1', 'not_1', 'olha', at);
    await expect(acknowledge('conv_1', 'not_2', 'olha', at)).rejects.toMatchObject({ code: 'notice.unknown' });
  });
});
