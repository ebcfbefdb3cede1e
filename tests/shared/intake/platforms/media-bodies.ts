import type { Platform } from '../../../../shared/contract/settings.ts';

const seconds = 1_794_816_000;
const millis = seconds * 1000;
const messaging = (attachment: object) => ({
  object: 'page',
  entry: [{ id: '1', time: millis, messaging: [{ sender: { id: '2' }, recipient: { id: '1' }, timestamp: millis, message: attachment }] }],
});

/** A body of each platform that brings media which dies, as its page documents it. */
export const withMedia: Readonly<Partial<Record<Platform, unknown>>> = {
  telegram: {
    update_id: 1,
    message: {
      message_id: 7,
      date: seconds,
      chat: { id: 2, type: 'private' },
      from: { id: 2, is_bot: false, first_name: 'Iryna' },
      photo: [
        { file_id: 'AgAC-small', file_unique_id: 's', width: 90, height: 60 },
        { file_id: 'AgAC-large', file_unique_id: 'l', width: 1280, height: 853 },
      ],
    },
  },
  whatsapp: {
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '9',
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '380440000000', phone_number_id: '1' },
              messages: [
                { id: 'wamid.1', from: '2', timestamp: String(seconds), type: 'image', image: { id: '55', mime_type: 'image/jpeg' } },
              ],
            },
          },
        ],
      },
    ],
  },
  slack: {
    team_id: 'T1',
    type: 'event_callback',
    event: {
      type: 'message',
      subtype: 'file_share',
      channel: 'C1',
      user: 'U2',
      text: '',
      ts: `${seconds}.000100`,
      files: [
        {
          id: 'F1',
          mimetype: 'image/png',
          title: 'lock.png',
          permalink: 'https://spytsia.slack.com/files/U2/F1/lock.png',
          url_private: 'https://files.slack.com/files-pri/T1-F1/lock.png',
        },
      ],
    },
  },
  line: {
    destination: '1',
    events: [
      {
        type: 'message',
        mode: 'active',
        timestamp: millis,
        source: { type: 'user', userId: 'U2' },
        message: { id: '900', type: 'image', contentProvider: { type: 'line' } },
      },
    ],
  },
  viber: {
    event: 'message',
    timestamp: millis,
    message_token: '4912661846655238145',
    sender: { id: '2', name: 'Iryna' },
    message: { type: 'picture', media: 'https://dl-media.viber.com/5/media/1.jpg' },
  },
  discord: {
    type: 'GATEWAY_MESSAGE_CREATE',
    timestamp: seconds,
    data: {
      id: '17',
      type: 0,
      channel_id: '1',
      guild_id: '3',
      author: { id: '2', username: 'iryna' },
      content: '',
      timestamp: '2026-11-16T08:00:00.000000+00:00',
      attachments: [
        {
          id: '2',
          filename: 'lock.png',
          content_type: 'image/png',
          url: 'https://cdn.discordapp.com/attachments/1/2/lock.png?ex=6&is=5&hm=4',
        },
      ],
    },
  },
  facebook: {
    object: 'page',
    entry: [
      {
        id: '1',
        time: seconds,
        changes: [
          {
            field: 'feed',
            value: {
              item: 'comment',
              verb: 'add',
              comment_id: '4_5',
              post_id: '1_4',
              parent_id: '1_4',
              from: { id: '2', name: 'Iryna' },
              created_time: seconds,
              photo: 'https://scontent.xx.fbcdn.net/v/t1/lock.jpg?oh=1&oe=2',
            },
          },
        ],
      },
    ],
  },
  messenger: messaging({
    mid: 'm_1',
    attachments: [{ type: 'audio', payload: { url: 'https://cdn.fbsbx.com/v/t59/voice.mp4?oh=1&oe=2' } }],
  }),
  threads: {
    app_id: '1',
    topic: 'moderate',
    target_id: '100',
    time: seconds,
    values: {
      field: 'replies',
      value: {
        id: '101',
        username: 'iryna',
        media_type: 'IMAGE',
        media_url: 'https://scontent.cdninstagram.com/v/t51/lock.jpg?oh=1&oe=2',
        replied_to: { id: '100' },
        root_post: { id: '100', owner_id: '1', username: 'spytsia' },
        timestamp: '2026-11-16T08:00:00+0000',
      },
    },
  },
  tiktok: {
    client_key: 'k',
    event: 'im_receive_msg',
    create_time: seconds,
    user_openid: '1',
    content: JSON.stringify({
      type: 'image',
      message_id: 'm1',
      conversation_id: 'c1',
      timestamp: millis,
      from_user: { id: '2' },
      image: { media_id: 'p1' },
    }),
  },
  x: {
    data: {
      event_uuid: '-1',
      event_type: 'dm.received',
      filter: { user_id: '1' },
      payload: {
        direct_message_events: [
          {
            type: 'message_create',
            id: '11',
            created_timestamp: String(millis),
            message_create: {
              target: { recipient_id: '1' },
              sender_id: '2',
              message_data: {
                text: '',
                attachment: {
                  type: 'media',
                  media: { type: 'photo', media_url_https: 'https://ton.twitter.com/1.1/ton/data/dm/11/22/a-b.jpg' },
                },
              },
            },
          },
        ],
      },
    },
  },
};
