import * as z from 'zod';
import { WholeChannel } from '../../shared/contract/channel-api.ts';
import type { ChannelCheck } from '../../shared/contract/channel-state.ts';
import { type Instant, instantFrom } from '../../shared/kernel/instant.ts';
import { agoWords } from '../../shared/words/ago-words.ts';
import { channelProblem, checkWords } from '../../shared/words/channel-words.ts';
import { ask } from './speak.ts';

const patienceMillis = 30_000;
const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));
const path = (id: string) => `/channels/${encodeURIComponent(id)}`;

export const readChannel = (id: string): Promise<WholeChannel> => ask(WholeChannel, path(id));

/** Asks for a check and waits for what it found; null when nobody looked within half a minute. */
export const checkedChannel = async (id: string): Promise<WholeChannel | null> => {
  const before = (await readChannel(id)).state.checkedAt;
  await ask(z.unknown(), `${path(id)}/check`, {});
  const until = Date.now() + patienceMillis;
  while (Date.now() < until) {
    await pause(300);
    const channel = await readChannel(id);
    if (channel.state.checkedAt !== before) return channel;
  }
  return null;
};

const marks = { good: '+', bad: '!', unknown: '?' } as const;
const goodAt = (at: Instant | undefined): string =>
  at ? `${checkWords.good.en}, ${agoWords('en', at, instantFrom(new Date().toISOString()))}` : checkWords.good.en;
const lineOf = ({ what, state, code, at }: ChannelCheck): string =>
  `  ${marks[state]} ${checkWords[what].en.padEnd(8)} ${code ? channelProblem('en', code) : goodAt(at)}`;

/** What a check found, a line each. */
export const checkLines = (channel: WholeChannel | null): string[] => {
  if (!channel) return ['  ! Nobody looked within half a minute. Ask again: heard channel doctor'];
  const { checks, account, problem } = channel.state;
  return [
    ...checks.map(lineOf),
    ...(account ? [`  We speak as ${account}.`] : []),
    ...(problem ? [`  ! Last problem: ${channelProblem('en', problem)}`] : []),
  ];
};

export const isBad = (channel: WholeChannel | null): boolean => channel?.state.checks.some(({ state }) => state === 'bad') ?? true;
