import { describe, expect, it } from 'vitest';
import { askToConfirm } from '../../../functions/tell-subscribers/ask-to-confirm.ts';
import type { Letter } from '../../../functions/tell-subscribers/compose.ts';
import { movedOf, tellMove } from '../../../functions/tell-subscribers/tell-move.ts';
import { type Idea, IdeaAuthor, type Vote } from '../../../shared/contract/ideas.ts';
import { Settings } from '../../../shared/contract/settings.ts';
import { addresseeOf, voterOfMail } from '../../../shared/ideas/addresses.ts';
import { mergeIdea, unmergeIdea } from '../../../shared/ideas/merging.ts';
import { moveIdea } from '../../../shared/ideas/moving.ts';
import { voteCode } from '../../../shared/ideas/vote-code.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { addSeconds, instantFrom } from '../../../shared/kernel/instant.ts';
import { readLink } from '../../../shared/kernel/signed-link.ts';
import type { HoldIfQuiet } from '../../../shared/publishing/quiet.ts';
import { holdIfQuiet as holding } from '../../../shared/publishing/quiet.ts';
import { memoryIdeas } from '../../fixtures/memory-ideas.ts';
import { memoryQuiet } from '../../fixtures/memory-quiet.ts';
import { memorySubscribers } from '../../fixtures/memory-subscribers.ts';
import { anIdea } from '../../shared/ideas/an-idea.ts';

const at = instantFrom('2026-11-20T08:00:00Z');
const secret = 'a key for links';
const publicUrl = 'https://heard.example';
const author = (name: string, language: string, email?: string, person = `per_${name}`) =>
  IdeaAuthor.parse({ person, name, language, consent: false, email });
const settings = Settings.parse({
  staff: [{ id: 'marta', email: 'marta@brand.test', name: 'Marta', role: 'lead', handles: ['telegram:77'] }],
});

const open = (ideas: readonly Idea[], holdIfQuiet: HoldIfQuiet = async () => false) => {
  const memory = memoryIdeas(ideas);
  const subscribers = memorySubscribers(memory.shelf);
  const sent: Array<Letter & { id: string }> = [];
  const gone = new Set<string>();
  const silent = new Set<string>();
  const ports = {
    ideas: memory.shelf,
    ...subscribers,
    silent: async (persons: readonly string[]) => new Set(persons.filter((person) => silent.has(person))),
    mail: async (person: string, id: string, letter: Letter) => {
      if (gone.has(`${person} ${id}`)) return false;
      gone.add(`${person} ${id}`);
      sent.push({ ...letter, id });
      return true;
    },
    holdIfQuiet,
    settings: async () => settings,
    secret: async () => secret,
    now: () => at,
    publicUrl,
  };
  const vote = (idea: string, email: string, rest: Partial<Vote> = {}) =>
    memory.shelf.vote({ idea, voter: voterOfMail(email), at, by: 'person', email, confirmedAt: at, consent: false, ...rest });
  const subscribe = async (idea: string, email: string, language: 'en' | 'uk' = 'en') => {
    const person = addresseeOf(email);
    await subscribers.subscriptions.ask({ idea, person, email, language, at, confirmedAt: null, endedAt: null });
    await subscribers.subscriptions.confirm(idea, person, at);
  };
  const move = async (id: string, by = 'marta') => {
    const idea = await memory.shelf.read(id);
    if (!idea) throw new Error(id);
    const evidence = { text: 'On the map <since> 4.2', url: 'https://heard.example/map' };
    const moved = moveIdea(idea, { to: 'shipped', reason: 'The map shows free docks & more.', evidence, at, by });
    await memory.shelf.change(moved.idea, idea.version, [moved.fact]);
    return { idea: id, move: moved.idea.moves.at(-1)?.id ?? '', by };
  };
  const to = () => sent.map((letter) => letter.to).toSorted();
  return { ...memory, ...subscribers, sent, silent, vote, subscribe, move, to, tell: tellMove(ports), ask: askToConfirm(ports) };
};
const planned = (given: Partial<Idea> = {}) => anIdea({ state: 'planned', ...given });

