import type { Doorway } from '../platform.ts';
import { sameText } from '../signatures.ts';

/** Telegram signs nothing: the secret itself comes in a header. Facts: core.telegram.org/bots/api#setwebhook, `secret_token`. */
export const telegramDoorway: Doorway = {
  keptHeaders: [],
  verify: ({ headers }, secret) => sameText(headers['x-telegram-bot-api-secret-token'] ?? '', secret),
};
