import { type IEventBus, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { FunctionName } from '../../shared/contract/environment.ts';
import { type EventName, eventSource } from '../../shared/contract/events.ts';
import type { HeardFunction } from './heard-function.ts';
import type { House } from './house.ts';
import { QueueWithDeadLetters } from './queue-with-dead-letters.ts';

/** `facts` are the events that the reader is told of, `seconds` its timeout, `tries` how often one fact is tried. */
export interface FactReaderProps {
  readonly house: House;
  readonly bus: IEventBus;
  readonly facts: readonly EventName[];
  readonly reader: HeardFunction<FunctionName>;
  readonly readerName: FunctionName;
  readonly seconds: number;
  readonly tries: number;
  readonly ifItFails: string;
}

/** Tells one function of some facts: one rule on the bus, one queue, messages one at a time so that one failure is one. */
export class FactReader extends Construct {
  readonly inbox: QueueWithDeadLetters;
  constructor(scope: Construct, id: string, props: FactReaderProps) {
    super(scope, id);
    const { house, bus, facts, reader, readerName, seconds, tries, ifItFails } = props;
    this.inbox = new QueueWithDeadLetters(this, 'Inbox', { house, reader: readerName, seconds, tries, ifItFails });
    new Rule(this, 'Rule', {
      eventBus: bus,
      eventPattern: { source: [eventSource], detailType: [...facts] },
      targets: [new SqsQueue(this.inbox.queue, { deadLetterQueue: this.inbox.deadLetters.queue })],
    });
    reader.empties(this.inbox, 5);
  }
}
