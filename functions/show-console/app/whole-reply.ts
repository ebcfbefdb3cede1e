import type { ConversationWhole } from '../../../shared/contract/api.ts';
import type { Language } from '../../../shared/contract/settings.ts';
import { neededDisclaimers, withDisclaimers } from '../../../shared/knowledge/disclaimers.ts';
import { gapsIn } from '../../../shared/knowledge/fill-script.ts';
import { replyLanguage } from '../../../shared/knowledge/said-in.ts';
import { soFar } from '../../../shared/knowledge/so-far.ts';
import { settings } from './state.ts';

/** A reply as it is sent: with what its topic requires below it, and whether something in it is still to be filled in. */
export interface WholeReply {
  readonly text: string;
  /** What is added below; empty where nothing is. */
  readonly added: string;
  readonly gaps: boolean;
  readonly language: Language;
  /** Topics of all that the person said. */
  readonly about: readonly string[];
}

export const wholeReply = (talk: ConversationWhole, draft: string): WholeReply => {
  const { topics = [], brand } = settings.value ?? {};
  const language = replyLanguage(draft, talk.language, brand?.languages ?? []);
  // what was said in a thread that is merged into it was said elsewhere
  const here = ({ conversation = talk.id }: { readonly conversation?: string | undefined }) => conversation === talk.id;
  const before = soFar({ topics: talk.topics, interactions: talk.interactions.filter(here), replies: talk.replies.filter(here) });
  const needed = neededDisclaimers(topics, before, draft);
  const added = withDisclaimers('', needed, language);
  return { text: withDisclaimers(draft.trim(), needed, language), added, gaps: gapsIn(draft).length > 0, language, about: before.topics };
};
