import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { keys } from '../../shared/contract/keys.ts';
import { type Emulator, region } from './emulator.ts';

/** What the deployment prints and the story needs. */
export const Outputs = z.object({ WebhookUrl: z.string(), ApiUrl: z.string(), TableName: z.string() });
export type Outputs = z.infer<typeof Outputs>;

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Sends a request to the emulator as if the names of AWS led there: the host goes into the header, the port stays ours. */
const knock = ({ port }: Emulator, address: string, method: string, headers: Record<string, string>, body = ''): Promise<Answer> => {
  const url = new URL(address);
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, method, path: `${url.pathname}${url.search}`, headers: { ...headers, host: url.host } },
      (answer) => {
        text(answer).then((body) => resolve({ status: answer.statusCode ?? 0, body }), reject);
      },
    );
    sent.once('error', reject);
    sent.end(body);
  });
};

const stageName = 'trial';
const secret = 'a-secret-of-the-trial';
const words = 'Where is the bike that I paid for?';

/** One bot, its channel, its calendar and its promise, as a user would set them up. */
const documents = {
  brand: { id: 'brand', name: { en: 'Trial', uk: 'Проба' }, timezone: 'Europe/Kyiv', calendar: 'always' },
  connection: { id: 'trial-bot', platform: 'telegram' },
  channel: { id: 'trial-bot', connection: 'trial-bot', platform: 'telegram', name: 'Trial', connectedAt: '2026-01-01T00:00:00.000Z' },
  calendar: {
    id: 'always',
    timezone: 'Europe/Kyiv',
    weekly: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]])),
  },
  policy: { id: 'standard', position: 0, name: 'Standard', calendar: 'always', targetMinutes: { first_response: 120, resolution: 960 } },
};

/** Writes the settings, the bot's secret and an API token straight into the deployed table and parameter store. */
export const furnish = async (emulator: Emulator, { TableName }: Outputs): Promise<string> => {
  const client = {
    region,
    endpoint: emulator.environment['AWS_ENDPOINT_URL'] ?? '',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
  const table = DynamoDBDocumentClient.from(new DynamoDBClient(client));
  for (const [kind, document] of Object.entries(documents)) {
    const Item = { ...keys.settings(kind, document.id), type: 'settings', kind, document, version: 1 };
    await table.send(new PutCommand({ TableName, Item }));
  }
  const token = `heard_${randomBytes(24).toString('base64url')}`;
  const Item = {
    ...keys.token(createHash('sha256').update(token).digest('hex')),
    type: 'token',
    staff: 'trial',
    role: 'lead',
  };
  await table.send(new PutCommand({ TableName, Item }));
  const Name = `/heard/${stageName}/secrets/trial-bot`;
  const Value = JSON.stringify({ signing: [secret], token: '1:trial' });
  await new SSMClient(client).send(new PutParameterCommand({ Name, Value, Type: 'SecureString' }));
  return token;
};

/** A message as Telegram delivers it. Answers with the status of the deployed function URL. */
export const say = (emulator: Emulator, { WebhookUrl }: Outputs, signedWith = secret): Promise<Answer> => {
  const update = {
    update_id: 1,
    message: {
      message_id: 7,
      date: Math.floor(Date.now() / 1000),
      chat: { id: 5, type: 'private' },
      from: { id: 5, is_bot: false, first_name: 'Olha', language_code: 'en' },
      text: words,
    },
  };
  const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': signedWith };
  return knock(emulator, `${WebhookUrl}telegram/trial-bot`, 'POST', headers, JSON.stringify(update));
};

const Page = z.object({ items: z.array(z.looseObject({ id: z.string() })) });
const Thread = z.looseObject({ interactions: z.array(z.looseObject({ text: z.string() })), clocks: z.array(z.unknown()) });

/** Reads the API until the message is a conversation with a clock. Throws with the last answer after 60 s. */
export const heardOf = async (emulator: Emulator, { ApiUrl }: Outputs, token: string): Promise<string> => {
  const headers = { authorization: `Bearer ${token}` };
  let last: Answer = { status: 0, body: '' };
  for (const until = Date.now() + 60_000; Date.now() < until; await pause(500)) {
    last = await knock(emulator, `${ApiUrl}/conversations`, 'GET', headers);
    if (last.status !== 200) continue;
    const [first] = Page.parse(JSON.parse(last.body)).items;
    if (!first) continue;
    last = await knock(emulator, `${ApiUrl}/conversations/${first.id}`, 'GET', headers);
    const thread = Thread.parse(JSON.parse(last.body));
    if (thread.interactions.some((said) => said.text === words) && thread.clocks.length > 0) return first.id;
  }
  throw new Error(`no conversation with a clock after 60 s; the API last answered ${last.status} ${last.body.slice(0, 300)}`);
};
