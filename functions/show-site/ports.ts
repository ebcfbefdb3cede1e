import type { Idea } from '../../shared/contract/ideas.ts';
import type { Edition } from '../../shared/contract/reports.ts';
import type { Language, Settings } from '../../shared/contract/settings.ts';
import type { SimilarIdea } from '../../shared/ideas/similar.ts';
import type { Now } from '../../shared/kernel/instant.ts';
import type { ClickShelf } from '../../shared/knowledge/ports.ts';
import type { Painter } from '../../shared/ui/pictures/ports.ts';

/** A file that a page needs, with the hash of its content. */
export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly hash: string;
}

/** What the public pages read. Nothing here writes but the count of clicks on a link. */
export interface ShowSitePorts {
  readonly settings: () => Promise<Settings>;
  /** Every idea that is on the board; merged ones name where they went. */
  readonly ideas: () => Promise<readonly Idea[]>;
  readonly idea: (id: string) => Promise<Idea | null>;
  /** Ideas that were filed as asking for the same as a text, the likest first, at most five. */
  readonly similar: (text: string) => Promise<readonly SimilarIdea[]>;
  /** Published months, latest first, as they are told in a language: English where none is asked for. */
  readonly months: (language?: Language) => Promise<readonly Edition[]>;
  readonly month: (month: string, language?: Language) => Promise<Edition | null>;
  readonly clicks: Pick<ClickShelf, 'read' | 'count'>;
  /** The key that signs links. */
  readonly secret: () => Promise<string>;
  /** Draws the pictures that stand beside shared links. */
  readonly painter: Painter;
  readonly asset: (name: string) => Asset | null;
  /** Told when a page could not be made. */
  readonly failed: (error: Error) => void;
  readonly now: Now;
  /** Address of the site, without a trailing slash. */
  readonly publicUrl: string;
}
