import { describe, expect, it } from 'vitest';
import { recountVotes } from '../../../functions/recount-figures/recount-votes.ts';
import { IdeaWhole } from '../../../shared/contract/idea-api.ts';
import { IdeaAuthor } from '../../../shared/contract/ideas.ts';
import { addSeconds } from '../../../shared/kernel/instant.ts';
import { anIdea } from '../../shared/ideas/an-idea.ts';
import { channelApi } from './channel-api.ts';

const author = (name: string, email?: string) => IdeaAuthor.parse({ person: `per_${name}`, name, email, consent: true });
const open = () =>
  channelApi({
    known: [
      anIdea({ authors: [author('Ann')] }),
      anIdea({ id: 'idea_2', title: 'Docks, please', authors: [author('Bo', 'bo@x.test')] }),
      anIdea({ id: 'idea_3' }),
    ],
  });
const whole = async ({ ask }: ReturnType<typeof open>, id = 'idea_1') => IdeaWhole.parse((await ask('GET', `/ideas/${id}`)).body);

describe('an idea for staff', () => {
  it('comes with the authors of what was joined, what they say of being named, and how many hear of it', async () => {
    const api = open();
    expect((await api.ask('POST', '/ideas/idea_2/merge', { into: 'idea_1' })).status).toBe(200);
    await api.ask('PUT', '/persons/per_Bo/consent', { state: 'refused' });
    const found = await whole(api);
    expect(found.authors.map(({ name, said, of }) => [name, said, of])).toEqual([
      ['Ann', 'granted', 'idea_1'],
      ['Bo', 'refused', 'idea_2'],
    ]);
    expect(found.merged).toMatchObject([{ id: 'idea_2', title: 'Docks, please', mergedInto: 'idea_1' }]);
    expect(found.subscribers).toBe(1);
    expect(api.noted).toEqual(['lead idea.merge idea_2', 'lead person.consent-refused per_Bo']);
    expect((await api.ask('POST', '/ideas/idea_2/unmerge')).body).toMatchObject({ state: 'new', mergedInto: null, moves: [] });
    expect((await whole(api)).merged).toEqual([]);
  });
  it.each([
    ['itself', 'idea_1', 'idea_1', 422, 'idea.merge-with-itself'],
    ['what went into it', 'idea_1', 'idea_2', 409, 'idea.merged'],
    ['another, once it was joined', 'idea_2', 'idea_3', 409, 'idea.merged'],
    ['an idea that is not there', 'idea_1', 'idea_9', 404, 'idea.unknown'],
  ])('is not joined into %s', async (_what, id, into, status, code) => {
    const api = open();
    await api.ask('POST', '/ideas/idea_2/merge', { into: 'idea_1' });
    expect(await api.ask('POST', `/ideas/${id}/merge`, { into })).toMatchObject({ status, body: { code } });
  });
  it('is not changed over what somebody did meanwhile', async () => {
    const api = open();
    const { change } = api.ideas.shelf;
    api.ideas.shelf.change = async (idea, expected, facts) => {
      api.ideas.shelf.change = change;
      await change(anIdea({ version: expected + 1, cost: 3 }), expected, []);
      return change(idea, expected, facts);
    };
    expect(await api.ask('PATCH', '/ideas/idea_1', { impact: 5 })).toMatchObject({ status: 409, body: { code: 'idea.changed-meanwhile' } });
    expect(await whole(api)).toMatchObject({ cost: 3, impact: null });
  });
});

describe('consent', () => {
  it('is asked, then granted or refused, and noted each time', async () => {
    const api = open();
    expect((await api.ask('GET', '/persons/per_Ann/consent')).body).toEqual({ person: 'per_Ann', state: 'unasked', at: null });
    for (const state of ['asked', 'granted', 'refused'])
      expect((await api.ask('PUT', '/persons/per_Ann/consent', { state })).body).toEqual({ person: 'per_Ann', state, at: api.at });
    expect(api.noted).toEqual(['asked', 'granted', 'refused'].map((state) => `lead person.consent-${state} per_Ann`));
  });
  it('is nothing else', async () =>
    expect(await open().ask('PUT', '/persons/per_Ann/consent', { state: 'unasked' })).toMatchObject({
      status: 400,
      body: { code: 'request.invalid' },
    }));
});

describe('odd votes', () => {
  const ring = async () => {
    const api = open();
    for (let n = 0; n < 12; n += 1)
      await api.ideas.shelf.vote({
        idea: 'idea_1',
        voter: `vot_${n}`,
        at: addSeconds(api.at, n),
        by: 'person',
        network: 'net_a',
        consent: false,
      });
    await recountVotes(api.ideas.shelf)('idea_1');
    return api;
  };
  it('are shown with their reason, set aside, and counted again', async () => {
    const api = await ring();
    const { votes, votesFlagged } = await whole(api);
    expect({ votes, rules: votesFlagged.map(({ rule, because }) => [rule, because]) }).toEqual({
      votes: 12,
      rules: [['network', '12 votes came from one network, ten or more within a minute.']],
    });
    const flag = votesFlagged[0]?.id;
    expect((await api.ask('POST', '/ideas/idea_1/votes/set-aside', { flag, reason: 'One phone, twelve browsers' })).status).toBe(200);
    await recountVotes(api.ideas.shelf)('idea_1');
    expect(await whole(api)).toMatchObject({ votes: 0, votesFlagged: [{ id: flag, setAside: 12 }] });
    await api.ask('POST', '/ideas/idea_1/votes/count-again', { flag });
    await recountVotes(api.ideas.shelf)('idea_1');
    expect(await whole(api)).toMatchObject({ votes: 12, votesFlagged: [{ id: flag, setAside: 0 }] });
    expect(api.noted).toEqual([`lead idea.votes-set-aside idea_1 ${flag}`, `lead idea.votes-counted-again idea_1 ${flag}`]);
  });
  it.each([
    ['without a reason', { flag: 'flg_1' }, 400, 'request.invalid'],
    ['by a flag that is not there', { flag: 'flg_1', reason: 'a ring' }, 404, 'flag.unknown'],
  ])('are not set aside %s', async (_how, body, status, code) => {
    expect(await (await ring()).ask('POST', '/ideas/idea_1/votes/set-aside', body)).toMatchObject({ status, body: { code } });
  });
});

it('a vote that staff heard elsewhere counts at once, one a person', async () => {
  const { ask } = open();
  const vote = async (body: object) => (await ask('POST', '/ideas/idea_1/votes', body)).body;
  expect(await vote({ email: 'Cy@x.test' })).toMatchObject({ idea: 'idea_1', counted: true });
  expect(await vote({ email: 'cy@X.test', name: 'Cy' })).toMatchObject({ idea: 'idea_1', counted: false });
  expect(await vote({ person: 'per_Ann' })).toMatchObject({ idea: 'idea_1', counted: true });
});
