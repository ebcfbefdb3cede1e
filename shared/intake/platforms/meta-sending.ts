import * as z from 'zod';
import { answerIn } from '../answers.ts';
import type { OutgoingReply, OutgoingRequest } from '../platform.ts';
import { SourceId } from '../shapes.ts';
import { graphCall } from './meta-graph.ts';

/**
 * A direct message through the Send API; `address` ends in `/messages`. The thread is the customer's id, whoever spoke last in it.
 * Within 24 hours of their last message: developers.facebook.com/docs/messenger-platform/reference/send-api.
 */
export const sendMessage = (address: string, { thread, text }: OutgoingReply, token: string): OutgoingRequest =>
  graphCall(address, token, { recipient: { id: thread }, messaging_type: 'RESPONSE', message: { text } });

/** The `mid` that the echo will bear. */
export const sentMessage = (answer: string): string | null => answerIn(z.looseObject({ message_id: SourceId }), answer)?.message_id ?? null;
