import { signal } from '@preact/signals';
import type { ConversationWhole } from '../../../shared/contract/api.ts';

/** The conversation whose screen is open, and what one can do there. */
export interface OpenTalk {
  readonly talk: ConversationWhole;
  readonly act: (deed: () => Promise<unknown>) => void;
  readonly write: (what: 'reply' | 'note') => void;
  readonly handOver: () => void;
}
export const openTalk = signal<OpenTalk | null>(null);
