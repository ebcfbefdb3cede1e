import type { Conversation } from '../contract/conversations.ts';
import type { Idea, Vote } from '../contract/ideas.ts';

/** What is known of a person, newest first, at most `limit` of each. Ideas are those whose first author they are. */
export interface PersonHistory {
  talks(person: string, limit: number): Promise<readonly Conversation[]>;
  ideas(person: string, limit: number): Promise<readonly Idea[]>;
  votes(person: string, limit: number): Promise<readonly Vote[]>;
}
