import { episodeActs } from '../../shared/conversations/episodes.ts';
import { threadOf } from '../../shared/conversations/thread.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { neededDisclaimers, withDisclaimers } from '../../shared/knowledge/disclaimers.ts';
import { soFar } from '../../shared/knowledge/so-far.ts';
import type { Call } from './route.ts';
import type { read } from './routes/one-conversation.ts';

/**
 * Refuses `reply.needs-disclaimer` (422) to a reply that lacks what is to be said once in a conversation on a sensitive topic; its
 * facts are the words to add below, in each language.
 */
export const refuseWithoutDisclaimer = async (
  { ports }: Call,
  { head, acts, replies }: Awaited<ReturnType<typeof read>>,
  text: string,
): Promise<void> => {
  const settings = await ports.settings();
  const interactions = threadOf(episodeActs(acts, settings, head.id));
  const needed = neededDisclaimers(settings.topics, soFar({ topics: head.topics, interactions, replies }), text);
  if (needed.length === 0) return;
  const facts = { en: withDisclaimers('', needed, 'en'), uk: withDisclaimers('', needed, 'uk') };
  const detail = `It is about a sensitive topic. Add below the reply, in one of the languages: ${facts.en} / ${facts.uk}`;
  throw new Refusal('reply.needs-disclaimer', 422, detail, { facts });
};
