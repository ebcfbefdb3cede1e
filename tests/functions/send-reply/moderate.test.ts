import { describe, expect, it } from 'vitest';
import { keepPace } from '../../../functions/send-reply/keep-pace.ts';
import { moderate } from '../../../functions/send-reply/moderate.ts';
import type { Errand } from '../../../functions/send-reply/read-errand.ts';
import type { Act, Interaction, ModerationDeed } from '../../../shared/contract/acts.ts';
import { Reply } from '../../../shared/contract/conversations.ts';
import { Moderation } from '../../../shared/contract/moderations.ts';
import { Settings } from '../../../shared/contract/settings.ts';
import { moderatedThread } from '../../../shared/conversations/moderating.ts';
import { recordActs } from '../../../shared/conversations/record-acts.ts';
import { removalOf } from '../../../shared/conversations/undoing.ts';
import { moderatePost } from '../../../shared/intake/moderate-post.ts';
import { derivedId } from '../../../shared/kernel/ids.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { memoryIntake } from '../../fixtures/memory-intake.ts';
import { memoryModerations } from '../../fixtures/memory-moderations.ts';
import { memoryPaces } from '../../fixtures/memory-paces.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { asked } from './standing.ts';

const now = instantFrom('2026-11-16T09:00:00Z');
const question: Interaction = { ...asked('facebook'), history: false, intent: 'question' };
/** What we answered below it. */
const answer: Interaction = {
  ...question,
  actId: 'act_ours',
  id: derivedId('int', 'facebook', question.account, '20_99'),
  sourceId: '20_99',
  direction: 'out',
  author: { ...question.author, staff: 'olha' },
  text: 'Here.',
};

const standing = async (answers: () => Promise<Response>, token: string | undefined = 'TOKEN') => {
  const { shelf } = memoryConversations();
  const record = recordActs({ shelf, settings: async () => Settings.parse({}), now: () => now });
  await record([question, answer]);
  const moderations = memoryModerations(shelf);
  const requests: Array<{ method: string; url: string; body: unknown }> = [];
  const reach: typeof fetch = async (url, init) => {
    requests.push({ method: String(init?.method), url: String(url), body: init?.body ? JSON.parse(String(init.body)) : null });
    return answers();
  };
  const later: Array<Errand & { seconds: number }> = [];
  const run = moderate({
    moderations,
    secrets: memoryIntake({ [question.channel]: { signing: [], ...(token && { token }) } }).secrets,
    pace: keepPace({ paces: memoryPaces(), later: async (errand, seconds) => void later.push({ ...errand, seconds }), now: () => now }),
    moderate: moderatePost(reach, Date.now),
    record,
    now: () => now,
  });
  const press = async (id: string, deed: ModerationDeed, requestedAt = now) => {
    const { conversation } = question;
    const interaction = deed === 'remove' ? answer.id : question.id;
    await moderations.ask(
      Moderation.parse({ id, conversation, interaction, deed, by: 'olha', requestedAt, state: 'queued', reason: 'spam' }),
    );
  };
  const go = (id: string, tries = 0) =>
    run({ what: 'moderation', conversation: question.conversation, id, tries, place: { at: 0, putOff: 0 } });
  const acts = async (): Promise<readonly Act[]> => (await shelf.read(question.conversation)).acts;
  const thread = async () => moderatedThread(await acts(), 'facebook', false);
  return { press, go, acts, thread, moderations, requests, later };
};
const ok = async () => Response.json({ success: true });
const answering =
  (status: number, body: object = {}) =>
  async () =>
    Response.json(body, { status });
const at = (path: string) => `https://graph.facebook.com/v25.0/${path}`;

