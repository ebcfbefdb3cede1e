import * as z from 'zod';
import { heardUrl } from './speak.ts';

const Channels = z.array(z.object({ id: z.string(), platform: z.string(), path: z.string(), secrets: z.array(z.string()) }));
const Clock = z.object({ now: z.string() });

const get = async <T>(shape: z.ZodType<T>, path: string): Promise<T | null> => {
  const answer = await fetch(`${heardUrl()}/local${path}`).catch(() => null);
  return answer?.ok ? shape.parse(await answer.json()) : null;
};

/** What a sender needs to sign for a channel of the Heard on this machine; undefined where it is not on this machine, or has none. */
export const localChannel = async (id: string) => (await get(Channels, '/channels'))?.find((one) => one.id === id);

/** What time it is for the Heard that is spoken to: the one on this machine may live at another. */
export const heardNow = async (): Promise<Date> => {
  const clock = await get(Clock, '/clock');
  return clock ? new Date(clock.now) : new Date();
};
