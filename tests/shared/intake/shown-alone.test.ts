import { describe, expect, it } from 'vitest';
import type { Platform } from '../../../shared/contract/settings.ts';
import { normalise } from '../../../shared/intake/normalise.ts';
import { shownAlone } from '../../../shared/intake/shown-alone.ts';
import { demo, letterOf } from './demo.ts';

it.each([
  ['a picture', '', ['image'], 'question'],
  ['a video', '', ['video'], 'question'],
  ['a recording', '', ['voice'], 'question'],
  ['a file', '', ['file'], 'question'],
  ['a place', '', ['location'], 'question'],
  ['what the platform does not pass on', '', ['unsupported'], 'question'],
  ['a picture under an emoji', '😡', ['image'], 'question'],
  ['a sticker with a picture', '', ['sticker', 'image'], 'question'],
  ['a sticker', '', ['sticker'], 'courtesy'],
  ['a sticker with its emoji', '👍', ['sticker'], 'courtesy'],
  ['a like', '', ['like'], 'courtesy'],
  ['a story that names us', '', ['story_mention'], 'courtesy'],
  ['a picture with words', 'thanks!', ['image'], null],
  ['a picture with a question mark', '??', ['image'], null],
  ['stars alone', '', ['rating'], null],
  ['nothing', '', [], null],
])('%s reads as it should', (_what, text, types, intent) => {
  expect(shownAlone({ text, attachments: types.map((type) => ({ type })) })).toBe(intent);
});

it('knows a sticker that the platform has no other word for', () => {
  expect(shownAlone({ text: '', attachments: [{ type: 'unsupported', alt: 'sticker' }] })).toBe('courtesy');
});

describe('on its platform', () => {
  const from = { id: 5, is_bot: false, first_name: 'Olha' };
  const telegram = (more: object) => ({
    update_id: 1,
    message: { message_id: 7, date: 1_791_000_000, chat: { id: 5, type: 'private' }, from, ...more },
  });
  const messenger = (attachment: object) => ({
    object: 'page',
    entry: [
      {
        id: '10',
        time: 1_791_000_000_000,
        messaging: [
          {
            sender: { id: '77' },
            recipient: { id: '10' },
            timestamp: 1_791_000_000_000,
            message: { mid: 'm_1', attachments: [attachment] },
          },
        ],
      },
    ],
  });
  it.each<[string, Platform, object, string]>([
    ['a photo in Telegram', 'telegram', telegram({ photo: [{ file_id: 'f', file_unique_id: 'u', width: 9, height: 9 }] }), 'question'],
    ['a sticker in Telegram', 'telegram', telegram({ sticker: { emoji: '👍', file_id: 'f' } }), 'courtesy'],
    ['a photo in Messenger', 'messenger', messenger({ type: 'image', payload: { url: 'https://example.org/a.jpg' } }), 'question'],
    // developers.facebook.com/docs/messenger-platform/reference/webhook-events/messages: stickers, and the thumb of a like, are images with a sticker_id
    [
      'the thumb of a like in Messenger',
      'messenger',
      messenger({ type: 'image', payload: { url: 'https://example.org/t.png', sticker_id: 369_239_263_222_822 } }),
      'courtesy',
    ],
  ])('%s is %s', (_what, platform, body, intent) => {
    const { interactions } = normalise(letterOf(platform), Buffer.from(JSON.stringify(body)), demo);
    expect(interactions.map((one) => one.intent)).toEqual([intent]);
  });
});
