import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import * as z from 'zod';
import { secret } from './bodies.ts';

const Message = z.object({ MessageBody: z.string() });

/** A loopback endpoint that answers what a receiver asks of AWS, counts it by name, and tells when a letter was accepted. */
export const openLocalAws = async (onLetter: () => void = () => undefined) => {
  const calls = new Map<string, number>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(Buffer.from(chunk)));
    request.on('end', () => {
      const name = String(request.headers['x-amz-target'] ?? `S3.${request.method}`);
      calls.set(name, (calls.get(name) ?? 0) + 1);
      const answer = (body: unknown) => response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
      if (name === 'AmazonSSM.GetParameter') {
        answer({ Parameter: { Name: 'bench', Type: 'SecureString', Version: 1, Value: JSON.stringify({ signing: [secret] }) } });
      } else if (name === 'AmazonSQS.SendMessage') {
        const { MessageBody } = Message.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
        onLetter();
        answer({ MessageId: 'bench', MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex') });
      } else response.writeHead(name === 'S3.PUT' ? 200 : 400).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url, calls, close };
};

/** The environment of a measured process: this endpoint and nothing of the machine's own. */
export const environmentAt = (url: string): Record<string, string> => ({
  AWS_ENDPOINT_URL: url,
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  AWS_EC2_METADATA_DISABLED: 'true',
  LETTERS_URL: `${url}/000000000000/letters`,
  SECRETS_PATH: '/heard/bench/secrets',
  BUCKET_NAME: 'bench',
});