describe('a press', () => {
  it.each<[ModerationDeed, object]>([
    ['hide', { method: 'POST', url: at('20_31'), body: { is_hidden: true } }],
    ['unhide', { method: 'POST', url: at('20_31'), body: { is_hidden: false } }],
    ['remove', { method: 'DELETE', url: at('20_99'), body: null }],
  ])('to %s is done once, however often it is delivered', async (deed, request) => {
    const { press, go, requests, acts, moderations } = await standing(ok);
    await press('mod_1', deed);
    for (let delivery = 0; delivery < 3; delivery += 1) await go('mod_1');
    expect(requests).toEqual([request]);
    expect(moderations.rows).toMatchObject([{ state: 'done', doneAt: now, problem: null }]);
    expect((await acts()).filter(({ type }) => type === 'moderate')).toMatchObject([{ by: 'olha', at: now, deed, reason: 'spam' }]);
  });
  it('to hide shows by whom, and to show again takes that back', async () => {
    const { press, go, thread } = await standing(ok);
    await press('mod_1', 'hide', instantFrom('2026-11-16T08:59:00Z'));
    await go('mod_1');
    expect((await thread())[0]).toMatchObject({ hidden: { by: 'olha', at: now, reason: 'spam' }, offers: ['unhide'], text: 'Where?' });
  });
  it('to take back leaves a place without words, as the platform would tell of it', async () => {
    const { press, go, thread } = await standing(ok);
    await press('mod_1', 'remove');
    await go('mod_1');
    expect((await thread()).find(({ id }) => id === answer.id)).toMatchObject({ text: '', deletedAt: now, offers: [] });
  });
  it('to undo what was just sent says so in the act, so that it answered nobody', async () => {
    const { go, thread, moderations } = await standing(ok);
    const { conversation } = question;
    await moderations.ask(
      removalOf(Reply.parse({ id: 'rep_1', conversation, by: 'olha', text: 'Here.', requestedAt: now, state: 'sent' }), answer.id, now),
    );
    await go(moderations.rows[0]?.id ?? '');
    expect((await thread()).find(({ id }) => id === answer.id)).toMatchObject({ deletedAt: now, undone: true });
  });
  it('that another overtook is done no more', async () => {
    const { press, go, requests, moderations } = await standing(ok);
    await press('mod_1', 'hide', instantFrom('2026-11-16T08:59:00Z'));
    await press('mod_2', 'unhide');
    await go('mod_2');
    await go('mod_1');
    expect(requests).toMatchObject([{ body: { is_hidden: false } }]);
    expect(moderations.rows).toMatchObject([{ state: 'failed', problem: 'moderation.overtaken' }, { state: 'done' }]);
  });
  it.each<[string, () => Promise<Response>, number]>([
    ['takes no more for now', async () => new Response('{}', { status: 429, headers: { 'retry-after': '7' } }), 7],
    ['fails', answering(503), 20],
    [
      'does not answer',
      async () => {
        throw new DOMException('timed out', 'TimeoutError');
      },
      20,
    ],
  ])('is tried again when the platform %s, because it asks for a state', async (_name, answers, seconds) => {
    const { press, go, later, moderations } = await standing(answers);
    await press('mod_1', 'hide');
    await go('mod_1');
    expect(later).toMatchObject([{ id: 'mod_1', tries: 1, seconds }]);
    expect(moderations.rows).toMatchObject([{ state: 'queued' }]);
    await go('mod_1', 4);
    expect(moderations.rows).toMatchObject([{ state: 'failed' }]);
    expect(later).toHaveLength(1);
  });
  it.each<[string, ModerationDeed, () => Promise<Response>, string | undefined, object]>([
    ['is refused', 'hide', answering(403), 'T', { state: 'failed', problem: 'platform.403' }],
    ['names what is not there', 'hide', answering(404), 'T', { state: 'failed', problem: 'platform.404' }],
    ['takes back what is gone', 'remove', answering(404), 'T', { state: 'done', problem: null }],
    ['has no token', 'hide', ok, '', { state: 'failed', problem: 'channel.no-token' }],
  ])('that %s ends so', async (_name, deed, answers, token, outcome) => {
    const { press, go, moderations } = await standing(answers, token);
    await press('mod_1', deed);
    await go('mod_1');
    expect(moderations.rows).toMatchObject([outcome]);
  });
});
