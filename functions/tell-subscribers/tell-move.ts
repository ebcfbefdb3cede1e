import type { Idea, IdeaMove } from '../../shared/contract/ideas.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { type Hearer, hearersOf } from '../../shared/ideas/hearers.ts';
import { derivedId } from '../../shared/kernel/ids.ts';
import { signLink } from '../../shared/kernel/signed-link.ts';
import { mailWords } from '../../shared/words/mail-words.ts';
import { speak } from '../../shared/words/speak.ts';
import { compose, type Letter, type Part, withEnd } from './compose.ts';
import type { TellPorts } from './ports.ts';

/** A move of an idea as the bus tells it. */
export interface Moved {
  readonly idea: string;
  readonly move: string;
  readonly by: string;
}

/** A move as it is held under its id. */
export const movedOf = (held: string): Moved => {
  const [idea = '', move = '', ...by] = held.split(' ');
  return { idea, move, by: by.join(' ') };
};

/** Under which ids and addresses staff who moved an idea may themselves have asked for it. */
const idsOfMover = ({ staff }: Settings, by: string): string[] => {
  const member = staff.find(({ id }) => id === by);
  const handles = (member?.handles ?? []).map((handle) => handle.split(':'));
  return [by, ...(member ? [member.email] : []), ...handles.map(([platform = '', ...rest]) => derivedId('per', platform, rest.join(':')))];
};

const partsOf = (idea: Idea, move: IdeaMove | undefined, into: Idea | undefined, hearer: Hearer, page: string): Part[] => {
  const say = speak(mailWords, hearer.language);
  const asked = say('move.asked', { title: idea.title });
  const read = { words: say('move.read'), link: page };
  if (!move) return [asked, say('move.apart'), read];
  if (move.to === 'merged') return [asked, say('move.into', { title: into?.title ?? move.reason }), read];
  const evidence = [move.evidence?.text, move.evidence?.url].filter(Boolean).join(' ');
  return [asked, say('move.why', { reason: move.reason }), ...(evidence ? [say('move.evidence', { evidence })] : []), read];
};

/**
 * Tells everybody who asked for an idea, or for one that was merged into it, that it moved: once each, in their language, with the
 * public reason. Not who moved it, and nobody who ended such mail. Where it is quiet the move is held as one thing.
 */
export const tellMove = (ports: TellPorts) => {
  const { ideas, subscriptions, silent, mail, holdIfQuiet, settings, secret, now, publicUrl } = ports;
  const readHearers = async (family: readonly Idea[], by: string): Promise<Hearer[]> => {
    const inForce = await settings();
    const votes = (await Promise.all(family.map(({ id }) => ideas.votes(id)))).flat();
    const subscribed = (await Promise.all(family.map(({ id }) => subscriptions.of(id)))).flat();
    const hearers = hearersOf({
      family,
      votes,
      subscriptions: subscribed,
      mover: idsOfMover(inForce, by),
      language: inForce.brand?.languages[0] ?? 'en',
    });
    const ended = await silent(hearers.flatMap(({ known }) => known));
    return hearers.filter(({ known }) => !known.some((id) => ended.has(id)));
  };
  return async ({ idea: id, move: moveId, by }: Moved): Promise<number> => {
    const family = await ideas.family(id);
    const [idea] = family;
    if (!idea) return 0;
    const move = idea.moves.find((one) => one.id === moveId);
    const into = move?.to === 'merged' && idea.mergedInto ? await ideas.read(idea.mergedInto) : undefined;
    const letterTo = async (hearer: Hearer): Promise<Letter> => {
      const say = speak(mailWords, hearer.language);
      const subject = say(`move.subject.${move?.to ?? 'apart'}`, { title: idea.title });
      const end = `${publicUrl}/unsubscribe/${signLink(await secret(), 'unsubscribe', [hearer.person, idea.id])}`;
      const parts = partsOf(idea, move, into, hearer, `${publicUrl}/ideas/${into?.id ?? idea.id}`);
      return withEnd(compose(hearer.email, hearer.language, subject, [...parts, { words: say('move.end'), link: end }]), end);
    };
    const hearers = await readHearers(family, by);
    let told = 0;
    for (const [n, hearer] of hearers.entries()) {
      const letter = await letterTo(hearer);
      if (await holdIfQuiet(() => [{ kind: 'move', id: `${id} ${moveId} ${by}`, count: hearers.length - n, until: null }])) return told;
      if (await mail(hearer.person, moveId, letter, now())) told += 1;
    }
    return told;
  };
};
