import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Platform } from '../../../shared/contract/settings.ts';
import { normalise } from '../../../shared/intake/normalise.ts';
import { platforms } from '../../../shared/intake/platforms.ts';
import { demo, letterOf } from './demo.ts';

const names = Platform.options.filter((platform) => platform in platforms);
const accounted = (platform: Platform, body: Buffer) => {
  const { interactions, ignored, quarantined, lookups } = normalise(letterOf(platform), body, demo);
  return interactions.length + ignored.length + quarantined.length + lookups.length;
};
const huge = '9'.repeat(400);
const bodies: Array<[string, string | Buffer]> = [
  ['nothing', ''],
  ['no JSON', 'hello'],
  ['half a body', '{"object":"page","entry":['],
  ['a NUL', '{"a":"\0"}'],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  ['a mark of byte order', '\uFEFF{}'],
  ['null', 'null'],
  ['a number', '1e999'],
  ['a list', '[]'],
  ['ten thousand brackets', '['.repeat(10_000) + ']'.repeat(10_000)],
  ['a key named __proto__', '{"__proto__":{"object":"page"},"constructor":{"prototype":1}}'],
  ['doubled keys', '{"update_id":1,"update_id":2,"message":1,"message":2}'],
  [
    'a number as large as 400 digits',
    `{"update_id":${huge},"message":{"message_id":${huge},"date":${huge},"chat":{"id":${huge},"type":"private"},"from":{"id":${huge}},"text":"x"}}`,
  ],
  [
    'a date beyond all dates',
    '{"object":"page","entry":[{"id":"1","time":1e300,"changes":[{"field":"feed","value":{"item":"comment","verb":"add","comment_id":"1_2","created_time":8e12}}]}]}',
  ],
  ['a negative date', '{"update_id":1,"message":{"message_id":1,"date":-5,"chat":{"id":1,"type":"private"},"from":{"id":1},"text":"x"}}'],
  [
    'a stamp with thirty digits',
    `{"type":"event_callback","team_id":"T","event":{"type":"message","channel":"C","user":"U","ts":"${'9'.repeat(12)}.5","text":"x"}}`,
  ],
  [
    'a name out of nowhere as verb',
    '{"object":"page","entry":[{"id":"1","time":1,"changes":[{"field":"constructor","value":{"item":"comment","verb":"toString","comment_id":"1_2"}}]}]}',
  ],
  [
    'the same with a field that is known',
    '{"object":"page","entry":[{"id":"1","time":1,"changes":[{"field":"feed","value":{"item":"comment","verb":"constructor","comment_id":"1_2"}}]}]}',
  ],
  [
    'a field of Instagram named like a method',
    '{"object":"instagram","entry":[{"id":"1","time":1e300,"changes":[{"field":"constructor","value":{}},{"field":"comments","value":{"id":1e300}}]}]}',
  ],
  [
    'a message of Meta at no time that is',
    `{"object":"page","entry":[{"id":${huge},"messaging":[{"sender":{"id":"1"},"timestamp":"${huge}","message":{"mid":"m","attachments":[{"type":"__proto__","payload":7}]}}]}]}`,
  ],
  [
    'a message of WhatsApp at no time that is',
    `{"object":"whatsapp_business_account","entry":[{"changes":[{"field":"messages","value":{"metadata":{"display_phone_number":"1","phone_number_id":"2"},"messages":[{"from":"3","id":"w","timestamp":"1e300","type":"constructor"}]}}]}]}`,
  ],
  [
    'an answer of a type named like a method',
    '{"form_id":"f","token":"t","submitted_at":"2026-10-03T04:00:00Z","answers":[{"type":"constructor","field":{"id":"q"}}]}',
  ],
  ['a boundary of blanks', `--${' '.repeat(70)}\r\n\r\n--${' '.repeat(70)}`],
  ['an event named like a method', '{"type":"event_callback","team_id":"T","event":{"type":"__proto__","channel":"C"}}'],
  ['a date in words', '{"type":"comment.created","data":{"id":1,"author":{"handle":"a"},"at":"+275760-09-13T00:00:00.001Z"}}'],
  ['a year that no stamp can hold', '{"type":"comment.created","data":{"id":1,"author":{"handle":"a"},"at":"+020000-01-01T00:00:00Z"}}'],
];

describe.each(names)('%s', (platform) => {
  it.each(bodies)('accounts for %s', (_name, body) => {
    expect(accounted(platform, Buffer.from(body))).toBeGreaterThan(0);
  });
  it('accounts for any JSON', () => {
    fc.assert(fc.property(fc.json(), (text) => accounted(platform, Buffer.from(text)) > 0));
  });
  it('accounts for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => accounted(platform, Buffer.from(bytes)) > 0));
  });
});
