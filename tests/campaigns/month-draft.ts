import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { consentShelf } from '../../shared/aws/consent-shelf.ts';
import { figureShelf } from '../../shared/aws/figure-shelf.ts';
import { ideaShelf } from '../../shared/aws/idea-shelf.ts';
import { Settings } from '../../shared/contract/settings.ts';
import { topicFigures } from '../../shared/insights/topic-figures.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';
import { draftOf } from '../../shared/publishing/draft-of.ts';
import { monthTopics } from '../../shared/publishing/month-topics.ts';

/** A process of its own that drafts a month as `draft-report` does, and tells what came of it and how much memory it took. */
const { ENDPOINT, TABLE, MONTH, CHANNELS } = z
  .object({ ENDPOINT: z.string(), TABLE: z.string(), MONTH: z.string(), CHANNELS: z.string() })
  .parse(process.env);
const plain = new DynamoDBClient({
  endpoint: ENDPOINT,
  region: 'eu-central-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
const client = DynamoDBDocumentClient.from(plain);
/**
 * The most memory of this program itself, in MB. `ru_maxrss` would not do: it keeps what the parent had when it forked.
 * Source: man7.org/linux/man-pages/man5/proc_pid_status.5.html (VmHWM).
 */
const mostMegabytes = (): number => {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  if (!kilobytes) throw new Error('this campaign needs /proc/self/status, which Linux has');
  return Math.round(Number(kilobytes) / 1024);
};
const calls = { read: 0 };
client.middlewareStack.add(
  (next) => (given) => {
    calls.read += 1;
    return next(given);
  },
  { step: 'initialize', name: 'counted' },
);
const settings = Settings.parse({
  channels: CHANNELS.split(' ').map((id) => ({
    id,
    connection: id,
    platform: 'telegram',
    name: id,
    connectedAt: instantFrom('2026-01-01T00:00:00Z'),
  })),
});
const figures = figureShelf(client, TABLE);
const topics = monthTopics(topicFigures({ figures, settings: async () => settings, surveys: null }));
const started = performance.now();
const draft = await draftOf(
  { ideas: ideaShelf(client, TABLE), figures, consents: consentShelf(client, TABLE), topics },
  settings,
  MONTH,
  instantFrom('2026-11-02T07:00:00Z'),
);
const found = {
  kept: draft.kept,
  millis: Math.round(performance.now() - started),
  reads: calls.read,
  mostMegabytes: mostMegabytes(),
};
process.stdout.write(JSON.stringify(found));
client.destroy();
