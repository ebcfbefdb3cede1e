import type { Reply } from '../../shared/contract/conversations.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { ConversationShelf } from '../../shared/conversations/ports.ts';
import type { ConsentShelf, IdeaShelf, SubscriptionShelf } from '../../shared/ideas/ports.ts';
import type { Now } from '../../shared/kernel/instant.ts';
import type { MailPerson, PostShelf, ReportShelf, TellingShelf } from '../../shared/publishing/ports.ts';
import type { HoldIfQuiet } from '../../shared/publishing/quiet.ts';

export interface PublishReportPorts {
  readonly reports: Pick<ReportShelf, 'read' | 'publish' | 'published' | 'edition'>;
  readonly posts: PostShelf;
  readonly tellings: TellingShelf;
  readonly ideas: Pick<IdeaShelf, 'read' | 'list'>;
  readonly conversations: Pick<ConversationShelf, 'read'>;
  readonly consents: Pick<ConsentShelf, 'of'>;
  readonly subscriptions: Pick<SubscriptionShelf, 'of' | 'read'>;
  /** The address that a person left, where they left one anywhere. */
  readonly emailOf: (person: string) => Promise<string | undefined>;
  readonly silent: (persons: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly holdIfQuiet: HoldIfQuiet;
  /** Whether something of a month, or of a reminder, is held and was not let go yet. */
  readonly isHeld: (key: string) => Promise<boolean>;
  readonly settings: () => Promise<Settings>;
  /** Asks for a reply once by its id: again, nothing changes. */
  readonly askReply: (reply: Reply) => Promise<unknown>;
  readonly mail: MailPerson;
  /** Asks to be woken for a month, in so many seconds: 900 at most. */
  readonly wake: (month: string, delaySeconds: number) => Promise<void>;
  readonly now: Now;
  readonly publicUrl: string;
}
