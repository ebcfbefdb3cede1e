import { expect, it } from 'vitest';
import type { Later } from '../../../functions/notify-staff/ports.ts';
import { readMessage } from '../../../functions/notify-staff/read-message.ts';
import { tellTrouble } from '../../../functions/notify-staff/tell-trouble.ts';
import { Settings } from '../../../shared/contract/settings.ts';
import { addSeconds, instantFrom } from '../../../shared/kernel/instant.ts';
import { memoryChannels } from '../../fixtures/memory-channels.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { memoryNoticeTests, memoryStaff } from '../../world/memory-staff.ts';

const at = instantFrom('2026-11-16T22:00:00Z');
const trouble = { id: 'trb_1', code: 'channel.silent', at };
const base = {
  staff: [
    { id: 'olha', email: 'olha@brand.example', name: 'Olha', role: 'support-manager', language: 'uk' },
    { id: 'max', email: 'max@brand.example', name: 'Max', role: 'lead' },
  ],
  teams: [{ id: 'front', name: 'Front', members: ['olha'] }],
  channels: [{ id: 'page', connection: 'page', platform: 'facebook', name: 'Page', team: 'front', connectedAt: at }],
  noticeChannels: [
    { id: 'bot', kind: 'slack', address: 'C0ALERTS', language: 'en' },
    { id: 'mail', kind: 'email' },
  ],
};

const play = async (change: object = {}) => {
  const settings = Settings.parse({ ...base, ...change });
  const { notices, summaries, of } = memoryStaff();
  const channels = memoryChannels();
  await channels.change('page', { trouble });
  const said: unknown[] = [];
  const delayed: Later[] = [];
  const clock = { seconds: 0 };
  const memory = memoryConversations().shelf;
  const tell = tellTrouble({
    channels,
    settings: async () => settings,
    messengers: {
      repeatable: () => false,
      send: async ({ id }, { words, language, urgent }, to) => {
        said.push([id, words.title, language, urgent, to]);
        return { handle: `${id}:1` };
      },
      change: async ({ id, kind }, verb, { words, incident }, { handle }) => {
        if (kind === 'slack') said.push([id, verb, words.settled, incident, handle]);
      },
    },
    conversations: { read: async (id) => ({ ...(await memory.read(id)), notices: of(id) }) },
    now: () => addSeconds(at, clock.seconds),
    publicUrl: 'https://heard.example',
    noteClaim: async () => {},
    tests: memoryNoticeTests(),
    notices,
    summaries,
    secret: async () => '',
    later: async (message) => void delayed.push(message),
  });
  const fact = { channel: 'page', trouble: trouble.id, code: trouble.code, over: false };
  return { tell, fact, said, delayed, channels, clock };
};
const onSlack = ['bot', 'Nothing is heard from Page', 'en', false, undefined];
const byMail = ['mail', 'Від каналу «Page» нічого не чути', 'uk', false, 'olha@brand.example'];

it('tells the team of the channel on every notice channel, each in their language, once', async () => {
  const { tell, fact, said } = await play();
  await tell(fact);
  await tell(fact);
  expect(said).toEqual([onSlack, byMail]);
});
it('tells the leads where nobody answers, and by mail where there is no notice channel', async () => {
  const nobody = await play({ teams: [], noticeChannels: [] });
  await nobody.tell(nobody.fact);
  expect(nobody.said).toEqual([['own-mail', 'Nothing is heard from Page', 'en', false, 'max@brand.example']]);
});
it('says nothing of what is over by now, nor of a channel that is there no more', async () => {
  const { tell, fact, said, channels } = await play();
  await tell({ ...fact, channel: 'gone' });
  await channels.change('page', { trouble: null });
  await tell(fact);
  expect(said).toEqual([]);
});
it('changes what was shown when the channel is well again, once', async () => {
  const { tell, fact, said } = await play();
  await tell(fact);
  await tell({ ...fact, over: true });
  await tell({ ...fact, over: true });
  expect(said.slice(2)).toEqual([['bot', 'resolve', 'Well again', 'trb_1', 'bot:1']]);
});
it('waits for whoever sleeps, and tells the others', async () => {
  const asleep = base.staff.map((member) => ({ ...member, quiet: { from: '21:00', to: '06:00' } }));
  const { tell, fact, said, delayed, clock } = await play({ staff: asleep });
  await tell(fact);
  expect([said, delayed]).toEqual([[onSlack], [{ trouble: fact }]]);
  clock.seconds = 8 * 3600;
  await tell(fact);
  expect(said).toEqual([onSlack, byMail]);
});
it.each([
  ['channel.troubled', false],
  ['channel.recovered', true],
])('is woken by %s', (name, over) => {
  const detail = { channel: 'page', trouble: 'trb_1', code: 'platform.401', since: at };
  expect(readMessage({ 'detail-type': name, detail })).toMatchObject({ trouble: { channel: 'page', trouble: 'trb_1', over } });
});
it('is asked for later as it was told', () => {
  const fact = { channel: 'page', trouble: 'trb_1', code: 'platform.401', over: false };
  expect(readMessage({ later: { trouble: fact } })).toEqual({ later: { trouble: fact } });
});
