import { settings } from './state.ts';
import { noticing } from './voices/notice-channels.ts';

/** A channel of notices by what it is; where several are of a kind, with the name that staff gave it. */
export const noticeChannelName = (id: string): string => {
  const channels = settings.value?.noticeChannels ?? [];
  const kind = channels.find((channel) => channel.id === id)?.kind;
  if (!kind) return id;
  const words = noticing.value(`kind.${kind}`);
  return channels.filter((channel) => channel.kind === kind).length > 1 ? `${words} (${id})` : words;
};
