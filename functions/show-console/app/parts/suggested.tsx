import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import type { Language } from '../../../../shared/contract/settings.ts';
import { findInserts, insertsOf, suits } from '../../../../shared/knowledge/inserts.ts';
import { saidIn } from '../../../../shared/knowledge/said-in.ts';
import { wordsToPut } from '../inserting.ts';
import { now, settings, language as shownIn } from '../state.ts';
import { replyDesk } from '../voices/reply-desk.ts';

interface SuggestedProps {
  readonly talk: ConversationWhole;
  readonly language: Language;
  readonly topics: readonly string[];
  readonly put: (words: Promise<string>) => void;
}
const most = 3;

/** What suits a conversation best, to be inserted by one press while nothing is written. */
export const Suggested = ({ talk, language, topics, put }: SuggestedProps) => {
  const about = { topics, intent: talk.intent };
  const all = settings.value ? insertsOf(settings.value, now.value.slice(0, 10)) : [];
  const fitting = findInserts(
    all.filter((insert) => suits(insert, about) > 0),
    about,
    language,
  );
  if (fitting.length === 0) return null;
  return (
    <div class="scripts">
      {fitting.slice(0, most).map((insert) => {
        const name = saidIn(insert.name, shownIn.value);
        return (
          <button key={`${insert.kind} ${insert.id}`} class="script" type="button" onClick={() => put(wordsToPut(insert, talk, language))}>
            <span lang={name.language}>{name.text}</span> <small>{replyDesk.value(`kind.${insert.kind}`)}</small>
          </button>
        );
      })}
    </div>
  );
};