const wish = (idea: string) => ({
  idea,
  person: addresseeOf('ann@x.test'),
  email: 'ann@x.test',
  language: 'en' as const,
  at,
  confirmedAt: null,
  endedAt: null,
});
const end = (world: ReturnType<typeof open>, idea: string) => world.subscriptions.end(idea, addresseeOf('ann@x.test'), addSeconds(at, -60));

const ann = 'ann@x.test';
/** Who is not told, and how they came to be so. */
const deaf: ReadonlyArray<[who: string, given: (world: ReturnType<typeof open>) => Promise<unknown>]> = [
  ['who never confirmed it', (world) => world.subscriptions.ask(wish('idea_1'))],
  ['who voted with an address that they never proved', (world) => world.vote('idea_1', ann, { confirmedAt: undefined })],
  ['whose vote is set aside', (world) => world.vote('idea_1', ann, { setAside: { at, by: 'marta', reason: 'a ring' } })],
  ['who ended it', (world) => world.subscribe('idea_1', ann).then(() => end(world, 'idea_1'))],
  ['who voted and then ended it', (world) => world.vote('idea_1', ann).then(() => end(world, 'idea_1'))],
  ['who wants no mail at all', (world) => world.vote('idea_1', ann).then(() => world.silent.add(voterOfMail(ann)))],
  ['who moved it, by address', (world) => world.vote('idea_1', 'Marta@brand.test')],
];

describe('a move', () => {
  it('is told once to authors, voters and subscribers of everything that was merged together', async () => {
    const idea = planned({ authors: [author('Ann', 'uk', 'ann@x.test'), author('Bo', 'en')] });
    const child = anIdea({ id: 'idea_2', state: 'merged', mergedInto: 'idea_1', authors: [author('Cy', 'en', 'cy@x.test')] });
    const world = open([idea, child]);
    await world.vote('idea_1', 'di@x.test');
    await world.subscribe('idea_2', 'ed@x.test', 'uk');
    await world.subscribe('idea_1', 'ANN@x.test');
    const news = await world.move('idea_1');
    expect(await world.tell(news)).toBe(4);
    expect(await world.tell(news)).toBe(0);
    expect(world.to().map((email) => email.toLowerCase())).toEqual(['ann@x.test', 'cy@x.test', 'di@x.test', 'ed@x.test']);
  });
  it('is held as one thing where it becomes quiet, and told once to the rest when it is let go', async () => {
    const quiet = memoryQuiet();
    const hold = holding(quiet.shelf, 'tell-subscribers');
    const seconds: HoldIfQuiet = async (leaving) => {
      if (world.sent.length === 1 && quiet.held().length === 0)
        await quiet.shelf.write({ turn: 1, on: { by: 'marta', at, reason: 'A fall' }, lifted: null });
      return hold(leaving);
    };
    const world = open([planned()], seconds);
    for (const name of ['ann', 'bo', 'cy']) await world.subscribe('idea_1', `${name}@x.test`);
    const news = await world.move('idea_1');
    expect([await world.tell(news), await world.tell(news)]).toEqual([1, 0]);
    expect(quiet.held()).toEqual([{ kind: 'move', id: `idea_1 ${news.move} marta`, count: 3, until: null, turn: 1 }]);
    await quiet.shelf.write({ turn: 2, on: null, lifted: null });
    expect(await world.tell(movedOf(quiet.held()[0]?.id ?? ''))).toBe(2);
    expect(world.to()).toEqual(['ann@x.test', 'bo@x.test', 'cy@x.test']);
  });
  it('says why, shows the evidence, and can be ended with one press', async () => {
    const world = open([planned()]);
    await world.subscribe('idea_1', 'ann@x.test', 'uk');
    await world.tell(await world.move('idea_1'));
    const [letter] = world.sent;
    expect(letter).toMatchObject({
      subject: 'Зроблено: Show free docks',
      headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    });
    expect(letter?.text).toContain('The map shows free docks & more.');
    expect(letter?.text).toContain('On the map <since> 4.2 https://heard.example/map');
    expect(letter?.html).toContain('free docks &#38; more');
    expect(letter?.html).not.toContain('<since>');
    const link = letter?.headers?.['List-Unsubscribe']?.slice(1, -1).split('/').at(-1) ?? '';
    expect(readLink(secret, 'unsubscribe', link)).toEqual([addresseeOf('ann@x.test'), 'idea_1']);
  });
  it.each(deaf)('is not told to %s', async (_who, given) => {
    const world = open([planned()]);
    await given(world);
    expect(await world.tell(await world.move('idea_1'))).toBe(0);
  });
  it('is not told to who moved it and asked for it with an account of theirs', async () => {
    const own = author('M', 'en', 'private@x.test', derivedId('per', 'telegram', '77'));
    const world = open([planned({ authors: [own] })]);
    expect(await world.tell(await world.move('idea_1'))).toBe(0);
    const other = open([planned({ authors: [own] })]);
    expect(await other.tell(await other.move('idea_1', 'olha'))).toBe(1);
  });
  it('is told again to who came back after ending it', async () => {
    const world = open([planned()]);
    await world.subscribe('idea_1', 'ann@x.test');
    await end(world, 'idea_1');
    await world.subscribe('idea_1', 'ann@x.test');
    expect(await world.tell(await world.move('idea_1'))).toBe(1);
  });
  it('into another idea says where it goes on, and back that it is on its own', async () => {
    const into = anIdea({ id: 'idea_2', title: 'A better map' });
    const world = open([anIdea(), into]);
    await world.subscribe('idea_1', 'ann@x.test');
    const merged = mergeIdea(anIdea(), into, at, 'marta');
    await world.shelf.merge(merged.idea, 0, []);
    await world.tell({ idea: 'idea_1', move: String(merged.fact.detail['move']), by: 'marta' });
    expect(world.sent[0]?.text).toContain('It goes on as “A better map”');
    const apart = unmergeIdea(merged.idea, addSeconds(at, 60), 'marta');
    await world.shelf.unmerge(apart.idea, 1, apart.from, []);
    await world.tell({ idea: 'idea_1', move: String(apart.fact.detail['move']), by: 'marta' });
    expect(world.sent.map(({ subject }) => subject)).toEqual([
      'Joined to a like idea: Show free docks',
      'On its own again: Show free docks',
    ]);
  });
  it('of an idea that is not there is told to nobody', async () =>
    expect(await open([]).tell({ idea: 'idea_9', move: 'mov_1', by: 'marta' })).toBe(0));
});

