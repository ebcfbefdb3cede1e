import { Refusal } from '../../shared/kernel/refusal.ts';
import { allowOthers } from './cross-origin.ts';
import type { ReceiveFormPorts } from './ports.ts';
import { takeAnswer } from './take-answer.ts';
import { takeAcknowledgement, takeConfirmation, takeUnsubscription, takeVoteLink } from './take-link.ts';
import { takeSubscription } from './take-subscription.ts';
import { takeVote } from './take-vote.ts';
import { answerDone, answerRefused, type Take, type WebAnswer, type WebRequest } from './web.ts';

const refuse =
  (code: string, status: number, detail: string): Take =>
  async () => {
    throw new Refusal(code, status, detail);
  };

/**
 * Takes what people send us by pressing a button: form answers, votes, subscriptions, signed links. Every refusal is answered
 * with its code; anything else is thrown, because then our own storage failed.
 */
export const receiveForm = (ports: ReceiveFormPorts) => {
  const subscribe = takeSubscription(ports);
  /** By the address without its second part, which is the subject. */
  const takes: Readonly<Record<string, Take>> = {
    forms: takeAnswer(ports),
    'ideas/votes': takeVote(ports),
    'ideas/subscriptions': subscribe,
    ack: takeAcknowledgement(ports),
    vote: takeVoteLink(ports),
    confirm: takeConfirmation(ports),
    unsubscribe: takeUnsubscription(ports),
    polls: refuse('poll.unknown', 404, 'There is no such poll.'),
    'data-deletion': refuse('deletion.not-taken-here', 422, 'This address takes no deletion requests. Ask the people who run this site.'),
  };
  const answer = async (request: WebRequest): Promise<WebAnswer> => {
    const [, place = '', subject = '', ...rest] = request.path.split('/');
    const name = [place, ...rest].join('/');
    try {
      if (request.path === '/subscriptions') return answerDone(request, await subscribe(null, request));
      const take = Object.hasOwn(takes, name) ? takes[name] : undefined;
      if (!take || !/^[\w.-]{1,600}$/.test(subject)) throw new Refusal('address.unknown', 404, 'There is nothing at this address.');
      return answerDone(request, await take(subject, request));
    } catch (error) {
      if (error instanceof Refusal) return answerRefused(request, error);
      throw error;
    }
  };
  return allowOthers(ports.settings, answer);
};
