import type { ConversationWhole } from '../../../shared/contract/api.ts';
import type { LinkMade } from '../../../shared/contract/clicks.ts';
import type { Language } from '../../../shared/contract/settings.ts';
import { fillScript, type ScriptValues } from '../../../shared/knowledge/fill-script.ts';
import type { Insert } from '../../../shared/knowledge/inserts.ts';
import { saidIn } from '../../../shared/knowledge/said-in.ts';
import { moments } from '../../../shared/words/moments.ts';
import { ask } from './api.ts';
import { isTicking, leadingClock } from './clock-sight.ts';
import { channelName, me, now, settings, zone } from './state.ts';

/** What a script is filled from in a conversation, told in the language of the reply. */
const valuesOf = (talk: ConversationWhole, language: Language): ScriptValues => {
  const clock = leadingClock(talk);
  const brand = settings.value?.brand?.name[language];
  return {
    ...(talk.person.name && { name: talk.person.name.split(/\s/, 1)[0] ?? '' }),
    handle: talk.person.handle,
    channel: channelName(talk.channel),
    ...(brand && { brand }),
    ...(me.value && { agent: me.value.name }),
    ...(isTicking(clock) && clock.dueAt > now.value && { due: moments(language, zone.value).near(clock.dueAt, now.value) }),
    ...(talk.idea && { idea: `${location.origin}/ideas/${talk.idea}` }),
  };
};

/** The words of an insert as they go into a reply, and in which language they are. */
export const wordsFor = (insert: Insert, talk: ConversationWhole, language: Language) => {
  const { text, language: spoken } = saidIn(insert.words, language);
  return { text: insert.kind === 'script' ? fillScript(text, valuesOf(talk, spoken)) : text, language: spoken };
};

/** The same with the counted link of an answer or a help route. Throws CallFailed. */
export const wordsToPut = async (insert: Insert, talk: ConversationWhole, language: Language): Promise<string> => {
  const { text, language: spoken } = wordsFor(insert, talk, language);
  if (insert.kind === 'script') return text;
  const link = { kind: insert.kind, id: insert.id, language: spoken };
  const { url } = await ask<LinkMade>('POST', `/conversations/${encodeURIComponent(talk.id)}/links`, link);
  return `${text}\n${url}`;
};
