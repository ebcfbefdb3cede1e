import * as z from 'zod';
import { type FaultPlan, isRead } from './faults.ts';
import { touchedBy } from './touched-keys.ts';

/** SQS takes ten messages a call and a batch write 25 items. */
const [messagesACall, itemsACall] = [10, 25];

const Sent = z.tuple([z.array(z.unknown())]);

/** What a run did: calls to read, items written, calls that carried them, messages to the alarms queue and calls to send them. */
export interface Work {
  reads: number;
  writes: number;
  writeCalls: number;
  messages: number;
  sendCalls: number;
  notices: number;
}

/**
 * A plan under which nothing fails and everything is counted, over any number of worlds. From an instant on it also counts
 * what is written to keys that many conversations share, by the second.
 */
export const meter = (sharedFrom: number) => {
  const work: Work = { reads: 0, writes: 0, writeCalls: 0, messages: 0, sendCalls: 0, notices: 0 };
  const written = new Map<string, number>();
  const plan: FaultPlan = (name, _call, { given, millis }) => {
    if (name === 'alarms.send') {
      const [{ length }] = Sent.parse(given);
      work.messages += length;
      work.sendCalls += Math.ceil(length / messagesACall);
      return null;
    }
    if (name === 'channel.send') work.notices += 1;
    const touched = touchedBy(name, given);
    if (isRead.test(name)) {
      work.reads += 1;
      return null;
    }
    if (touched.length === 0) return null;
    const items = name === 'shelf.writeHead' ? 1 : touched.reduce((sum, one) => sum + one.items, 0);
    work.writes += items;
    work.writeCalls += name === 'due.remove' ? touched.reduce((sum, one) => sum + Math.ceil(one.items / itemsACall), 0) : 1;
    if (millis < sharedFrom) return null;
    for (const { key, items: here } of touched) {
      if (!/^(MINUTES|HELD|OPEN|SUMMARY)/.test(key)) continue;
      const second = `${key} ${Math.floor(millis / 1000)}`;
      written.set(second, (written.get(second) ?? 0) + here);
    }
    return null;
  };
  /** The most items written in one second to one key, by the word that the key begins with. */
  const hottest = (): Readonly<Record<string, number>> => {
    const most: Record<string, number> = {};
    for (const [second, items] of written) {
      const [word = ''] = second.split(/[# ]/, 1);
      most[word] = Math.max(most[word] ?? 0, items);
    }
    return most;
  };
  return { plan, work, hottest };
};
