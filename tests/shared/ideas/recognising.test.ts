import { describe, expect, it } from 'vitest';
import { Interaction } from '../../../shared/contract/acts.ts';
import { IdeaRule } from '../../../shared/contract/form-settings.ts';
import { judge } from '../../../shared/ideas/judging.ts';
import { recognise } from '../../../shared/ideas/recognising.ts';

const rules = [
  IdeaRule.parse({ id: 'marked', markers: ['#idea', '#ідея', '[suggestion]'], threads: [{ channel: 'fb', thread: '10_20' }] }),
  IdeaRule.parse({ id: 'mute', channels: ['tg'], markers: ['!feature'], proposes: false }),
];
const said = (given: Partial<Record<keyof Interaction, unknown>> = {}): Interaction =>
  Interaction.parse({
    type: 'interaction',
    actId: 'act_1',
    id: 'int_1',
    conversation: 'conv_1',
    platform: 'facebook',
    channel: 'fb',
    account: '10',
    sourceId: '20_31',
    thread: '20_31',
    inReplyTo: '10_99',
    verb: 'create',
    kind: 'comment',
    direction: 'in',
    author: { id: 'per_1', handle: 'olena', name: 'Olena' },
    text: 'The map is old.',
    intent: 'question',
    language: 'en',
    at: '2026-11-16T08:00:00.000Z',
    sourceAt: '2026-11-16T08:00:00.000Z',
    receivedAt: '2026-11-16T08:00:00.000Z',
    ...given,
  });
const came = (given: Partial<Record<keyof Interaction, unknown>>, ideaRules = rules): string => {
  const found = recognise(said(given), { ideaRules });
  if (!found) return 'nothing';
  return 'idea' in found ? `idea: ${found.idea.title}` : `proposal: ${found.proposal.because.join()}`;
};

describe('what people say', () => {
  it.each([
    ['a marker', { text: 'A pump at each station #idea' }, 'idea: A pump at each station'],
    ['a marker in Ukrainian, in capitals', { text: '#ІДЕЯ Насос на кожній станції' }, 'idea: Насос на кожній станції'],
    ['a marker of signs', { text: '[Suggestion] A pump. And air.' }, 'idea: A pump.'],
    ['a longer word that begins like a marker', { text: 'I have no #ideas' }, 'nothing'],
    ['a marker and nothing else', { text: '#idea 👍' }, 'nothing'],
    ['a marker in a private message', { kind: 'message', text: '#idea My card 4444 is charged twice' }, 'proposal: #idea'],
    ['a marker by staff', { direction: 'out', text: 'Write #idea' }, 'nothing'],
    ['a marker from before we listened', { history: true, text: '#idea A pump' }, 'nothing'],
    ['a deletion', { verb: 'delete', text: '' }, 'nothing'],
    ['a form answer', { kind: 'form_answer', text: '#idea A pump' }, 'nothing'],
    ['a marker of a rule for another channel', { text: '!feature a pump' }, 'nothing'],
    ['a marker of a rule for this channel', { channel: 'tg', text: '!feature a pump' }, 'idea: a pump'],
    ['a comment under the post', { inReplyTo: '10_20', text: 'A pump at each station' }, 'idea: A pump at each station'],
    ['a message in the thread', { thread: '10_20', text: 'A pump at each station' }, 'idea: A pump at each station'],
    ['what a longer thread is named after', { thread: '10_20:olena', text: 'A pump at each station' }, 'idea: A pump at each station'],
    ['thanks under the post', { inReplyTo: '10_20', intent: 'courtesy', text: 'Thank you all' }, 'nothing'],
    ['a comment under that post of another channel', { channel: 'ig', inReplyTo: '10_20', text: 'A pump' }, 'nothing'],
    ['the post itself', { sourceId: '10_20', thread: '10_20', text: 'Suggest an improvement' }, 'nothing'],
    [
      'what reads like an idea',
      { intent: 'idea', text: 'It would be great if the map showed pumps' },
      'proposal: it would be,would be great',
    ],
    ['a question', {}, 'nothing'],
  ])('comes, as %s, to this', (_what, given, expected) => {
    expect(came(given)).toBe(expected);
  });

  it('is proposed by no rule that leaves it', () => {
    const quiet = [IdeaRule.parse({ id: 'quiet', proposes: false })];
    expect([came({ intent: 'idea' }, quiet), came({ intent: 'idea' }, [])]).toEqual(['nothing', 'nothing']);
  });

  it.each([
    ['an answer of ours', { direction: 'out' }, rules, 'not-said-to-us'],
    ['a channel without a rule', { channel: 'fb' }, rules.slice(1), 'no-rule'],
    ['a marker alone', { text: '#idea 👍' }, rules, 'no-words'],
    ['a question', {}, rules, 'unlike'],
    ['what reads like an idea', { channel: 'tg', intent: 'idea' }, rules.slice(1), 'not-proposed'],
  ])('is nothing, as %s, and says why', (_what, given, ideaRules, because) => {
    expect(judge(said(given), { ideaRules })).toMatchObject({ becomes: 'nothing', because });
  });

  it('keeps credit, place and language, and is the same idea in every version', () => {
    const first = recognise(said({ text: 'A pump #idea' }), { ideaRules: rules });
    const edited = recognise(said({ actId: 'act_2', verb: 'edit', text: 'Two pumps #idea' }), { ideaRules: rules });
    if (!first || !edited || !('idea' in first) || !('idea' in edited)) throw new Error('no idea');
    expect(edited.idea.id).toBe(first.idea.id);
    expect(first.idea).toMatchObject({ state: 'new', language: 'en', origin: { conversation: 'conv_1', channel: 'fb' } });
    expect(first.idea.authors).toEqual([
      { person: 'per_1', name: 'Olena', consent: false, origin: { conversation: 'conv_1', channel: 'fb' }, language: 'en' },
    ]);
  });
});
