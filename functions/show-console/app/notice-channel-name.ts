import { settings } from './state.ts';
import { noticing } from './voices/notice-channels.ts';

/** A channel of notices by what it is, mail to one's own address among them; where several are of a kind, with the name that staff gave it. */
export const noticeChannelName = (id: string): string => {
  if (id === 'own-mail') return noticing.value('ownMail');
  const channels = settings.value?.noticeChannels ?? [];
  const kind = channels.find((channel) => channel.id === id)?.kind;
  if (!kind) return id;
  const words = noticing.value(`kind.${kind}`);
  return channels.filter((channel) => channel.kind === kind).length > 1 ? `${words} (${id})` : words;
};
