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
const settings: Settings = { ...standard, staff: [olha] };
const monday = at('2026-11-16T08:00:00Z');
const press = (action: SlackPress['action'], slackUser = 'U123'): SlackPress => ({
  notice: 'ntc_1',
  conversation: 'con_1',
  action,
  slackUser,
  team: 'T1',
  handle: null,
});
const pressing = async (given: SlackPress, gone = false) => {
  const acts: StaffAct[] = [];
  const marked: string[] = [];
  const take = takePress({
    mark: async (_conversation, notice, by) => {
      if (gone) throw new Refusal('notice.unknown', 404, 'This notice is no longer kept.');
      marked.push(`${notice} ${by}`);
    },
    record: async (done) => acts.push(...done),
    head: async () => foldConversation([said('q', '2026-11-13T14:30:00Z')], standard),
    settings: async () => settings,
  });
  for (let times = 0; times < 2; times += 1) await take(given, 'letter_1', monday);
  return { acts, marked };
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
it('somebody whom nobody knows is named by their handle', async () => {
  expect((await pressing(press('acknowledge', 'U999'))).marked).toEqual(['ntc_1 slack:U999', 'ntc_1 slack:U999']);
});
it('a notice that is no longer kept is forgotten', async () => expect((await pressing(press('acknowledge'), true)).acts).toEqual([]));
