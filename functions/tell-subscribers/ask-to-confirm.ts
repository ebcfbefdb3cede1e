import { voteCode } from '../../shared/ideas/vote-code.ts';
import { signLink } from '../../shared/kernel/signed-link.ts';
import { mailWords } from '../../shared/words/mail-words.ts';
import { speak } from '../../shared/words/speak.ts';
import { compose } from './compose.ts';
import type { TellPorts } from './ports.ts';

/** A request for a mail that proves an address: `id` is that of its fact, `person` a voter for votes. */
export interface Request {
  readonly id: string;
  readonly what: 'vote' | 'subscription';
  readonly idea: string | null;
  readonly person: string;
}

/** Mails the link, and for a vote the digits, that prove an address. What is no longer waiting is not asked for. */
export const askToConfirm = ({ ideas, heldVotes, subscriptions, mail, secret, now, publicUrl }: TellPorts) => {
  const forVote = async ({ id, idea: name, person }: Request) => {
    const [idea, held] = [await ideas.read(name ?? ''), await heldVotes.read(name ?? '', person)];
    if (!idea || !held?.vote.email) return;
    const { email, language = 'en' } = held.vote;
    const say = speak(mailWords, language);
    const link = `${publicUrl}/vote/${signLink(await secret(), 'vote', [idea.id, person])}`;
    const letter = compose(email, language, say('vote.subject', { title: idea.title }), [
      say('vote.lead', { title: idea.title }),
      { words: say('vote.do'), link },
      say('vote.code', { code: voteCode(await secret(), idea.id, person, held.turn) }),
      say('vote.then'),
      say('confirm.not'),
    ]);
    await mail(person, id, letter, now());
  };
  const forSubscription = async ({ id, idea: name, person }: Request) => {
    const [idea, wish] = [name === null ? null : await ideas.read(name), await subscriptions.read(name, person)];
    if (idea === undefined || !wish || wish.email === '') return;
    const say = speak(mailWords, wish.language);
    const link = `${publicUrl}/confirm/${signLink(await secret(), 'confirm', idea ? [person, idea.id] : [person])}`;
    const subject = idea ? say('idea.subject', { title: idea.title }) : say('month.subject');
    const letter = compose(wish.email, wish.language, subject, [
      idea ? say('idea.lead', { title: idea.title }) : say('month.lead'),
      { words: say('confirm.do'), link },
      say('confirm.not'),
    ]);
    await mail(person, id, letter, now());
  };
  return (request: Request): Promise<void> => (request.what === 'vote' ? forVote(request) : forSubscription(request));
};
