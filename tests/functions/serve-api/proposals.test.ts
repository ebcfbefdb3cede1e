import { beforeEach, describe, expect, it } from 'vitest';
import { Interaction } from '../../../shared/contract/acts.ts';
import type { Idea } from '../../../shared/contract/ideas.ts';
import { recordActs } from '../../../shared/conversations/record-acts.ts';
import { recognise } from '../../../shared/ideas/recognising.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { memoryProposals } from '../../fixtures/memory-proposals.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { channelApi } from './channel-api.ts';

const at = instantFrom('2026-11-16T07:00:00Z');
const said = (given: object = {}) =>
  Interaction.parse({
    type: 'interaction',
    actId: 'act_1',
    id: 'int_1',
    conversation: 'conv_1',
    platform: 'telegram',
    channel: 'site',
    account: '7',
    sourceId: '1',
    thread: '7',
    verb: 'create',
    kind: 'comment',
    direction: 'in',
    author: { id: 'per_1', handle: 'iryna', name: 'Ірина' },
    text: 'Було б добре мати насос. На кожній станції.',
    intent: 'idea',
    language: 'uk',
    at,
    sourceAt: at,
    receivedAt: at,
    ...given,
  });

const standing = async (given: object = {}) => {
  const proposals = memoryProposals();
  const { shelf } = memoryConversations();
  const ideas = new Map<string, Idea>();
  const record = recordActs({ shelf, settings: async () => channelSettings, now: () => at });
  const world = channelApi({
    proposals,
    conversations: shelf,
    record,
    ideas: {
      read: async (id) => ideas.get(id),
      propose: async (idea) => !ideas.has(idea.id) && ideas.set(idea.id, idea).size > 0,
    },
  });
  const { settings: channelSettings } = world;
  const one = said(given);
  await record([one]);
  const found = recognise(one, { ideaRules: [{ id: 'all', channels: [], markers: [], threads: [], proposes: true }] });
  if (found && 'proposal' in found) await proposals.keep(found.proposal);
  return { ...world, ideas, record, shelf };
};
type World = Awaited<ReturnType<typeof standing>>;

describe('a proposal', () => {
  let world: World;
  beforeEach(async () => {
    world = await standing();
  });
  const list = async () => (await world.ask('GET', '/idea-proposals')).body;
  const press = (deed: string, body: object = {}, token = 'lead') => world.ask('POST', `/idea-proposals/int_1/${deed}`, body, token);

  it('shows what was said with a title to begin from', async () => {
    expect(await list()).toMatchObject({
      items: [{ interaction: 'int_1', title: 'Було б добре мати насос.', name: 'Ірина', private: false, because: ['було б'] }],
    });
  });
  it('is filed once under the title that staff gave, and its conversation knows of it', async () => {
    const title = 'Насос на кожній станції';
    const first = await press('file', { title });
    expect(first).toMatchObject({ status: 201, body: { title, state: 'new', authors: [{ person: 'per_1', consent: false }] } });
    expect((await press('file', { title: 'Another' })).body).toEqual(first.body);
    expect([...world.ideas.keys()]).toHaveLength(1);
    expect((await world.shelf.read('conv_1')).conversation?.idea).toBe([...world.ideas.keys()][0]);
    expect(await list()).toEqual({ items: [] });
  });
  it('that is no idea is gone for good', async () => {
    expect((await press('dismiss')).body).toEqual({ done: true });
    expect(await list()).toEqual({ items: [] });
    expect(await press('file', { title: 'x' })).toMatchObject({ status: 409, body: { code: 'proposal.dismissed' } });
  });
  it('goes with the words, when the person deletes them', async () => {
    await world.record([said({ actId: 'act_2', verb: 'delete', text: '', sourceAt: instantFrom('2026-11-16T07:30:00Z') })]);
    expect(await list()).toEqual({ items: [] });
    expect(await press('file', { title: 'x' })).toMatchObject({ status: 409, body: { code: 'proposal.gone' } });
    expect(world.ideas.size).toBe(0);
  });
  it('of a private message has no title of its own', async () => {
    world = await standing({ kind: 'message' });
    expect(await list()).toMatchObject({ items: [{ title: '', private: true }] });
  });
  it.each([
    ['without a title', 'file', { title: ' ' }, 400, 'request.invalid'],
    ['with a title of a page', 'file', { title: 'a'.repeat(121) }, 400, 'request.invalid'],
  ])('is not filed %s', async (_how, deed, body, status, code) => {
    expect(await press(deed, body)).toMatchObject({ status, body: { code } });
  });
  it('that nobody made is refused', async () => {
    expect(await world.ask('POST', '/idea-proposals/int_9/dismiss', {})).toMatchObject({ status: 404, body: { code: 'proposal.unknown' } });
  });
});
