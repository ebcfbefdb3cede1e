import { createHmac, timingSafeEqual } from 'node:crypto';

/** The six digits that prove a mail address for one vote; each mail has others, and nobody can tell them without the secret. */
export const voteCode = (secret: string, idea: string, voter: string, turn: number): string => {
  const digest = createHmac('sha256', secret)
    .update(JSON.stringify(['vote-code', idea, voter, turn]))
    .digest();
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0');
};

/** Whether these are the digits, told without a hint by time. */
export const isVoteCode = (given: string, right: string): boolean =>
  given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right));
