import * as z from 'zod';
import { recordInteractions } from '../../functions/record-interactions/record-interactions.ts';
import { conversationShelf } from '../../shared/aws/conversation-shelf.ts';
import { ideaShelf } from '../../shared/aws/idea-shelf.ts';
import { intakeShelf } from '../../shared/aws/intake-shelf.ts';
import { personShelf } from '../../shared/aws/person-shelf.ts';
import { placeShelf } from '../../shared/aws/place-shelf.ts';
import { Settings } from '../../shared/contract/settings.ts';
import { instantFrom } from '../../shared/kernel/instant.ts';
import { openLocalTable } from '../ports/local-table.ts';
import { calendars } from '../shared/conversations/story.ts';
import { telegramMessage } from './bodies.ts';
import type { Measured } from './figures.ts';

const Batch = z.object({ RequestItems: z.record(z.string(), z.array(z.unknown())) });
const Transaction = z.object({ TransactItems: z.array(z.unknown()) });
const now = instantFrom('2026-11-13T14:30:05Z');
const settings = Settings.parse({
  channels: [{ id: 'tg', connection: 'tg', platform: 'telegram', name: 'Telegram', connectedAt: instantFrom('2026-01-01T00:00:00Z') }],
  calendars,
  policies: [{ id: 'standard', position: 1, name: 'Promise', calendar: 'kyiv', targetMinutes: { first_response: 120 } }],
});

/** Items that one command writes. */
const itemsOf = (command: string, input: unknown): number => {
  if (/^(Put|Update|Delete)(Item)?Command$/.test(command)) return 1;
  if (/^BatchWrite/.test(command)) return Object.values(Batch.parse(input).RequestItems).flat().length;
  return /^TransactWrite/.test(command) ? Transaction.parse(input).TransactItems.length : 0;
};

/** Bar 4, recording: items that the adapters write for one interaction of a stranger, counted as commands of the client. */
export const recordedWrites = async (): Promise<Measured[]> => {
  const { client, tableName, close } = await openLocalTable();
  const counted = { items: 0 };
  client.middlewareStack.add(
    (next, context) => (given) => {
      counted.items += itemsOf(context['commandName'] ?? '', given.input);
      return next(given);
    },
    { step: 'initialize', name: 'counted' },
  );
  const shelf = conversationShelf(client, tableName);
  const record = recordInteractions({
    shelf,
    settings: async () => settings,
    now: () => now,
    bodyOf: async ({ body = '' }) => Buffer.from(body, 'base64'),
    intake: intakeShelf(client, tableName),
    keepPerson: personShelf(client, tableName).keep,
    propose: ideaShelf(client, tableName).propose,
    keepAnswer: async () => {},
    keepProposal: async () => {},
    press: async () => {},
    takeIncident: async () => {},
    places: placeShelf(client, tableName),
    askToTend: async () => {},
    // the note that a channel was heard is one write a container and five minutes, not one an interaction
    heard: async () => {},
    arrived: async () => {},
  });
  const writesFor = async (number: number, words: string) => {
    counted.items = 0;
    const body = Buffer.from(JSON.stringify(telegramMessage(number, Date.parse(now) / 1000 - 5, words))).toString('base64');
    const letter = { id: `let_${number}`, platform: 'telegram', connection: 'tg', receivedAt: now, body };
    const failed = await record([{ id: `msg_${number}`, body: JSON.stringify(letter) }]);
    for (const error of failed.values()) throw error;
    return { writes: counted.items, cases: (await shelf.list({})).items.length };
  };
  try {
    const thanks = await writesFor(1, 'Дякую!');
    const question = await writesFor(2, 'Чому станція біля метро зачинена?');
    if (thanks.cases !== 0 || question.cases !== 1) throw new Error(`${thanks.cases} and ${question.cases} cases were opened, not 0 and 1`);
    return [
      { bar: 4, what: 'writes, no case opened', value: thanks.writes, unit: 'writes', limit: { rule: 'at most', value: 2 }, note: '' },
      {
        bar: 4,
        what: 'writes, a case opened',
        value: question.writes,
        unit: 'writes',
        limit: { rule: 'at most', value: 4 },
        note: 'items, indexes not counted; the figures of the day are written later',
      },
    ];
  } finally {
    await close();
  }
};
