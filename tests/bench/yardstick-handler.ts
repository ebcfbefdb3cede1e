import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import type { LambdaFunctionURLEvent, LambdaFunctionURLResult } from 'aws-lambda';

/**
 * The yardstick of bar 2: a receiver of one platform written plainly on SDK clients, as most would write it. It does what
 * `receive-webhook` does for a signed Facebook delivery and nothing else. No part of the product.
 */
const sqs = new SQSClient({});
const ssm = new SSMClient({});
const secrets = new Map<string, string[]>();

const secretsOf = async (connection: string): Promise<string[]> => {
  const known = secrets.get(connection);
  if (known) return known;
  const name = `${process.env['SECRETS_PATH']}/${connection}`;
  const { Parameter } = await ssm.send(new GetParameterCommand({ Name: name, WithDecryption: true }));
  const { signing }: { signing: string[] } = JSON.parse(Parameter?.Value ?? '{"signing":[]}');
  secrets.set(connection, signing);
  return signing;
};

export const handler = async (event: LambdaFunctionURLEvent): Promise<LambdaFunctionURLResult> => {
  const [, , platform, connection = ''] = event.rawPath.split('/');
  const body = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  const given = Buffer.from(event.headers['x-hub-signature-256'] ?? '');
  const fits = (await secretsOf(connection)).some((secret) => {
    const expected = Buffer.from(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`);
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
  if (!fits) return { statusCode: 401, body: 'signature.refused' };
  const id = createHash('sha256').update(body).digest('hex');
  const letter = { id, platform, connection, receivedAt: new Date().toISOString(), headers: {}, body: body.toString('base64') };
  await sqs.send(new SendMessageCommand({ QueueUrl: process.env['LETTERS_URL'], MessageBody: JSON.stringify(letter) }));
  return { statusCode: 200, body: 'ok' };
};
