import { expect, it } from 'vitest';
import type { StaffAct } from '../../../shared/contract/acts.ts';
import { type Settings, StaffMember } from '../../../shared/contract/settings.ts';
import { foldConversation } from '../../../shared/conversations/fold.ts';
import { instantFrom as at } from '../../../shared/kernel/instant.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import type { SlackPress } from '../../../shared/staff/notices/slack-interaction.ts';
import { takePress } from '../../../shared/staff/take-press.ts';
import { said, standard } from '../conversations/story.ts';

const olha = StaffMember.parse({
  id: 'olha',
  email: 'olha@heard.example',
  name: 'Ольга',
  role: 'support-manager',
  handles: ['slack:U123'],
});
const more = { email: 'x@heard.example', name: 'x' };
const settings: Settings = {
  ...standard,
  staff: [
    olha,
    StaffMember.parse({ id: 'left', role: 'lead', handles: ['slack:U2'], endedAt: '2026-11-10T08:00:00.000Z', ...more }),
    StaffMember.parse({ id: 'reader', role: 'read-only', handles: ['slack:U3'], language: 'uk', ...more }),
    StaffMember.parse({ id: 'lawyer', role: 'lawyer', handles: ['slack:U4'], ...more }),
  ],
};
const monday = at('2026-11-16T08:00:00Z');
const press = (action: SlackPress['action'], slackUser = 'U123'): SlackPress => ({
  notice: 'ntc_1',
  conversation: 'con_1',
  action,
  slackUser,
  team: 'T1',
  handle: null,
  answerTo: 'https://hooks.slack.com/actions/T1/1/x',
});
const pressing = async (given: SlackPress, gone = false) => {
  const acts: StaffAct[] = [];
  const marked: string[] = [];
  const told: string[] = [];
  const take = takePress({
    mark: async (_conversation, notice, by) => {
      if (gone) throw new Refusal('notice.unknown', 404, 'This notice is no longer kept.');
      marked.push(`${notice} ${by}`);
    },
    record: async (done) => acts.push(...done),
    head: async () => foldConversation([said('q', '2026-11-13T14:30:00Z')], standard),
    settings: async () => settings,
    tell: async (address, words) => told.push(`${address} ${words}`),
  });
  for (let times = 0; times < 2; times += 1) await take(given, 'letter_1', monday);
  return { acts, marked, told };
};

it.each([
  ['snooze-15', { type: 'snooze', until: '2026-11-16T08:15:00.000Z' }],
  ['snooze-60', { type: 'snooze', until: '2026-11-16T09:00:00.000Z' }],
  ['snooze-next', { type: 'snooze', until: '2026-11-17T07:00:00.000Z' }],
  ['escalate', { type: 'escalate' }],
  ['acknowledge', { type: 'acknowledge', notice: 'ntc_1' }],
] as const)('%s is an act of whoever pressed, the same however often it comes', async (action, act) => {
  const { acts } = await pressing(press(action));
  expect(acts[0]).toMatchObject({ ...act, by: 'olha', conversation: 'con_1' });
  expect(acts[1]).toEqual(acts[0]);
});
it.each([
  ['somebody whom nobody knows', 'acknowledge', 'U999', 'Heard does not know you here. A lead can add the handle slack:U999 '],
  ['one who left', 'acknowledge', 'U2', 'Heard does not know you here'],
  ['one who may only read', 'acknowledge', 'U3', 'ваша роль у Heard цього не дозволяє'],
  ['one who may take, and not put off', 'snooze-60', 'U4', 'your role in Heard does not allow this'],
  ['one who may take, and not pass up', 'escalate', 'U4', 'your role in Heard does not allow this'],
  ['one who may only read', 'snooze-next', 'U3', 'ваша роль у Heard цього не дозволяє'],
] as const)('%s does nothing by %s and is told why, alone', async (_who, action, user, words) => {
  const { acts, marked, told } = await pressing(press(action, user));
  expect([acts, marked]).toEqual([[], []]);
  expect(told[0]).toContain(words);
  expect(told[0]).toMatch(/^https:\/\/hooks\.slack\.com\/actions\/T1\/1\/x /);
});
it('one who may take takes', async () => expect((await pressing(press('acknowledge', 'U4'))).acts[0]).toMatchObject({ by: 'lawyer' }));
it('a notice that is no longer kept is forgotten, and that is said', async () => {
  const { acts, told } = await pressing(press('acknowledge'), true);
  expect(acts).toEqual([]);
  expect(told[0]).toContain('this notice is too old');
});
it('nothing is told where Slack gave no address', async () =>
  expect((await pressing({ ...press('acknowledge', 'U999'), answerTo: null })).told).toEqual([]));
