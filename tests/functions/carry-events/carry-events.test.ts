import { describe, expect, it } from 'vitest';
import { type Cargo, type Change, cargoOf } from '../../../functions/carry-events/cargo.ts';
import { type Carriers, carryEvents } from '../../../functions/carry-events/carry-events.ts';
import { factsOf } from '../../../shared/conversations/facts.ts';
import { foldConversation } from '../../../shared/conversations/fold.ts';
import { shardOf } from '../../../shared/kernel/ids.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { answered, said, standard } from '../../shared/conversations/story.ts';

const now = instantFrom('2026-11-16T07:00:00Z');
const change = (after: Change['after'], before: Change['before'] = null, sequence = '1'): Change => ({ sequence, before, after });
const due = (at: string) => ({
  type: 'due',
  pk: 'DUE#x',
  sk: 'con_1',
  conversation: 'con_1',
  minute: at.slice(0, 16),
  at: instantFrom(at),
});
const fact = (id: string) => ({ id, name: 'deadline.warned', at: now, detail: { conversation: 'con_1' } });

describe('a change of the table', () => {
  it('tells the facts that the image before did not have', () =>
    expect(cargoOf(change({ facts: [fact('a'), fact('b')] }, { facts: [fact('a')] }), now)).toEqual([{ to: 'bus', fact: fact('b') }]));

  it.each([
    ['has passed', '2026-11-16T06:00:00Z', 'alarms'],
    ['is a minute away', '2026-11-16T07:01:00Z', 'alarms'],
    ['is just under fourteen minutes away', '2026-11-16T07:13:59.999Z', 'alarms'],
    ['is fourteen minutes away', '2026-11-16T07:14:00Z', 'schedule'],
    ['is days away', '2026-11-20T07:00:00Z', 'schedule'],
  ])('arms a deadline that %s', (_when, at, to) => {
    const [cargo, ...more] = cargoOf(change(due(at)), now);
    expect(cargo).toEqual(
      to === 'alarms' ? { to, alarm: { conversation: 'con_1', at: instantFrom(at) } } : { to, minute: at.slice(0, 16) },
    );
    expect(more).toEqual([]);
  });

  it('arms nothing for a due item that was taken away', () => expect(cargoOf(change(null, due('2026-11-20T07:00:00Z')), now)).toEqual([]));

  it('marks an idea dirty for a vote that came or went', () => {
    const vote = { pk: 'IDEA#idea_1', sk: 'VOTE#per_1', type: 'vote' };
    for (const one of [change(vote), change(null, vote)])
      expect(cargoOf(one, now)).toEqual([{ to: 'recounts', mark: { what: 'idea', idea: 'idea_1' } }]);
  });

  it('marks the figures of a conversation dirty, and says what happened without any words', () => {
    const acts = [said('q', '2026-11-13T14:30:00Z'), answered('a', '2026-11-16T07:00:00Z')];
    const conversation = foldConversation(acts, standard);
    if (!conversation) throw new Error('no case');
    const cargo = cargoOf(change({ type: 'conversation', conversation, facts: factsOf(conversation, acts) }), now);
    const marks = cargo.flatMap((one) => (one.to === 'recounts' ? [one.mark] : []));
    expect(marks).toEqual([{ what: 'figures', conversation: conversation.id }]);
    expect(cargo.flatMap((one) => (one.to === 'bus' ? [one.fact.name] : []))).toEqual(['conversation.opened', 'conversation.answered']);
    expect(JSON.stringify(cargo)).not.toContain('words of');
  });
});

describe('figures', () => {
  const head = (openedAt: string) => ({ type: 'conversation', conversation: { id: 'con_1', channel: 'tg', openedAt } });
  const left = { day: '2026-11-16', channel: 'tg' };
  it.each([
    ['came', null, head('2026-11-16T08:00:00.000Z'), {}],
    ['changed', head('2026-11-16T08:00:00.000Z'), head('2026-11-16T07:00:00.000Z'), {}],
    ['turned out to be from the day before', head('2026-11-16T08:00:00.000Z'), head('2026-11-15T23:00:00.000Z'), { left }],
    ['went', head('2026-11-16T08:00:00.000Z'), null, { left }],
  ])('are marked for a conversation that %s', (_how, before, after, more) =>
    expect(cargoOf(change(after, before), now)).toEqual([{ to: 'recounts', mark: { what: 'figures', conversation: 'con_1', ...more } }]),
  );

  it('of a shard are marked when one of its rows changed, and those of the day when its shard did', () => {
    const row = { type: 'figure-row', row: { conversation: 'con_1', day: '2026-11-16', channel: 'tg' } };
    const shard = { what: 'rollup', ...left, shard: shardOf('con_1', 64) };
    expect(cargoOf(change(row), now)).toEqual([{ to: 'rollups', mark: shard }]);
    expect(cargoOf(change(null, row), now)).toEqual([{ to: 'rollups', mark: shard }]);
    expect(cargoOf(change({ type: 'rollup-part', rollup: left }), now)).toEqual([{ to: 'rollups', mark: { ...shard, shard: null } }]);
    expect(cargoOf(change({ type: 'rollup', rollup: left }), now)).toEqual([]);
  });
});

describe('a batch of changes', () => {
  const carried = (refused: Partial<Record<keyof Carriers, (index: number) => boolean>> = {}) => {
    const sent: Cargo[] = [];
    const by = (to: keyof Carriers) => async (loads: readonly Cargo[]) => {
      sent.push(...loads);
      return [...loads.keys()].filter((index) => refused[to]?.(index));
    };
    const carriers: Carriers = {
      bus: by('bus'),
      alarms: by('alarms'),
      recounts: by('recounts'),
      rollups: by('rollups'),
      schedule: by('schedule'),
    };
    return { sent, carry: carryEvents({ carriers, now: () => now }), carriers };
  };

  it('sends the same mark and the same minute once', async () => {
    const { sent, carry } = carried();
    const vote = (voter: string) => ({ pk: 'IDEA#idea_1', sk: `VOTE#${voter}` });
    const failed = await carry([
      change(vote('a'), null, '1'),
      change(vote('b'), null, '2'),
      change(due('2026-11-20T07:00:10Z'), null, '3'),
      change(due('2026-11-20T07:00:50Z'), null, '4'),
    ]);
    expect(sent).toHaveLength(2);
    expect([...failed]).toEqual([]);
  });

  it('fails exactly the changes of which something was not taken', async () => {
    const { carry } = carried({ bus: (index) => index === 1 });
    const failed = await carry(['a', 'b', 'c'].map((id) => change({ facts: [fact(id)] }, null, `seq-${id}`)));
    expect([...failed]).toEqual(['seq-b']);
  });

  it('fails all of a carrier that throws, and still carries the rest', async () => {
    const { sent, carriers } = carried();
    const carry = carryEvents({ now: () => now, carriers: { ...carriers, bus: () => Promise.reject(new Error('down')) } });
    const failed = await carry([change({ facts: [fact('a')] }, null, '1'), change(due('2026-11-16T07:01:00Z'), null, '2')]);
    expect([...failed]).toEqual(['1']);
    expect(sent).toEqual([{ to: 'alarms', alarm: { conversation: 'con_1', at: instantFrom('2026-11-16T07:01:00Z') } }]);
  });

  it('fails a change whose facts are not facts, and carries its neighbours', async () => {
    const { sent, carry } = carried();
    expect([...(await carry([change({ facts: ['?'] }, null, '1'), change({ facts: [fact('a')] }, null, '2')]))]).toEqual(['1']);
    expect(sent).toHaveLength(1);
  });
});
