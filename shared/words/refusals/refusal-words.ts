import type { Catalogue } from '../speak.ts';
import { channelRefusals } from './channel-refusal-words.ts';
import { ideaRefusals } from './idea-refusal-words.ts';
import { publicRefusals } from './public-refusal-words.ts';
import { requestRefusals } from './request-refusal-words.ts';
import { staffRefusals } from './staff-refusal-words.ts';
import { talkRefusals } from './talk-refusal-words.ts';

/** Every refusal by its code, in words made of its facts. Where one code says two things, its HTTP status stands behind it. */
export const refusalWords: Catalogue = {
  ...requestRefusals,
  ...talkRefusals,
  ...ideaRefusals,
  ...staffRefusals,
  ...channelRefusals,
  ...publicRefusals,
};
