import type { Interaction } from '../contract/acts.ts';
import type { TendMessage } from '../contract/channel-state.ts';
import { platforms } from './platforms.ts';

/** What is to be done about the media of something that was just recorded: kept before their links die, or erased with it. */
export const mediaAsked = ({ verb, platform, channel, conversation, id, actId, attachments }: Interaction): TendMessage[] => {
  if (verb === 'delete') return platforms[platform].fetching?.media ? [{ do: 'forget', channel, conversation, interaction: id }] : [];
  return attachments.flatMap(({ media }): TendMessage[] =>
    media ? [{ do: 'media', channel, conversation, act: actId, media, tries: 0 }] : [],
  );
};
