import type { Attachment } from '../contract/acts.ts';
import { derivedId } from '../kernel/ids.ts';
import type { DyingMedia, SourceAct, SourceAttachment } from './platform.ts';

/** What stays the same of a link when it is signed anew. */
const lasting = ({ ref, url = '' }: SourceAttachment): string => ref ?? url.replace(/[?#].*$/s, '');

/** Attachments in our terms; those whose link dies name the copy that is to be kept, the same for each version of the interaction. */
export const attachmentsOf = ({ attachments = [] }: SourceAct, interaction: string, media?: DyingMedia): Attachment[] =>
  attachments.map((one, place) => {
    const { type, url, alt, ref } = one;
    return {
      type,
      ...(url && { url }),
      ...(alt && { alt }),
      ...(ref && { ref }),
      ...(media?.dies(one) && { media: derivedId('med', interaction, String(place), lasting(one)) }),
    };
  });

/** Whether a link leads to one of these hosts, or to one below them. */
export const leadsTo = (url: string | undefined, hosts: readonly string[]): boolean => {
  if (!url || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
};

/** Media that anybody may fetch as long as its link lives. */
export const openLink = (hosts: readonly string[], types?: readonly string[]): DyingMedia => ({
  dies: ({ type, url }) => leadsTo(url, hosts) && (types?.includes(type) ?? true),
  needsToken: false,
  find: async ({ attachment: { url } }) => (url ? { method: 'GET', url, headers: {} } : null),
});
