import { expect, it } from 'vitest';
import { KeptMedia } from '../../../shared/contract/media.ts';
import { attachmentView } from '../../../shared/conversations/media-view.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';

const at = instantFrom('2026-11-16T08:00:00Z');
const attachment = { type: 'image', url: 'https://x.example/1', ref: 'secret', media: 'med_1' };
const row = (rest: object = {}) =>
  KeptMedia.parse({
    ...{ id: 'med_1', conversation: 'conv_1', interaction: 'int_1', problem: null, type: 'image/png', bytes: 3, name: 'a.png' },
    ...{ at, until: '2026-12-16T08:00:00.000Z', ...rest },
  });
const gone = { problem: 'media.gone', type: null, bytes: null };

it.each([
  ['kept', [row()], '2026-12-16T07:59:59Z', 'kept', null],
  ['kept no longer', [row()], '2026-12-16T08:00:00Z', 'not-kept', 'media.expired'],
  ['not there when it was asked for', [row(gone)], '2026-11-17T08:00:00Z', 'not-kept', 'media.gone'],
  ['not there then, long ago', [row(gone)], '2027-11-17T08:00:00Z', 'not-kept', 'media.gone'],
  ['awaited', [], '2026-11-16T08:00:05Z', 'waiting', null],
  ['of another', [row({ id: 'med_2' }), row({ interaction: 'int_2' })], '2026-11-16T08:00:05Z', 'waiting', null],
  ['erased after its time', [], '2026-12-16T08:00:00Z', 'not-kept', 'media.expired'],
])('media is shown as %s', (_what, rows, now, state, problem) => {
  const shown = attachmentView(attachment, { id: 'int_1', at }, 'conv_1.x', rows, instantFrom(now));
  expect(shown).toMatchObject({ type: 'image', url: 'https://x.example/1', kept: { state, problem } });
  expect(shown.kept?.path).toBe(state === 'kept' ? '/api/v1/conversations/conv_1.x/media/int_1/med_1' : null);
  expect(JSON.stringify(shown)).not.toContain('secret');
});

it('what lasts is shown as its link alone', () =>
  expect(attachmentView({ type: 'image', url: 'https://x.example/1', alt: 'A' }, { id: 'int_1', at }, 'conv_1', [], at)).toEqual({
    type: 'image',
    url: 'https://x.example/1',
    alt: 'A',
  }));
