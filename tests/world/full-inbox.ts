import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { headItem } from '../../shared/aws/conversation-items.ts';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import { writeAll } from '../../shared/aws/write-all.ts';
import { Conversation } from '../../shared/contract/conversations.ts';
import type { ConversationPage, ConversationQuery } from '../../shared/conversations/ports.ts';
import { addSeconds, instantFrom } from '../../shared/kernel/instant.ts';

const openedAt = instantFrom('2026-11-13T08:00:00Z');
/** The `n`th conversation of many: every minute one falls due, every tenth is done, every hundredth is an idea. */
const conversationOf = (n: number): Conversation => {
  const dueAt = addSeconds(openedAt, 60 * n);
  const done = n % 10 === 9;
  return Conversation.parse({
    id: `conv_${n}`,
    platform: 'telegram',
    channel: 'telegram',
    account: 'us',
    thread: `${n}`,
    state: done ? 'resolved' : 'open',
    intent: n % 100 === 50 ? 'idea' : 'question',
    language: n % 2 === 0 ? 'uk' : 'en',
    openedAt,
    lastAt: addSeconds(openedAt, n),
    resolvedAt: done ? addSeconds(openedAt, n) : null,
    person: { id: `per_${n}`, handle: `@person_${n}` },
    preview: n === 77 ? 'Where is the blue umbrella?' : 'Where is the next dock?',
    assignee: n % 4 === 0 ? 'marta' : null,
    team: n % 3 === 0 ? 'support' : null,
    idea: null,
    policy: null,
    clocks: done
      ? []
      : [
          {
            metric: 'first_response',
            cycle: `c_${n}`,
            state: 'running',
            targetMinutes: 120,
            startedAt: openedAt,
            dueAt,
            warnAt: dueAt,
            settledAt: null,
            overdueMinutes: 0,
          },
        ],
    nextDue: done ? null : dueAt,
    revision: `r_${n}`,
  });
};

/** Fills a table with so many conversations. */
export const fillInbox = async (client: DynamoDBDocumentClient, tableName: string, count: number): Promise<void> => {
  const some = 2_500;
  for (let from = 0; from < count; from += some) {
    const numbers = Array.from({ length: Math.min(some, count - from) }, (_, n) => from + n);
    await writeAll(
      client,
      tableName,
      numbers.map((n) => headItem({ conversation: conversationOf(n), memory: null, facts: [] })),
    );
  }
};

/** Pages of a query, one after the other, at most so many. */
export const pagesOf = async (
  client: DynamoDBDocumentClient,
  tableName: string,
  query: ConversationQuery,
  most: number,
): Promise<readonly ConversationPage[]> => {
  const { list } = conversationShelf(client, tableName);
  const pages: ConversationPage[] = [];
  let next: string | undefined;
  do {
    const page = await list({ ...query, next });
    pages.push(page);
    next = page.next ?? undefined;
  } while (next && pages.length < most);
  return pages;
};
