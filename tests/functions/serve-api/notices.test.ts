import { beforeEach, describe, expect, it } from 'vitest';
import { readMessage } from '../../../functions/notify-staff/read-message.ts';
import { Claim, Notice } from '../../../shared/contract/conversations.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';
import { memoryNoticeList } from '../../world/memory-staff.ts';
import { channelApi } from './channel-api.ts';

const at = '2026-11-16T07:30:00.000Z';
const notice = (id: string, state: Notice['state'], rest: object = {}) =>
  Notice.parse({
    id,
    claim: 'clm_1',
    conversation: 'conv_1',
    channel: 'slack',
    step: 'breach',
    metric: 'first_response',
    state,
    at,
    ...rest,
  });
const claim = Claim.parse({ id: 'clm_1', conversation: 'conv_1', metric: 'first_response', cycle: 'start', step: 'breach', dueAt: at, at });

describe('notices over all conversations', () => {
  let world: ReturnType<typeof channelApi>;
  let list: ReturnType<typeof memoryNoticeList>;
  const all = [
    notice('ntc_failed', 'failed'),
    notice('ntc_sent', 'sent', { channel: 'mail' }),
    notice('ntc_maybe', 'possibly_delivered'),
    notice('ntc_trouble', 'failed', { claim: 'trb_1', step: 'troubled' }),
  ];
  beforeEach(() => {
    list = memoryNoticeList(() => all);
    const { shelf } = memoryConversations();
    const conversations = { ...shelf, read: async (id: string) => ({ ...(await shelf.read(id)), notices: all, claims: [claim] }) };
    world = channelApi({ noticeList: list, conversations });
  });

  it('are listed by day, state and channel, with whether each may be sent again', async () => {
    const failed = await world.ask('GET', '/notices?day=2026-11-16&state=failed');
    expect(failed.body).toMatchObject({
      items: [
        { id: 'ntc_trouble', again: false },
        { id: 'ntc_failed', again: true },
      ],
      next: null,
    });
    expect((await world.ask('GET', '/notices?day=2026-11-16&channel=mail')).body).toMatchObject({
      items: [{ id: 'ntc_sent', again: false }],
    });
    expect((await world.ask('GET', '/notices?day=2026-11-15')).body).toMatchObject({ items: [] });
    expect((await world.ask('GET', '/notices?day=soon')).body).toMatchObject({ code: 'day.invalid' });
  });

  it('are told again as the first time, and it is noted', async () => {
    expect(await world.ask('POST', '/conversations/conv_1/notices/ntc_failed/again', {})).toMatchObject({
      status: 202,
      body: { done: true },
    });
    const [fact] = list.facts;
    expect(readMessage({ 'detail-type': fact?.name, detail: fact?.detail })).toEqual({
      deadline: { conversation: 'conv_1', claim: 'clm_1', metric: 'first_response', step: 'breach', dueAt: at },
    });
    expect(world.noted).toEqual(['lead notice.again conv_1 ntc_failed']);
  });

  it.each([
    ['ntc_sent', 'notice.not-again'],
    ['ntc_maybe', 'notice.not-again'],
    ['ntc_trouble', 'notice.not-again'],
    ['ntc_none', 'notice.unknown'],
  ])('are not told again: %s', async (id, code) => {
    expect((await world.ask('POST', `/conversations/conv_1/notices/${id}/again`, {})).body).toMatchObject({ code });
    expect(list.facts).toEqual([]);
  });
});
