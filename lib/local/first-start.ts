import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../shared/contract/settings.ts';
import { fromMillis, toMillis } from '../../shared/kernel/instant.ts';
import { storyBegins } from './demo/scenes.ts';
import { demoSecrets } from './demo/secrets.ts';
import { demoSettings } from './demo/settings.ts';
import { tellStory } from './demo/tell-story.ts';
import { loadSettings, loadToken } from './load-settings.ts';
import type { LocalCloud } from './local-cloud.ts';
import { makeSecrets, senderParameter } from './sender-keys.ts';

const started = '/heard/local/started';
const staff = [
  ['olha', 'support-manager'],
  ['taras', 'community-manager'],
] as const;

/** Whether a folder holds nothing yet. What a first start left half done is cleared away, so that it can begin again. */
export const isFresh = (folder: string | null): boolean => {
  if (!folder) return true;
  const half = join(folder, 'half-told');
  if (existsSync(half))
    for (const name of ['cloud.sqlite', 'cloud.sqlite-wal', 'cloud.sqlite-shm', 'tables', 'half-told'])
      rmSync(join(folder, name), { recursive: true, force: true });
  return !existsSync(join(folder, 'cloud.sqlite'));
};

/** The instant at which the clock of a first start with the demo brand is set: weeks earlier, where its story begins. */
export const demoBegins = (end: number): number => toMillis(storyBegins(fromMillis(end)));

/** Secrets of this machine for every connection that has none. */
const makeMissing = ({ engines: { parameters }, secretsPath }: LocalCloud, { connections }: Settings): void => {
  for (const { id, platform } of connections) {
    const name = `${secretsPath}/${id}`;
    if (parameters.get(name)) continue;
    const { held, sender } = makeSecrets(platform, id);
    parameters.put(name, JSON.stringify({ ...held, token: `local-${id}-token` }));
    if (sender) parameters.put(senderParameter(id), sender);
  }
};

/**
 * The demo brand on a cloud whose clock stands where its story begins: settings, secrets, and weeks of a living brand up to
 * `end`. Answers what went wrong, or null: a brand told in part is shown rather than none.
 */
export const tellDemo = async (cloud: LocalCloud, folder: string | null, token: string, end: number): Promise<string | null> => {
  const { dynamodb, parameters } = cloud.engines;
  const half = folder && join(folder, 'half-told');
  if (folder && half) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(half, '');
  }
  const settings = demoSettings(fromMillis(end));
  await loadSettings(dynamodb, cloud.table, settings, fromMillis(end));
  for (const [name, secrets] of Object.entries(demoSecrets)) parameters.put(`${cloud.secretsPath}/${name}`, JSON.stringify(secrets));
  makeMissing(cloud, settings);
  const tokens: Record<string, string> = { lead: token };
  for (const [id, role] of staff) {
    const own = randomBytes(18).toString('base64url');
    tokens[id] = own;
    await loadToken(dynamodb, cloud.table, own, id, role);
  }
  const problem = await tellStory({ url: cloud.url, tokens, move: cloud.move }, fromMillis(end)).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
  );
  await cloud.move(end);
  parameters.put(started, fromMillis(end));
  if (half) rmSync(half, { force: true });
  return problem;
};

/** A first start without the demo brand: the settings that were given, and for each connection a secret of this machine. */
export const loadGiven = async (cloud: LocalCloud, settings: Settings): Promise<void> => {
  const { dynamodb, parameters } = cloud.engines;
  await loadSettings(dynamodb, cloud.table, settings, fromMillis(cloud.clock.now()));
  makeMissing(cloud, settings);
  parameters.put(started, fromMillis(cloud.clock.now()));
};

/** Whether an earlier start has been through its first steps. */
export const wasStarted = (cloud: LocalCloud): boolean => cloud.engines.parameters.get(started) !== undefined;
