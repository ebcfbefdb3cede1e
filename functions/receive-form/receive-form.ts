import { Refusal } from '../../shared/kernel/refusal.ts';
import { readLink } from '../../shared/kernel/signed-link.ts';
import { allowOthers } from './cross-origin.ts';
import type { ReceiveFormPorts } from './ports.ts';
import { takeAnswer } from './take-answer.ts';
import { takeVote } from './take-vote.ts';
import { answerDone, answerRefused, type Done, type WebAnswer, type WebRequest } from './web.ts';

type Take = (subject: string, request: WebRequest) => Promise<Done>;

const takeAcknowledgement =
  ({ acknowledge, secret, now }: ReceiveFormPorts): Take =>
  async (token) => {
    const [conversation, notice, by = 'link'] = readLink(await secret(), 'ack', token) ?? [];
    if (!conversation || !notice) throw new Refusal('link.not-ours', 403, 'This link is damaged or was not made by us.');
    await acknowledge(conversation, notice, by, now());
    return { said: { acknowledged: true, notice }, page: `/ack/${token}?done=1` };
  };

const takeUnsubscription =
  ({ unsubscribe, secret, now }: ReceiveFormPorts): Take =>
  async (token) => {
    const [person] = readLink(await secret(), 'unsubscribe', token) ?? [];
    if (!person) throw new Refusal('link.not-ours', 403, 'This link is damaged or was not made by us.');
    await unsubscribe(person, now());
    return { said: { unsubscribed: true }, page: `/unsubscribe/${token}?done=1` };
  };

const refuse =
  (code: string, status: number, detail: string): Take =>
  async () => {
    throw new Refusal(code, status, detail);
  };

/**
 * Takes what people send us by pressing a button: form answers, votes, acknowledgements, unsubscriptions. Every refusal is
 * answered with its code; anything else is thrown, because then our own storage failed.
 */
export const receiveForm = (ports: ReceiveFormPorts) => {
  const takes: Readonly<Record<string, Take>> = {
    forms: takeAnswer(ports),
    ideas: takeVote(ports),
    ack: takeAcknowledgement(ports),
    unsubscribe: takeUnsubscription(ports),
    polls: refuse('poll.unknown', 404, 'There is no such poll.'),
    'data-deletion': refuse('deletion.not-taken-here', 422, 'This address takes no deletion requests. Ask the people who run this site.'),
  };
  const answer = async (request: WebRequest): Promise<WebAnswer> => {
    const [, place = '', subject = ''] = request.path.split('/');
    try {
      const take = Object.hasOwn(takes, place) ? takes[place] : undefined;
      if (!take || !/^[\w.-]{1,600}$/.test(subject)) throw new Refusal('address.unknown', 404, 'There is nothing at this address.');
      return answerDone(request, await take(subject, request));
    } catch (error) {
      if (error instanceof Refusal) return answerRefused(request, error);
      throw error;
    }
  };
  return allowOthers(ports.settings, answer);
};
