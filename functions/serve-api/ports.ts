import type { PersonHistory } from '../../shared/community/ports.ts';
import type { StaffAct } from '../../shared/contract/acts.ts';
import type { Reply } from '../../shared/contract/conversations.ts';
import type { Idea } from '../../shared/contract/ideas.ts';
import type { KeptMedia } from '../../shared/contract/media.ts';
import type { Secrets, Settings, SettingsKind } from '../../shared/contract/settings.ts';
import type { SettingsRow, SettingsVersion } from '../../shared/contract/settings-api.ts';
import type { ConversationShelf, ModerationShelf } from '../../shared/conversations/ports.ts';
import type { ConsentShelf, HotPlanShelf, IdeaShelf, ProposalShelf, SubscriptionShelf } from '../../shared/ideas/ports.ts';
import type { SimilarIdea } from '../../shared/ideas/similar.ts';
import type { FigureShelf, SurveyShelf } from '../../shared/insights/ports.ts';
import type { TopicFigures } from '../../shared/insights/topic-figures.ts';
import type { AskToTend, ChannelShelf, LetterQueue, MediaShelf, QuarantineShelf } from '../../shared/intake/ports.ts';
import type { Instant, Now } from '../../shared/kernel/instant.ts';
import type { ClickShelf } from '../../shared/knowledge/ports.ts';
import type { TopicFigures as MonthTopics, PostShelf, QuietShelf, ReportShelf, TellingShelf } from '../../shared/publishing/ports.ts';
import type { Acknowledge } from '../../shared/staff/acknowledge.ts';
import type {
  AuditShelf,
  Holder,
  HoldShelf,
  NoticeList,
  NoticeTestShelf,
  PresenceShelf,
  SessionShelf,
  StaffAccounts,
  TokenShelf,
  ViewShelf,
} from '../../shared/staff/ports.ts';
import type { Sessions } from '../../shared/staff/sessions.ts';

/** Rows that are kept for a person to see, newest first. */
export interface KeptPage {
  readonly items: ReadonlyArray<Record<string, unknown>>;
  readonly next: string | null;
}

type Kept = SettingsVersion & { readonly document: unknown };
type Named = { readonly kind: SettingsKind; readonly id: string };
/** A document as the version that it is to be saved as. */
export type SavedDocument = Pick<Kept, 'version' | 'keeper' | 'by'> & {
  readonly kind: SettingsKind;
  readonly document: { readonly id: string };
};
/** Settings documents one by one, each with its versions. */
export interface Documents {
  read(kind: SettingsKind, id: string): Promise<Kept | undefined>;
  /** Documents in force, of one kind or of all. */
  list(kind?: SettingsKind): Promise<readonly SettingsRow[]>;
  /** Newest first; of a document that was taken away, too. */
  versions(kind: SettingsKind, id: string): Promise<ReadonlyArray<Kept & { readonly gone?: boolean | undefined }>>;
  /** Refuses `settings.changed-meanwhile`. */
  save(saved: SavedDocument, at: Instant): Promise<void>;
  /** Saves all of them or none. Refuses `settings.changed-meanwhile`, and `settings.too-many` of more than fifty. */
  saveAll(saved: readonly SavedDocument[], at: Instant): Promise<void>;
  /** Takes a document away as its next version. Refuses `settings.changed-meanwhile`. */
  remove(gone: Pick<Kept, 'version' | 'keeper' | 'by'> & Named, at: Instant): Promise<void>;
}

/** Everything that the staff API reads and writes. */
export interface ServeApiPorts {
  readonly tokens: TokenShelf;
  /** The holder of a token of the organisation's own sign-in; undefined when it is none. */
  readonly signedIn: (token: string) => Promise<Holder | undefined>;
  readonly sessions: Pick<Sessions, 'holderOf'>;
  readonly lastSeen: SessionShelf['seen'];
  readonly accounts: StaffAccounts;
  readonly conversations: ConversationShelf;
  readonly media: Pick<MediaShelf, 'read'> & { link(kept: KeptMedia): Promise<string> };
  /** Keeps a picture that goes out with a reply, bytes first. */
  readonly keepPicture: (kept: KeptMedia, body: Buffer) => Promise<void>;
  readonly record: (acts: readonly StaffAct[]) => Promise<unknown>;
  readonly askReply: (reply: Reply) => Promise<boolean>;
  /** Ends the waiting of a reply by its `approval`; false where it waits no more. */
  readonly judgeReply: (reply: Reply) => Promise<boolean>;
  /** Takes a reply back that has not left; false when it has. */
  readonly withdrawReply: (conversation: string, reply: string, at: Instant) => Promise<boolean>;
  /** Notes that a reply that left is to be taken back. */
  readonly undoReply: (conversation: string, reply: string, at: Instant) => Promise<boolean>;
  readonly askModeration: ModerationShelf['ask'];
  readonly clicks: Pick<ClickShelf, 'keep' | 'clicks'>;
  readonly acknowledge: Acknowledge;
  readonly holds: HoldShelf;
  readonly presence: PresenceShelf;
  readonly views: ViewShelf;
  readonly noticeList: NoticeList;
  readonly noticeTests: Pick<NoticeTestShelf, 'ask' | 'read'>;
  readonly ideas: IdeaShelf;
  readonly consents: ConsentShelf;
  readonly persons: PersonHistory;
  readonly subscriptions: Pick<SubscriptionShelf, 'of'>;
  readonly hotPlan: HotPlanShelf;
  readonly figures: Pick<FigureShelf, 'rollups'>;
  readonly topics: Pick<TopicFigures, 'recent' | 'effectOf'>;
  readonly proposals: Pick<ProposalShelf, 'read' | 'open' | 'settle'>;
  /** Ideas that ask for the same as a text. */
  readonly similar: (text: string) => Promise<readonly SimilarIdea[]>;
  /** Files an idea anew under what it says now. */
  readonly fileIdea: (idea: Idea) => Promise<void>;
  readonly surveys: Pick<SurveyShelf, 'answers'>;
  readonly reports: ReportShelf;
  readonly posts: Pick<PostShelf, 'read' | 'change'>;
  /** What telling a month looks at beside it. */
  readonly month: {
    readonly tellings: Pick<TellingShelf, 'mails' | 'waiting'>;
    readonly topics: MonthTopics | null;
    readonly emailOf: (person: string) => Promise<string | undefined>;
    readonly silent: (persons: readonly string[]) => Promise<ReadonlySet<string>>;
  };
  readonly kept: {
    ignored(days: readonly string[], limit: number): Promise<KeptPage>;
  };
  readonly quarantine: QuarantineShelf;
  readonly letters: LetterQueue;
  readonly settings: () => Promise<Settings>;
  /** Settings as they are in the store at this moment: who has just saved something looks for it. */
  readonly settingsNow: () => Promise<Settings>;
  readonly documents: Documents;
  readonly channels: Pick<ChannelShelf, 'all' | 'read' | 'askTest'>;
  readonly secrets: {
    of(connection: string): Promise<Secrets | undefined>;
    keep(connection: string, secrets: Secrets): Promise<void>;
  };
  readonly askToTend: AskToTend;
  /** Where platforms call us, with a trailing slash. */
  readonly hooks: string;
  readonly quiet: Pick<QuietShelf, 'read' | 'write' | 'held'>;
  readonly audit: AuditShelf;
  readonly newId: (prefix: string) => string;
  readonly now: Now;
  readonly publicUrl: string;
}
