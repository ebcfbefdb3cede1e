import { beforeEach, describe, expect, it } from 'vitest';
import type { Act } from '../../../shared/contract/acts.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import { fewestActs } from '../../../shared/conversations/checkpoint.ts';
import { recordActs } from '../../../shared/conversations/record-acts.ts';
import { addSeconds, instantFrom } from '../../../shared/kernel/instant.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { answered, conversation, did, said, settingsWith, standard, status } from './story.ts';

const now = instantFrom('2026-11-16T08:00:00Z');
const urgent = { id: 'urgent', when: { priorities: ['urgent' as const] }, targetMinutes: { first_response: 30 } };
const usual = settingsWith([urgent, { id: 'standard', targetMinutes: { first_response: 120 } }]);
const graver = settingsWith([urgent, { id: 'standard', targetMinutes: { first_response: 120 } }], 60);

let settings: Settings;
let world: ReturnType<typeof memoryConversations>;
let ways: Array<string | null>;
const record = (acts: readonly Act[], rememberFrom: number | null = 0) =>
  recordActs({
    shelf: world.shelf,
    settings: async () => settings,
    now: () => now,
    folded: (why) => ways.push(why),
    ...(rememberFrom !== null && { rememberFrom }),
  })(acts);

const asked = said('q', '2026-11-13T08:00:00Z');
const more = said('more', '2026-11-13T09:00:00Z');
const gone = said('gone', '2026-11-13T08:30:00Z', { verb: 'delete' });

beforeEach(async () => {
  settings = usual;
  world = memoryConversations();
  ways = [];
  await record([asked, gone]);
  await record([more]);
  expect(ways).toEqual(['no head', null]);
  ways = [];
});

describe('without reading the thread', () => {
  it.each<[string, Act]>([
    ['a message', said('m', '2026-11-13T10:00:00Z')],
    ['an answer', answered('a', '2026-11-13T10:00:00Z')],
    ['a message that is older than the latest', said('m', '2026-11-13T08:59:00Z')],
    ['what the tail has already', more],
    ['a status', status('resolved', '2026-11-13T10:00:00Z')],
    ['a tag that no promise asks for', did({ type: 'tag', tag: 'shop', on: true }, '2026-11-13T10:00:00Z')],
    ['topics that staff say', did({ type: 'topics', topics: ['docks'] }, '2026-11-13T10:00:00Z')],
    ['a note', did({ type: 'note', text: 'mind' }, '2026-11-13T10:00:00Z')],
  ])('is folded %s', async (_what, act) => {
    await record([act]);
    expect(ways).toEqual([null]);
  });
});

describe('with the whole thread', () => {
  it.each<[string, Act, string]>([
    ['an edit', said('more', '2026-11-13T10:00:00Z', { verb: 'edit' }), 'edited or deleted'],
    ['a deletion', said('more', '2026-11-13T10:00:00Z', { verb: 'delete' }), 'edited or deleted'],
    ['what staff call something else', did({ type: 'reclassify', intent: 'praise' }, '2026-11-13T10:00:00Z'), 'reclassified'],
    ['what is older than the checkpoint', said('m', '2026-11-13T07:00:00Z'), 'older than the checkpoint'],
    ['what was stored before with another instant', { ...asked, at: instantFrom('2026-11-13T10:00:00Z') }, 'stored before'],
    ['what was deleted before it came', said('gone', '2026-11-13T10:00:00Z'), 'known by another version'],
    ['what came before as another version', said('more', '2026-11-13T10:00:00Z'), 'known by another version'],
    ['what another channel heard', said('m', '2026-11-13T10:00:00Z', { channel: 'other' }), 'another channel'],
    ['another promise', did({ type: 'priority', priority: 'urgent' }, '2026-11-13T10:00:00Z'), 'another promise'],
    [
      'a deed to an episode that is not the latest',
      { ...status('open', '2026-11-13T10:00:00Z'), conversation: `${conversation}.x` },
      'no head',
    ],
  ])('is folded %s', async (_what, act, why) => {
    await record([act]);
    expect(ways).toEqual([why]);
  });

  it('is folded what comes after an edit of the settings', async () => {
    settings = graver;
    await record([said('m', '2026-11-13T10:00:00Z')]);
    expect(ways).toEqual(['other settings']);
    await record([said('n', '2026-11-13T10:01:00Z')]);
    expect(ways).toEqual(['other settings', null]);
  });

  it('is folded what happened before the latest edit of the policies', async () => {
    const era = { id: 'era-0', until: instantFrom('2026-11-13T12:00:00Z'), policies: usual.policies };
    settings = { ...usual, policyEras: [era] };
    await record([said('m', '2026-11-13T10:00:00Z')]);
    await record([said('n', '2026-11-13T11:00:00Z')]);
    await record([said('o', '2026-11-13T13:00:00Z')]);
    expect(ways).toEqual(['other settings', 'older than the checkpoint', null]);
  });

  it('is folded the same thing said twice in one batch', async () => {
    await record([said('m', '2026-11-13T10:00:00Z'), said('m', '2026-11-13T10:00:01Z')]);
    expect(ways).toEqual(['known by another version']);
  });

  it('is folded the message that opens an episode, and what follows goes on from that one', async () => {
    await record([status('resolved', '2026-11-13T10:00:00Z')]);
    await record([said('m', '2026-12-13T10:00:00Z')]);
    const heads = await record([said('n', '2026-12-13T10:01:00Z')]);
    expect(ways).toEqual([null, 'another episode', null]);
    expect(heads.map(({ id, preview }) => [id.startsWith(`${conversation}.`), preview])).toEqual([[true, 'words of n']]);
  });

  it('is folded what makes an alarm untrue', async () => {
    const claim = { id: 'clm_1', conversation, metric: 'first_response' as const, cycle: 'start', step: 'breach', dueAt: now, at: now };
    await world.shelf.claim(
      { ...claim, dueAt: instantFrom('2026-11-13T10:00:00Z'), revokedAt: null },
      { id: 'evt_1', name: 'deadline.breached', at: now, detail: {} },
    );
    await record([asked]);
    await record([answered('a', '2026-11-13T09:30:00Z')]);
    expect(ways).toEqual(['stored before', 'an alarm to take back']);
    expect((await world.shelf.readTold(conversation)).claims).toMatchObject([{ revokedAt: now }]);
  });
});

it('keeps a checkpoint once a thread is long, and a short tail without words after it', async () => {
  settings = standard;
  world = memoryConversations();
  for (let index = 0; index < fewestActs + 30; index += 1)
    await record([said(`m${index}`, String(addSeconds(instantFrom('2026-11-13T08:00:00Z'), index)))], null);
  expect(ways.lastIndexOf('no checkpoint')).toBe(fewestActs - 1);
  expect(ways.slice(fewestActs).every((why) => why === null)).toBe(true);
  const memory = (await world.shelf.readHead(conversation))?.memory;
  expect(memory?.checkpoint?.tail.length).toBeLessThanOrEqual(10);
  expect(JSON.stringify(memory)).not.toMatch(/words of|Ірина/);
});
