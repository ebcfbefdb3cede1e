import { describe, expect, it } from 'vitest';
import type { Act } from '../../../shared/contract/acts.ts';
import { factsOf } from '../../../shared/conversations/facts.ts';
import { foldConversation } from '../../../shared/conversations/fold.ts';
import { did, said, standard } from './story.ts';

const about = (id: string, when: string, ...topics: string[]): Act => said(id, when, { topics });
const corrected = (when: string, ...topics: string[]): Act => did({ type: 'topics', topics }, when);
const topicsOf = (...acts: Act[]) => foldConversation(acts, standard)?.topics;
const asked = about('q', '2026-11-13T08:00:00Z', 'docks', 'price');

describe('topics', () => {
  it.each<[string, Act[], string[]]>([
    [
      'are those that rules found, in the order of the asking',
      [about('r', '2026-11-13T09:00:00Z', 'app', 'price')],
      ['docks', 'price', 'app'],
    ],
    ['are three at most', [about('r', '2026-11-13T09:00:00Z', 'app', 'bell')], ['docks', 'price', 'app']],
    ['are what staff say', [corrected('2026-11-13T09:00:00Z', 'bell')], ['bell']],
    [
      'stay what staff say, whatever is asked later',
      [corrected('2026-11-13T09:00:00Z', 'bell'), about('r', '2026-11-13T10:00:00Z', 'app')],
      ['bell'],
    ],
    ['are none where staff say so', [corrected('2026-11-13T09:00:00Z'), about('r', '2026-11-13T10:00:00Z', 'app')], []],
    ['are what staff said last', [corrected('2026-11-13T11:00:00Z', 'app'), corrected('2026-11-13T09:00:00Z', 'bell')], ['app']],
  ])('%s', (_what, acts, topics) => {
    expect(topicsOf(asked, ...acts)).toEqual(topics);
    expect(topicsOf(...acts.toReversed(), asked, ...acts)).toEqual(topics);
  });
});

describe('what acts say to one member of staff', () => {
  const told = (...acts: Act[]) => {
    const all = [asked, ...acts];
    const head = foldConversation(all, standard);
    return (head ? factsOf(head, all) : []).flatMap(({ name, detail }) => (detail['staff'] ? [[name, detail['staff']]] : []));
  };
  const at = '2026-11-13T09:00:00Z';
  it.each<[string, Act, unknown[]]>([
    ['it was given to them', did({ type: 'assign', assignee: 'taras' }, at), [['conversation.assigned', 'taras']]],
    ['nothing, who took it themselves', did({ type: 'assign', assignee: 'olha' }, at), []],
    ['nothing, when it stays with them', did({ type: 'assign', assignee: 'taras', team: 'shop', kept: true }, at), []],
    ['nothing, when it was given to nobody', did({ type: 'assign', assignee: null }, at), []],
    [
      'a note names them, each once',
      did({ type: 'note', text: '', mentions: ['taras', 'marta'] }, at),
      [
        ['conversation.mentioned', 'marta'],
        ['conversation.mentioned', 'taras'],
      ],
    ],
    ['nothing, who names themselves', did({ type: 'note', text: '', mentions: ['olha'] }, at), []],
  ])('%s', (_what, act, facts) => expect(told(act, act).toSorted()).toEqual(facts));
});
