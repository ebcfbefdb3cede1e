import { quietDropped } from '../../shared/contract/quiet.ts';
import type { Edition } from '../../shared/contract/reports.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import type { Thanks } from '../../shared/contract/thanks.ts';
import { addresseeOf } from '../../shared/ideas/addresses.ts';
import { derivedId } from '../../shared/kernel/ids.ts';
import { addSeconds, type Instant } from '../../shared/kernel/instant.ts';
import { writeMail } from '../../shared/publishing/month-mail.ts';
import type { Telling } from '../../shared/publishing/ports.ts';
import { type Reached, reachOf } from '../../shared/publishing/reach.ts';
import { wayToThank } from '../../shared/publishing/thank-you.ts';
import { interruptedSeconds } from './mail-subscriber.ts';
import type { PublishReportPorts } from './ports.ts';

type Thanking = Extract<Telling, { what: 'thanks' }>;
/** What the platform has not taken so long after we began is not waited for any more. */
const patienceSeconds = 96 * 3600;

/**
 * Thanks one author by the first way that is open at this moment, once. The mark comes first. An answer in a thread is asked for under
 * an id of its own, so that asking again changes nothing; when the platform refuses it, the next way is taken. A mail that is found
 * half sent was interrupted and is never sent again. Answers when to look again, or null when all is done.
 */
export const thankAuthor = (ports: PublishReportPorts) => {
  const { tellings, ideas, conversations, askReply, mail, now, publicUrl } = ports;
  const reach = reachOf({
    ...ports,
    conversation: async (id) => {
      const { acts, replies } = await conversations.read(id);
      return { said: acts.filter((act) => act.type === 'interaction'), replies };
    },
  });

  const act = async (month: string, thanks: Thanks, conversation: string | undefined, reached: Reached): Promise<Instant | null> => {
    const done = async (state: Thanks['state']) => void (await tellings.rethank(month, { ...thanks, state, at: now() }, 'sending'));
    if (thanks.by === 'mail') {
      const written = writeMail(reached.subject, [reached.text]);
      const outcome = reached.email
        ? await mail({ person: addresseeOf(reached.email) }, reached.email, written, thanks.language)
        : 'refused';
      if (outcome === 'refused') return next(month, thanks, 'mail-refused', conversation, reached);
      await done(({ sent: 'done', later: 'waiting', unknown: 'possibly_delivered' } as const)[outcome]);
      return outcome === 'later' ? addSeconds(now(), interruptedSeconds) : null;
    }
    if ((thanks.by === 'reply' || thanks.by === 'message') && conversation) {
      await askReply({
        id: derivedId('rep', month, thanks.idea, thanks.person),
        conversation,
        by: 'heard',
        text: reached.text,
        ...(thanks.by === 'message' && reached.template && { template: reached.template }),
        requestedAt: now(),
        state: 'queued',
        sourceId: null,
        sentAt: null,
        problem: null,
      });
      await done('asked');
      return addSeconds(now(), interruptedSeconds);
    }
    await done('done');
    return null;
  };

  /** Takes the way after one that was refused. */
  const next = async (month: string, thanks: Thanks, why: string, conversation: string | undefined, reached: Reached) => {
    const { by, closed } = wayToThank(reached.ways, [...thanks.closed, { way: thanks.by, why }]);
    const again: Thanks = { ...thanks, by, closed, state: 'sending', at: now() };
    return (await tellings.rethank(month, again, thanks.state)) ? act(month, again, conversation, reached) : null;
  };

  return async (month: string, { idea, own, person }: Thanking, edition: Edition, settings: Settings): Promise<Instant | null> => {
    const [known, asked] = [await tellings.thanks(month, idea, person), await ideas.read(own)];
    const author = asked?.authors.find((one) => one.person === person);
    if (!asked || !author || known?.state === 'done' || known?.state === 'possibly_delivered') return null;
    const conversation = author.origin?.conversation;
    const reached = await reach({ idea, own: asked, author }, edition, settings, publicUrl, now());
    if (!known) {
      const thanks: Thanks = {
        idea,
        own,
        person,
        ...wayToThank(reached.ways, []),
        state: 'sending',
        language: reached.language,
        at: now(),
      };
      return (await tellings.thank(month, thanks)) ? act(month, thanks, conversation, reached) : addSeconds(now(), interruptedSeconds);
    }
    const maybe = async () => {
      await tellings.rethank(month, { ...known, state: 'possibly_delivered', at: now() }, known.state);
      return null;
    };
    if (known.state === 'asked') {
      const reply = reached.replies.find(({ id }) => id === derivedId('rep', month, idea, person));
      if (reply?.state === 'failed' && reply.problem === quietDropped) {
        const closed = [...known.closed, { way: known.by, why: quietDropped }];
        await tellings.rethank(month, { ...known, by: 'unreached', closed, state: 'done', at: now() }, 'asked');
        return null;
      }
      if (reply?.state === 'failed') return next(month, known, reply.problem ?? 'not-taken', conversation, reached);
      if (reply?.state === 'unknown' || addSeconds(known.at, patienceSeconds) <= now()) return maybe();
      if (reply?.state !== 'sent') return addSeconds(now(), interruptedSeconds);
      await tellings.rethank(month, { ...known, state: 'done' }, 'asked');
      return null;
    }
    if (known.state === 'waiting') {
      const again: Thanks = { ...known, state: 'sending', at: now() };
      return (await tellings.rethank(month, again, 'waiting')) ? act(month, again, conversation, reached) : null;
    }
    // half done: what can be asked twice is asked again
    if (known.by !== 'mail') return act(month, known, conversation, reached);
    const until = addSeconds(known.at, interruptedSeconds);
    return until > now() ? until : maybe();
  };
};
