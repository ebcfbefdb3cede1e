import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { eventSource, type Fact } from '../contract/events.ts';

/** Puts facts on the bus, ten at a time, and answers with the positions of those that it did not take. */
export const factBus =
  (client: EventBridgeClient, busName: string) =>
  async (facts: readonly Fact[]): Promise<number[]> => {
    const failed: number[] = [];
    for (let first = 0; first < facts.length; first += 10) {
      const { Entries: answers } = await client.send(
        new PutEventsCommand({
          Entries: facts.slice(first, first + 10).map(({ id, name, at, detail }) => ({
            EventBusName: busName,
            Source: eventSource,
            DetailType: name,
            Time: new Date(at),
            Detail: JSON.stringify({ ...detail, id, at }),
          })),
        }),
      );
      for (const [index, answer] of (answers ?? []).entries()) if (answer.ErrorCode) failed.push(first + index);
    }
    return failed;
  };
