import { Interaction } from '../../shared/contract/acts.ts';
import { KeptMedia } from '../../shared/contract/media.ts';
import { memoryMedia } from '../fixtures/memory-media.ts';

/** A PNG of two dots in grey, and half a second of silence as a WAV. */
const dots = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR4nGP4DwABAQEAsTj3pwAAAABJRU5ErkJggg==', 'base64');
const silence = Buffer.alloc(44 + 4000, 128);
silence.write('RIFF\xc4\x0f\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0data\xa0\x0f\0\0', 'latin1');

const conversation = 'conv_oksana';
const at = '2026-11-16T07:06:00.000Z';
const sent = [
  { type: 'image', alt: 'Жовтий замок на рамі', ref: 'p1', media: 'med_picture' },
  { type: 'voice', ref: 'v1', media: 'med_voice' },
  { type: 'document', alt: 'чек.docx', ref: 'd1', media: 'med_bill' },
  { type: 'video', ref: 'l1', media: 'med_large' },
  { type: 'image', ref: 'w1', media: 'med_waiting' },
  { type: 'link', alt: 'station 14', url: 'https://spytsia.example/stations/14' },
  { type: 'link', alt: 'odd', url: 'javascript:alert(1)' },
];
/** Oksana sends what one can send: what is kept and shown, saved, played, too large, still awaited, and links. */
export const sentAlong = Interaction.parse({
  ...{
    type: 'interaction',
    actId: 'act_media',
    id: 'int_media',
    conversation,
    platform: 'telegram',
    channel: 'telegram',
    account: 'spytsia',
  },
  ...{ sourceId: 'src_media', thread: 'oksana', verb: 'create', kind: 'message', direction: 'in', text: 'Ось замок і чек.' },
  author: { id: 'per_@oks_l', handle: '@oks_l', name: 'Оксана Л.' },
  attachments: sent,
  ...{ at, sourceAt: at, receivedAt: at },
});
const kept = (id: string, type: string | null, bytes: number | null, name: string, problem: KeptMedia['problem'] = null) =>
  KeptMedia.parse({ id, conversation, interaction: 'int_media', problem, type, bytes, name, at, until: '2026-12-16T07:06:00.000Z' });
const rows = [
  kept('med_picture', 'image/png', dots.length, 'замок.png'),
  kept('med_voice', 'audio/wav', silence.length, 'voice.wav'),
  kept('med_bill', 'application/octet-stream', 1_240_000, 'чек.docx'),
  kept('med_large', null, null, 'video', 'media.too-large'),
];
const files: Readonly<Record<string, Buffer>> = { med_picture: dots, med_voice: silence };

/** What is kept of it, and where its bytes are. */
export const mediaWorld = async (publicUrl: string) => {
  const { media } = memoryMedia();
  const given = new Map<string, { readonly picture: KeptMedia; readonly body: Buffer }>();
  for (const row of rows) await media.put(row);
  return {
    rowsOf: (id: string) => rows.filter((row) => row.conversation === id),
    port: { read: media.read, link: async ({ id }: KeptMedia) => `${publicUrl}/files/${id}` },
    /** Keeps what staff give. */
    keep: async (picture: KeptMedia, body: Buffer) => {
      given.set(picture.id, { picture, body });
      await media.put(picture);
    },
    /** The bucket; null for any other address. */
    answer: (url: URL): Response | null => {
      const [, folder, id = ''] = url.pathname.split('/');
      if (folder !== 'files') return null;
      const type = given.get(id)?.picture.type ?? rows.find((row) => row.id === id)?.type ?? 'application/xml';
      return new Response(Uint8Array.from(given.get(id)?.body ?? files[id] ?? Buffer.from('bill')), { headers: { 'content-type': type } });
    },
  };
};
