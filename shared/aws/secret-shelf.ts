import * as z from 'zod';
import { Secrets } from '../contract/settings.ts';
import type { SecretShelf } from '../intake/ports.ts';
import { AwsRefusal, type SmallSigner } from './small-signer.ts';

const Parameter = z.object({ Parameter: z.object({ Value: z.string() }) });

const keptFor = 5 * 60_000;
const staleFor = 24 * 60 * 60_000;
const freshAtMostEvery = 30_000;

/** How many names are remembered: connections of a stack, and strangers apart from them, so that they push nobody out. */
const mostNames = 1000;

/** Reads an SSM SecureString parameter `{path}/{name}`, now. Undefined when there is none. */
export const readSecrets =
  (aws: SmallSigner, path: string) =>
  async (name: string): Promise<Secrets | undefined> => {
    try {
      const text = await aws('ssm', aws.endpoint('ssm'), {
        method: 'POST',
        headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AmazonSSM.GetParameter' },
        body: JSON.stringify({ Name: `${path}/${name}`, WithDecryption: true }),
      });
      return Secrets.parse(JSON.parse(Parameter.parse(JSON.parse(text)).Parameter.Value));
    } catch (error) {
      if (error instanceof AwsRefusal && error.status === 400 && error.message.includes('ParameterNotFound')) return undefined;
      throw error;
    }
  };

/**
 * Secrets from SSM SecureString parameters `{path}/{name}`, kept for five minutes; while the store cannot be reached a kept
 * one serves for a day. What is not there is remembered for 30 s, so that strangers cost few calls.
 */
export const secretShelf = (aws: SmallSigner, path: string): SecretShelf => {
  const kept = new Map<string, { at: number; secrets: Secrets }>();
  const missing = new Map<string, number>();

  const fetchOf = readSecrets(aws, path);
  const ask = async (name: string): Promise<Secrets | undefined> => {
    const secrets = await fetchOf(name);
    if (secrets) {
      kept.set(name, { at: performance.now(), secrets });
      return secrets;
    }
    kept.delete(name);
    if (missing.size >= mostNames) missing.clear();
    missing.set(name, performance.now());
    return undefined;
  };
  const of = async (name: string, maxAge: number): Promise<Secrets | undefined> => {
    const missedAt = missing.get(name);
    if (missedAt !== undefined && performance.now() - missedAt < freshAtMostEvery) return undefined;
    const known = kept.get(name);
    const age = known ? performance.now() - known.at : Number.POSITIVE_INFINITY;
    if (known && age < maxAge) return known.secrets;
    try {
      return await ask(name);
    } catch (error) {
      if (known && age < staleFor) return known.secrets;
      throw error;
    }
  };
  return { of: (name) => of(name, keptFor), fresh: (name) => of(name, freshAtMostEvery) };
};
