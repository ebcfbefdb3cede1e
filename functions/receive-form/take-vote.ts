import { createHmac, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { derivedId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { readLink, signLink } from '../../shared/kernel/signed-link.ts';
import type { ReceiveFormPorts } from './ports.ts';
import { type Done, fieldsOf, type WebRequest } from './web.ts';

const Fields = z.looseObject({
  website: z.string().default(''),
  email: z.union([z.literal(''), z.email().max(254)]).optional(),
  name: z.string().trim().max(80).optional(),
  consent: z.union([z.boolean(), z.enum(['on', 'true', 'yes']).transform(() => true)]).default(false),
});
const cookieName = 'heard_voter';
const yearSeconds = 31_536_000;

/**
 * Who votes. A browser keeps its signed key in a cookie; one without a cookie is known for the month by its address and kind
 * under a salt that changes monthly, so that throwing the cookie away does not make a second person. Nothing of either is kept.
 * Who leaves an e-mail address votes by it, so that the same person counts once from any browser.
 */
const voterOf = (secret: string, { cookies, address, headers }: WebRequest, at: Instant): { voter: string; cookie?: string } => {
  const [known] = readLink(secret, cookieName, cookies[cookieName] ?? '') ?? [];
  if (known) return { voter: derivedId('vot', 'cookie', known) };
  const salt = createHmac('sha256', secret)
    .update(`voters ${at.slice(0, 7)}`)
    .digest();
  const trace = createHmac('sha256', salt)
    .update(`${address}\n${headers['user-agent'] ?? ''}`)
    .digest('base64url');
  const key = address ? trace : randomBytes(16).toString('base64url');
  const value = signLink(secret, cookieName, [key]);
  return {
    voter: derivedId('vot', 'cookie', key),
    cookie: `${cookieName}=${value}; Path=/; Max-Age=${yearSeconds}; HttpOnly; Secure; SameSite=Lax`,
  };
};

/** Takes a visitor's vote for an idea: counted once, whatever is pressed. Says whether this press was the one that counted. */
export const takeVote =
  ({ castVote, secret, now }: ReceiveFormPorts) =>
  async (idea: string, request: WebRequest): Promise<Done> => {
    const fields = Fields.safeParse(fieldsOf(request));
    if (!fields.success || fields.data.website !== '')
      throw new Refusal('form.looks-automatic', 422, 'A field that people do not see was filled in.');
    const at = now();
    const { name, consent } = fields.data;
    const email = fields.data.email?.toLowerCase() || undefined;
    const { voter, cookie } = email ? { voter: derivedId('vot', 'email', email) } : voterOf(await secret(), request, at);
    const counted = await castVote({ idea, voter, at, by: 'person', consent, ...(name && { name }), ...(email && { email }) });
    return { said: { idea, counted }, page: `/ideas/${idea}?voted=1`, ...(cookie && { cookie }) };
  };
