import type { Notice } from '../../shared/contract/conversations.ts';

/** Where the conversation's first message stands on a channel that threads (`C123:1791000000.000200` gives the part behind the colon). */
export const threadOn = (notices: readonly Notice[], channel: string): string | undefined =>
  notices
    .filter((notice) => notice.channel === channel && notice.handle !== undefined)
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))[0]
    ?.handle?.split(':')[1];
