import { Refusal } from '../../kernel/refusal.ts';

/** Refuses `notice.no-secret`: nothing was sent, and nothing will be until somebody keeps a secret for the channel. */
export const missingSecret = (what: string): Refusal =>
  new Refusal('notice.no-secret', 422, `This notice channel has no ${what}. Put it into the parameter store under the channel's id.`);
