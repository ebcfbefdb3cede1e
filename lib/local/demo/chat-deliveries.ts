import { derivedId } from '../../../shared/kernel/ids.ts';
import { toMillis } from '../../../shared/kernel/instant.ts';
import { signedHeaders } from '../sign-delivery.ts';
import type { Delivery, Said } from './delivery.ts';
import { demoSecrets } from './secrets.ts';

/** A delivery to the demo channel of a platform, in a thread of an account. */
const delivered = (platform: string, account: string, root: string, body: object): Delivery => {
  const text = JSON.stringify(body);
  const [secret = ''] = demoSecrets[`demo-${platform}`]?.signing ?? [];
  return {
    path: `/hooks/${platform}/demo-${platform}`,
    sign: (seconds) => signedHeaders(platform, secret, Buffer.from(text), new Date(Number(seconds) * 1000)),
    body: text,
    conversation: derivedId('conv', platform, account, root),
    root,
  };
};
const account = { instagram: '17841400000000001', whatsapp: '100000000000403', mastodon: 'spytsia@social.example' } as const;

/** A comment below a post. */
const instagram = ({ who, text, at, n, root }: Said): Delivery => {
  const id = `1790000000000${n}`;
  const from = { id: who.handle, username: who.email.replace('@example.org', '.rides') };
  const value = { id, text, from, media: { id: '17900000000000001', media_product_type: 'FEED' }, ...(root && { parent_id: root }) };
  const entry = { id: account.instagram, time: Math.floor(toMillis(at) / 1000), changes: [{ field: 'comments', value }] };
  return delivered('instagram', account.instagram, root ?? id, { object: 'instagram', entry: [entry] });
};

const whatsapp = ({ who, text, at, n }: Said): Delivery => {
  const phone = `380670${who.handle}`;
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '380440000000', phone_number_id: account.whatsapp },
    contacts: [{ profile: { name: `${who.first} ${who.last}` }, wa_id: phone }],
    messages: [
      { from: phone, id: `wamid.demo-${n}`, timestamp: String(Math.floor(toMillis(at) / 1000)), type: 'text', text: { body: text } },
    ],
  };
  const entry = { id: '1', changes: [{ field: 'messages', value }] };
  return delivered('whatsapp', account.whatsapp, phone, { object: 'whatsapp_business_account', entry: [entry] });
};

const viber = ({ who, text, at, n }: Said): Delivery => {
  const sender = { id: `demo${who.handle}==`, name: `${who.first} ${who.last}`, language: 'uk', api_version: 8 };
  const message = { type: 'text', text };
  return delivered('viber', 'demo-viber', sender.id, {
    ...{ event: 'message', timestamp: toMillis(at), message_token: 5_900_000_000_000 + n },
    ...{ sender, message },
  });
};

/** A status that a server tells its administrator of. */
const mastodon = ({ who, text, at, n, root }: Said): Delivery => {
  const id = `11700000000000${n}`;
  const author = { acct: `${who.email.split('@')[0]}@rides.example`, display_name: `${who.first} ${who.last}`, bot: false };
  const status = { id, content: `<p>${text}</p>`, visibility: 'public', created_at: at, in_reply_to_id: root ?? null, account: author };
  return delivered('mastodon', account.mastodon, root ?? id, { event: 'status.created', created_at: at, object: status });
};

export const chatDeliveries = { instagram, whatsapp, viber, mastodon } as const;
