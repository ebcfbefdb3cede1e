import { describe, expect, it } from 'vitest';
import type { Platform } from '../../../../shared/contract/settings.ts';
import { normalise } from '../../../../shared/intake/normalise.ts';
import { demo, letterOf } from '../demo.ts';

/** What platforms tell of a post that the account itself made. */
const told: ReadonlyArray<readonly [Platform, object]> = [
  [
    'facebook',
    {
      object: 'page',
      entry: [
        {
          id: '10',
          time: 1_793_700_000,
          changes: [
            {
              field: 'feed',
              value: {
                item: 'status',
                verb: 'add',
                post_id: '10_77',
                from: { id: '10', name: 'Brand' },
                message: 'Ви просили — ми зробили',
                link: 'https://brand.example/asked/2026-10',
                created_time: 1_793_700_000,
              },
            },
          ],
        },
      ],
    },
  ],
  [
    'x',
    {
      data: {
        filter: { user_id: '10' },
        event_type: 'post.create',
        payload: { id: '1990', author_id: '10', conversation_id: '1990', text: 'Ви просили', created_at: '2026-11-03T09:00:00.000Z' },
      },
    },
  ],
  [
    'slack',
    {
      type: 'event_callback',
      team_id: 'T1',
      event: {
        type: 'message',
        channel: 'C1',
        channel_type: 'channel',
        user: 'UHEARD',
        bot_id: 'B1',
        ts: '1793700000.000200',
        text: 'Ви просили',
      },
      authorizations: [{ user_id: 'UHEARD', is_bot: true }],
    },
  ],
  [
    'vk',
    {
      type: 'wall_post_new',
      group_id: 9,
      event_id: 'e',
      object: { id: 12, from_id: -9, owner_id: -9, date: 1_793_700_000, text: 'Ви просили' },
    },
  ],
  ['threads', { target_id: '7', values: { field: 'replies', value: { id: '180', username: 'brand', text: 'Ви просили' } } }],
  [
    'telegram',
    { update_id: 1, channel_post: { message_id: 7, date: 1_793_700_000, chat: { id: -1001, type: 'channel' }, text: 'Ви просили' } },
  ],
];

describe('a post of our own that comes back', () => {
  it.each(told)('from %s is nothing that a person said', (platform, body) => {
    const { interactions, quarantined } = normalise(letterOf(platform), Buffer.from(JSON.stringify(body)), demo);
    expect(interactions.filter(({ direction }) => direction === 'in')).toEqual([]);
    expect(quarantined).toEqual([]);
  });
});