describe('an address', () => {
  it('of a vote is asked by a link and by six digits', async () => {
    const world = open([anIdea()]);
    const voter = voterOfMail('ann@x.test');
    await world.heldVotes.hold({ idea: 'idea_1', voter, at, by: 'person', email: 'ann@x.test', language: 'uk', consent: false });
    const request = { id: 'evt_1', what: 'vote' as const, idea: 'idea_1', person: voter };
    await world.ask(request);
    await world.ask(request);
    const [letter, ...more] = world.sent;
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ to: 'ann@x.test', subject: 'Підтвердьте голос: Show free docks' });
    expect(letter?.text).toContain(voteCode(secret, 'idea_1', voter, 1));
    const token = /\/vote\/(\S+)/.exec(letter?.text ?? '')?.[1] ?? '';
    expect(readLink(secret, 'vote', token)).toEqual(['idea_1', voter]);
  });
  it.each([
    ['an idea', 'idea_1', ['idea_1'], 'Confirm: news of “Show free docks”'],
    ['every month', null, [], 'Confirm: “You asked — we did” by mail'],
  ] as const)('that wants to hear of %s is asked by a link', async (_what, idea, parts, subject) => {
    const world = open([anIdea()]);
    const person = addresseeOf('ann@x.test');
    await world.subscriptions.ask({ ...wish('idea_1'), idea });
    await world.ask({ id: 'evt_2', what: 'subscription', idea, person });
    expect(world.sent).toMatchObject([{ to: 'ann@x.test', subject }]);
    expect(readLink(secret, 'confirm', /\/confirm\/(\S+)/.exec(world.sent[0]?.text ?? '')?.[1] ?? '')).toEqual([person, ...parts]);
  });
  it('that nothing waits for is not asked', async () => {
    const world = open([anIdea()]);
    await world.ask({ id: 'evt_3', what: 'vote', idea: 'idea_1', person: 'vot_1' });
    await world.ask({ id: 'evt_4', what: 'subscription', idea: 'idea_9', person: 'per_1' });
    await world.ask({ id: 'evt_5', what: 'subscription', idea: null, person: 'per_1' });
    expect(world.sent).toEqual([]);
  });
});
