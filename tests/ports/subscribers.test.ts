import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heldVotes } from '../../shared/aws/held-votes.ts';
import { ideaShelf } from '../../shared/aws/idea-shelf.ts';
import { mailLimit } from '../../shared/aws/mail-limit.ts';
import { mailOnce } from '../../shared/aws/mail-once.ts';
import { unsubscribePerson } from '../../shared/aws/press-shelf.ts';
import { silentPersons } from '../../shared/aws/silent-persons.ts';
import { subscriptionShelf } from '../../shared/aws/subscription-shelf.ts';
import type { Vote } from '../../shared/contract/ideas.ts';
import type { HeldVoteShelf, SubscriptionShelf } from '../../shared/ideas/ports.ts';
import { proposedFact } from '../../shared/ideas/proposing.ts';
import { addSeconds, instantFrom } from '../../shared/kernel/instant.ts';
import { memoryIdeas } from '../fixtures/memory-ideas.ts';
import { memorySubscribers } from '../fixtures/memory-subscribers.ts';
import { anIdea } from '../shared/ideas/an-idea.ts';
import { openLocalTable } from './local-table.ts';

const at = instantFrom('2026-11-16T08:00:00Z');
let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
  const { propose } = ideaShelf(local.client, local.tableName);
  for (const idea of [anIdea(), anIdea({ id: 'idea_2', state: 'shipped' })]) await propose(idea, proposedFact(idea));
});
afterAll(() => local.close());

interface Shelves {
  readonly heldVotes: HeldVoteShelf;
  readonly subscriptions: SubscriptionShelf;
}
const engines: ReadonlyArray<[string, () => Shelves]> = [
  ['in memory', () => memorySubscribers(memoryIdeas([anIdea(), anIdea({ id: 'idea_2', state: 'shipped' })]).shelf)],
  [
    'in the table',
    () => ({ heldVotes: heldVotes(local.client, local.tableName), subscriptions: subscriptionShelf(local.client, local.tableName) }),
  ],
];
const vote = (idea: string): Vote => ({ idea, voter: 'vot_1', at, by: 'person', email: 'ann@x.test', consent: false });
const wish = (idea: string | null) => ({
  idea,
  person: 'per_1',
  email: 'ann@x.test',
  language: 'uk' as const,
  at,
  confirmedAt: null,
  endedAt: null,
});

describe.each(engines)('what waits for an address %s', (_name, open) => {
  it('holds a vote; each mail has a turn and five guesses of its own', async () => {
    const shelf = open().heldVotes;
    expect(await shelf.read('idea_1', 'vot_1')).toBeUndefined();
    await shelf.hold(vote('idea_1'));
    expect(await shelf.read('idea_1', 'vot_1')).toMatchObject({ vote: { email: 'ann@x.test' }, turn: 1, tries: 0 });
    const guesses = await Promise.all(Array.from({ length: 8 }, () => shelf.guess('idea_1', 'vot_1', 1)));
    expect(guesses.filter(Boolean)).toHaveLength(5);
    await shelf.hold(vote('idea_1'));
    expect(await shelf.guess('idea_1', 'vot_1', 1)).toBe(false);
    expect(await shelf.guess('idea_1', 'vot_1', 2)).toBe(true);
  });
  it('holds no vote for an idea that is decided or not there', async () => {
    const shelf = open().heldVotes;
    await expect(shelf.hold(vote('idea_2'))).rejects.toMatchObject({ code: 'idea.closed' });
    await expect(shelf.hold(vote('idea_9'))).rejects.toMatchObject({ code: 'idea.unknown' });
  });
  it.each([['an idea', 'idea_1'] as const, ['every month', null] as const])('knows who wants to hear of %s', async (_what, idea) => {
    const { subscriptions } = open();
    expect(await subscriptions.confirm(idea, 'per_1', at)).toBe(false);
    await subscriptions.ask(wish(idea));
    expect(await subscriptions.of(idea)).toMatchObject([{ person: 'per_1', confirmedAt: null }]);
    expect(await subscriptions.confirm(idea, 'per_1', at)).toBe(true);
    await subscriptions.ask({ ...wish(idea), language: 'en' });
    expect(await subscriptions.read(idea, 'per_1')).toMatchObject({ confirmedAt: at, endedAt: null, language: 'uk' });
    await subscriptions.end(idea, 'per_1', addSeconds(at, 60));
    await subscriptions.ask(wish(idea));
    expect(await subscriptions.read(idea, 'per_1')).toMatchObject({ endedAt: addSeconds(at, 60) });
    await subscriptions.confirm(idea, 'per_1', addSeconds(at, 90));
    expect(await subscriptions.read(idea, 'per_1')).toMatchObject({ confirmedAt: addSeconds(at, 90), endedAt: null });
  });
  it('keeps that somebody who never asked wants to hear nothing', async () => {
    const { subscriptions } = open();
    await subscriptions.end('idea_1', 'per_2', at);
    expect(await subscriptions.read('idea_1', 'per_2')).toMatchObject({ endedAt: at, confirmedAt: null });
    expect(await subscriptions.confirm('idea_1', 'per_2', at)).toBe(false);
    await expect(subscriptions.ask(wish('idea_9'))).rejects.toMatchObject({ code: 'idea.unknown' });
  });
});

describe('mail', () => {
  const mail = { to: 'ann@x.test', subject: 's', text: 't', html: 'h' };
  const outcome = (name: string, fault?: 'client') => Object.assign(new Error(name), { name, ...(fault && { $fault: fault }) });
  it('goes out once, however many send it at once', async () => {
    const sent: string[] = [];
    const send = mailOnce(local.client, local.tableName, async ({ to }) => void sent.push(to));
    const tries = await Promise.all(Array.from({ length: 10 }, () => send('per_1', 'mov_1', mail, at)));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(sent).toEqual(['ann@x.test']);
  });
  it.each([
    ['is tried again when the service was busy', outcome('TooManyRequestsException', 'client'), 'throws', true],
    ['is not tried again when the service will never take it', outcome('MessageRejected', 'client'), false, false],
    ['is not sent again when nobody knows whether it went out', outcome('TimeoutError'), false, false],
  ])('%s', async (name, error, first, second) => {
    let broken = true;
    const send = mailOnce(local.client, local.tableName, async () => {
      if (broken) throw error;
    });
    expect(await send(name, 'mov_2', mail, at).catch(() => 'throws')).toBe(first);
    broken = false;
    expect(await send(name, 'mov_2', mail, at)).toBe(second);
  });
  it('is asked for so many times within an hour, and again in the next', async () => {
    const ask = mailLimit(local.client, local.tableName);
    const presses = await Promise.allSettled(Array.from({ length: 8 }, () => ask('net_1', 5, at)));
    expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    await expect(ask('net_1', 5, at)).rejects.toMatchObject({ code: 'mail.too-often', status: 429 });
    await ask('net_1', 5, addSeconds(at, 3600));
    await ask('net_2', 5, at);
  });
  it('is not wanted at all by who said so', async () => {
    await unsubscribePerson(local.client, local.tableName)('per_9', at);
    expect(await silentPersons(local.client, local.tableName)(['per_8', 'per_9'])).toEqual(new Set(['per_9']));
  });
});
