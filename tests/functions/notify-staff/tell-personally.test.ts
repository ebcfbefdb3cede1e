import { describe, expect, it } from 'vitest';
import type { Later, PersonalFact } from '../../../functions/notify-staff/ports.ts';
import { readMessage } from '../../../functions/notify-staff/read-message.ts';
import { tellPersonally } from '../../../functions/notify-staff/tell-personally.ts';
import type { Act } from '../../../shared/contract/acts.ts';
import { recordActs } from '../../../shared/conversations/record-acts.ts';
import { addSeconds, instantFrom } from '../../../shared/kernel/instant.ts';
import { memoryChannels } from '../../fixtures/memory-channels.ts';
import { conversation, did, said, settingsWith } from '../../shared/conversations/story.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { memoryNoticeTests, memoryStaff } from '../../world/memory-staff.ts';

const at = '2026-11-16T19:00:00Z';
const staff = (quiet?: object) => [
  { id: 'olha', email: 'olha@brand.example', name: 'Olha', role: 'lead' },
  { id: 'taras', email: 'taras@brand.example', name: 'Тарас', role: 'agent', language: 'uk', ...quiet },
];
const given = did({ type: 'assign', assignee: 'taras' }, at);
const note = did({ type: 'note', text: '@Тарас, глянь', mentions: ['taras'] }, at);

const play = async (acts: readonly Act[], quiet?: object) => {
  const settings = settingsWith([], 0, { staff: staff(quiet) });
  const { shelf } = memoryConversations();
  const { notices, summaries } = memoryStaff();
  const sent: unknown[] = [];
  const delayed: Array<[Later, number]> = [];
  const clock = { seconds: 0 };
  const now = () => addSeconds(instantFrom(at), clock.seconds);
  await recordActs({ shelf, settings: async () => settings, now })([said('q', '2026-11-16T18:00:00Z'), ...acts]);
  const tell = tellPersonally({
    channels: memoryChannels(),
    settings: async () => settings,
    messengers: {
      repeatable: () => false,
      send: async ({ id }, { words, links, language, urgent }, to) => {
        sent.push({ id, title: words.title, quote: words.quote, link: links.conversation, language, urgent, to });
        return { handle: null };
      },
      change: async () => {},
    },
    conversations: shelf,
    now,
    publicUrl: 'https://heard.example',
    noteClaim: async () => {},
    tests: memoryNoticeTests(),
    notices,
    summaries,
    secret: async () => '',
    later: async (message, seconds) => void delayed.push([message, seconds]),
  });
  const facts = (acts.length > 0 ? acts : [given]).map(({ actId }): PersonalFact => ({ conversation, act: actId, staff: 'taras' }));
  return { tell, sent, delayed, clock, facts };
};
const mail = {
  id: 'own-mail',
  link: `https://heard.example/console/conversations/${conversation}`,
  language: 'uk',
  urgent: false,
  to: 'taras@brand.example',
};

it('tells who was given a conversation by their own mail, in their language, once', async () => {
  const { tell, sent, facts } = await play([given]);
  for (const fact of [...facts, ...facts]) await tell(fact);
  expect(sent).toEqual([{ ...mail, title: 'Olha передає вам розмову: Ірина, Telegram', quote: 'words of q' }]);
});
it('tells whom a note names what it says', async () => {
  const { tell, sent, facts } = await play([note]);
  for (const fact of facts) await tell(fact);
  expect(sent).toEqual([{ ...mail, title: 'Olha згадує вас: Ірина, Telegram', quote: '@Тарас, глянь' }]);
});

describe('says nothing', () => {
  it('of a conversation that somebody else has by now', async () => {
    const { tell, sent, facts } = await play([given, did({ type: 'assign', assignee: 'olha' }, '2026-11-16T19:01:00Z')]);
    for (const fact of facts) await tell(fact);
    expect(sent).toEqual([]);
  });
  it.each<[string, Partial<PersonalFact>]>([
    ['of an act that is not there', { act: 'act_other' }],
    ['of a conversation that is not there', { conversation: 'conv_other' }],
    ['to who is on staff no more', { staff: 'gone' }],
  ])('%s', async (_what, other) => {
    const { tell, sent, facts } = await play([note]);
    for (const fact of facts) await tell({ ...fact, ...other });
    expect(sent).toEqual([]);
  });
  it('of what is two days old', async () => {
    const { tell, sent, facts, clock } = await play([given]);
    clock.seconds = 2 * 86_400 + 1;
    for (const fact of facts) await tell(fact);
    expect(sent).toEqual([]);
  });
});

it('waits for who sleeps, and tells them when they wake', async () => {
  const { tell, sent, delayed, clock, facts } = await play([given], { quiet: { from: '21:00', to: '08:00' }, timezone: 'Europe/Kyiv' });
  for (const fact of facts) await tell(fact);
  expect([sent, delayed]).toEqual([[], facts.map((personal) => [{ personal }, 900])]);
  clock.seconds = 11 * 3600;
  for (const fact of facts) await tell(fact);
  expect(sent).toHaveLength(1);
});

it.each(['conversation.assigned', 'conversation.mentioned'])('hears %s and what it asked for later', (name) => {
  const personal = { conversation, act: 'act_1', staff: 'taras' };
  expect(readMessage({ 'detail-type': name, detail: { ...personal, by: 'olha', team: null } })).toEqual({ personal });
  expect(readMessage({ later: { personal } })).toEqual({ later: { personal } });
});
