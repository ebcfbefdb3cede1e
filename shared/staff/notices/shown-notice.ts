import type { Language, Metric } from '../../contract/settings.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { NoticeLinks } from '../notice-shapes.ts';
import type { NoticeWords } from '../notice-words.ts';

/** What every channel shows of a notice, in the reader's language already. */
export interface ShownNotice {
  readonly id: string;
  /** The claim that it is about: what channels with a memory of their own tell notices apart by. */
  readonly incident: string;
  readonly conversation: string;
  readonly step: string;
  readonly metric: Metric;
  readonly urgent: boolean;
  readonly words: NoticeWords;
  readonly links: NoticeLinks;
  readonly language: Language;
  readonly at: Instant;
}
