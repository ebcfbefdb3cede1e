import * as z from 'zod';
import { voterOfMail } from '../../shared/ideas/addresses.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { askForMail } from './ask-for-mail.ts';
import { takeVoteCode } from './confirm-vote.ts';
import type { ReceiveFormPorts } from './ports.ts';
import { networkOf, voterOf } from './voter-of.ts';
import { type Done, fieldsOf, languageOf, type WebRequest } from './web.ts';

/** The fields of a vote. `website` is hidden from people: who fills it in is a program. `code` are the digits that we mailed. */
const Fields = z.looseObject({
  website: z.literal('').default(''),
  email: z.union([z.literal(''), z.email().max(254)]).default(''),
  code: z.string().trim().max(20).default(''),
  name: z.string().trim().max(80).optional(),
  consent: z.union([z.boolean(), z.enum(['on', 'true', 'yes']).transform(() => true)]).default(false),
});

/**
 * Takes a visitor's vote for an idea: counted once, whatever is pressed. Says whether this press was the one that counted. A vote
 * with a mail address is held until the address is proven, by the link or the digits that are mailed to it. Refuses
 * `form.looks-automatic`, `vote.email-needed`, `mail.too-often`, `idea.unknown`, `idea.closed` and what a code is refused for.
 */
export const takeVote = (ports: ReceiveFormPorts) => {
  const { castVote, heldVotes, settings, secret, now } = ports;
  const ask = askForMail(ports);
  const byCode = takeVoteCode(ports);
  return async (idea: string, request: WebRequest): Promise<Done> => {
    const fields = Fields.safeParse(fieldsOf(request));
    if (!fields.success) throw new Refusal('form.looks-automatic', 422, 'A field was filled in as people do not fill it in.');
    const at = now();
    const { name, consent, code } = fields.data;
    const email = fields.data.email.toLowerCase();
    const network = networkOf(await secret(), request.address, at);
    const vote = { idea, at, by: 'person' as const, consent, ...(name && { name }), ...(network && { network }) };
    if (email !== '') {
      const voter = voterOfMail(email);
      if (code !== '') return byCode(idea, voter, code);
      await ask(email, request);
      await heldVotes.hold({ ...vote, voter, email, language: languageOf(request) });
      return { said: { idea, counted: false, held: true }, page: `/ideas/${idea}?held=1` };
    }
    const { brand } = await settings();
    if (brand?.anonymousVotes === false) throw new Refusal('vote.email-needed', 422, 'Leave your e-mail address: votes count by it here.');
    const { voter, cookie } = voterOf(await secret(), request, at);
    return { said: { idea, counted: await castVote({ ...vote, voter }) }, page: `/ideas/${idea}?voted=1`, ...(cookie && { cookie }) };
  };
};
