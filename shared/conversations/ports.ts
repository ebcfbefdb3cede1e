import type { Act, Interaction } from '../contract/acts.ts';
import type { Claim, Conversation, Notice, Reply } from '../contract/conversations.ts';
import type { Fact } from '../contract/events.ts';
import type { KeptMedia } from '../contract/media.ts';
import type { Memory } from '../contract/memory.ts';
import type { Moderation } from '../contract/moderations.ts';
import type { Settings } from '../contract/settings.ts';
import type { Instant, Now } from '../kernel/instant.ts';

/** Everything that the partition of a conversation holds, read at one consistent moment. */
export interface ConversationRecord {
  readonly conversation: Conversation | null;
  readonly acts: readonly Act[];
  readonly claims: readonly Claim[];
  readonly notices: readonly Notice[];
  readonly replies: readonly Reply[];
  readonly moderations: readonly Moderation[];
  readonly media: readonly KeptMedia[];
}

/** The head of a conversation as it was written last, with what it keeps of its thread and the facts of that write. */
export interface HeadRecord {
  readonly conversation: Conversation;
  /** Null of a head that was written before there was any. */
  readonly memory: Memory | null;
  readonly facts: readonly Fact[];
}

/** Which conversations a list holds. Open ones come by due instant, then those that are done, latest first. */
export interface ConversationQuery {
  readonly state?: Conversation['state'] | undefined;
  readonly channel?: string | undefined;
  readonly assignee?: string | undefined;
  /** Only what nobody took. */
  readonly unassigned?: boolean | undefined;
  readonly team?: string | undefined;
  readonly intent?: Conversation['intent'] | undefined;
  /** As it was recognised: `uk`, `und`. */
  readonly language?: string | undefined;
  /** Each of these stands in the first words, the name, the handle or a tag. */
  readonly words?: string | undefined;
  /** Only open conversations with a deadline at or before this instant. */
  readonly due?: Instant | undefined;
  /** At most so many, 50 by default. */
  readonly limit?: number | undefined;
  /** Where the page before ended. */
  readonly next?: string | undefined;
}

/** A page of a list: `next` continues it; `examined` says how many rows were looked at, 800 at most. */
export interface ConversationPage {
  readonly items: readonly Conversation[];
  readonly next: string | null;
  readonly examined: number;
}

/** Where acts, heads, claims and due items of conversations are kept. */
export interface ConversationShelf {
  /** The whole partition, consistent. */
  read(conversation: string): Promise<ConversationRecord>;
  /** The head alone, consistent: one item. */
  readHead(conversation: string): Promise<HeadRecord | null>;
  /** The head with what was told of it, consistent, without the acts. */
  readTold(conversation: string): Promise<{ readonly head: HeadRecord | null; readonly claims: readonly Claim[] }>;
  /** First write wins: false when this act is known already. */
  putAct(act: Act): Promise<boolean>;
  /** Takes the words out of one stored version of an interaction, for good. */
  eraseText(conversation: string, actId: string): Promise<void>;
  /** Files "look at this conversation at `due`", before the head says so. */
  fileDue(conversation: string, due: Instant, now: Instant): Promise<void>;
  /** Writes the head if it and its memory are still as `expected` (null: there is none yet); false when somebody was faster. */
  writeHead(head: HeadRecord, expected: HeadRecord | null): Promise<boolean>;
  /** Claims a warning or breach once: false when it was claimed before. */
  claim(claim: Claim, fact: Fact): Promise<boolean>;
  /** Takes a claim back once: false when it is revoked already. */
  revoke(claim: Claim, at: Instant, fact: Fact): Promise<boolean>;
  list(query: ConversationQuery): Promise<ConversationPage>;
}

/** What recording acts and settling alarms need. */
export interface ConversationPorts {
  readonly shelf: ConversationShelf;
  readonly settings: () => Promise<Settings>;
  readonly now: Now;
  /** From how many acts on the head of a thread keeps a checkpoint: 64 unless told. */
  readonly rememberFrom?: number;
  /** Hears of every fold of a conversation: null where it went on from a checkpoint, else why all acts were read. */
  readonly folded?: (whole: string | null) => void;
}

/** What a due item says: look at this conversation at this instant. */
export interface DueItem {
  readonly conversation: string;
  readonly at: Instant;
}

/** Due items by minute and shard; a shard is listed from its first item until it is closed. */
export interface DueShelf {
  /** The shards of a minute (`2026-11-16T07:00`) that hold something. */
  shardsOf(minute: string): Promise<readonly number[]>;
  /** Every listed minute up to and with this one, oldest first. */
  listedUpTo(minute: string): Promise<ReadonlyArray<{ readonly minute: string; readonly shard: number }>>;
  items(minute: string, shard: number): Promise<readonly DueItem[]>;
  remove(minute: string, items: readonly DueItem[]): Promise<void>;
  /** Takes an emptied shard off the list, once nobody can file into it any more. */
  close(minute: string, shard: number): Promise<void>;
}

/** The alarms queue. A delay is in whole seconds, 900 at most. */
export interface AlarmQueue {
  send(alarms: ReadonlyArray<DueItem & { readonly delaySeconds: number }>): Promise<void>;
}

/** What platforms were asked to do to things said: each goes from queued to done or failed, once. */
export interface ModerationShelf {
  /** Asks once: false when this id was asked for before. */
  ask(moderation: Moderation): Promise<boolean>;
  /** `all` of its conversation, and the first version of what it is about. */
  read(
    conversation: string,
    id: string,
  ): Promise<
    | {
        readonly moderation: Moderation;
        readonly all: readonly Moderation[];
        readonly head: Conversation;
        readonly said: Interaction;
        readonly connection: string;
      }
    | undefined
  >;
  settle(conversation: string, id: string, outcome: Pick<Moderation, 'state' | 'doneAt' | 'problem'>): Promise<void>;
}
