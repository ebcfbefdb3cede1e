import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { smallQueue } from '../../shared/aws/small-queue.ts';
import { smallSigner } from '../../shared/aws/small-signer.ts';
import { openWorld, type World } from './engines/open-world.ts';

let world: World;
let url = '';
beforeAll(async () => {
  world = await openWorld('memory');
  vi.stubEnv('AWS_ENDPOINT_URL_SQS', `http://127.0.0.1:${world.port}`);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'tend-channels');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  url = (await new SQSClient(world.client).send(new CreateQueueCommand({ QueueName: 'tend' }))).QueueUrl ?? '';
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await world.close();
});
const received = () => {
  const messages = [0, 1, 2].flatMap(() => world.engines.queues.receive('tend', 10));
  for (const { receiptHandle } of messages) world.engines.queues.remove('tend', receiptHandle);
  return messages.map(({ body }): unknown => JSON.parse(body));
};

it.each([0, 1, 10, 23])('brings %i messages, each once', async (count) => {
  const asked = Array.from({ length: count }, (_, n) => ({ do: 'poll', channel: `channel-${n}` }) as const);
  await smallQueue(smallSigner(0), url)(asked);
  expect(received()).toEqual(asked);
});

it('delays what is to wait', async () => {
  await smallQueue(smallSigner(0), url)([{ do: 'tend', channel: 'later' }], 5);
  expect(received()).toEqual([]);
  world.pass(5);
  expect(received()).toEqual([{ do: 'tend', channel: 'later' }]);
});

it('fails where the queue did not take one of many', async () => {
  const half = Object.assign(async () => JSON.stringify({ Successful: [{ Id: '0' }], Failed: [{ Id: '1', Code: 'InternalError' }] }), {
    endpoint: () => 'https://sqs.example',
  });
  const asked = ['a', 'b'].map((channel) => ({ do: 'check', channel }) as const);
  await expect(smallQueue(half, url)(asked)).rejects.toThrow('did not take every message');
});
