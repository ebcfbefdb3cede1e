import { untracked, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import type { ReplyPicture } from '../../../../shared/contract/conversations.ts';
import { lengthFor, longestWith, undoSeconds } from '../../../../shared/contract/platform-limits.ts';
import { CallFailed } from '../api.ts';
import { note, reply } from '../deeds.ts';
import { givenBack, keepDraft, keptDraft } from '../drafts.ts';
import { whyFailed } from '../fetched.ts';
import { later } from '../later-screen.tsx';
import { announcement, field, mayI, say, staffName } from '../state.ts';
import { sending } from '../voices/sending.ts';
import { wholeReply } from '../whole-reply.ts';
import { ApprovalBefore, closed, Limits } from './compose-limits.tsx';
import { PickPictures } from './pictures.tsx';
import { UndoSent } from './undo-sent.tsx';

const ReplyDesk = later(
  async () => (await import('./reply-desk.tsx')).ReplyDesk,
  () => null,
);

const Mentions = later(
  async () => (await import('./mentions.tsx')).Mentions,
  () => null,
);

export type Writes = 'reply' | 'note';
export interface ComposerProps {
  readonly talk: ConversationWhole;
  readonly starts?: Writes | null;
  readonly sent: () => void;
}
const longestNote = 4000;

/** Where staff write. Words are kept on this machine until they are sent; a failed press keeps them, and pressing again is the same press. */
export const Composer = ({ talk, starts = null, sent }: ComposerProps) => {
  const tabs = (['reply', 'note'] as const).filter((one) => mayI(one));
  const asked = starts ?? (talk.limits.canReply ? 'reply' : 'note');
  const writes = useSignal<Writes>(tabs.includes(asked) ? asked : 'note');
  const text = useSignal(keptDraft(writes.value, talk.id));
  const pictures = useSignal<readonly ReplyPicture[]>([]);
  const press = useSignal<string | null>(null);
  const busy = useSignal(false);
  /** Who has just sent the same words. */
  const same = useSignal<string | null>(null);
  const problem = useSignal<string | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (starts) box.current?.focus();
  }, []);

  const turn = (to: Writes) => {
    writes.value = to;
    text.value = keptDraft(to, talk.id);
    problem.value = null;
    press.value = null;
  };
  const along = writes.value === 'reply' ? pictures.value : [];
  const max = writes.value === 'reply' ? longestWith(talk.limits, along.length) : longestNote;
  const whole = wholeReply(talk, text.value);
  const length = writes.value === 'reply' ? lengthFor(talk.limits, whole.text) : text.value.length;
  const over = length - max;
  const asksApproval = writes.value === 'reply' && talk.approval !== null;
  const allowed = writes.value === 'note' || (talk.limits.canReply && !closed(talk));
  const described = along.every(({ alt }) => alt.trim() !== '');
  const ready = allowed && text.value.trim() !== '' && over <= 0 && !busy.value && !(writes.value === 'reply' && whole.gaps) && described;

  const submit = async (again = false) => {
    if (!ready) return;
    busy.value = true;
    press.value ??= crypto.randomUUID();
    try {
      await (writes.value === 'reply'
        ? reply(talk.id, whole.text, press.value, along, !again)
        : note(talk.id, text.value.trim(), press.value));
      pictures.value = [];
      keepDraft(writes.value, talk.id, '');
      text.value = '';
      press.value = null;
      problem.value = null;
      same.value = null;
      if (writes.value === 'reply' && !asksApproval && talk.limits.removes)
        announcement.value = sending.value('sent.may', { n: undoSeconds });
      sent();
    } catch (error) {
      const sameWords = error instanceof CallFailed && error.code === 'reply.same-words' ? error.facts : null;
      same.value = sameWords?.['by'] ?? null;
      problem.value = sameWords ? null : say.value('compose.failed', { why: whyFailed(error) });
    } finally {
      busy.value = false;
    }
  };
  /** What was taken back stands before what was begun since. */
  const giveBack = (words: string, shown: readonly ReplyPicture[] = []) => {
    pictures.value = [...pictures.value, ...shown];
    turn('reply');
    text.value = [words, text.value].filter(Boolean).join('\n\n');
    keepDraft('reply', talk.id, text.value);
    box.current?.focus();
  };
  useSignalEffect(() => {
    if (givenBack.value?.conversation !== talk.id) return;
    const { words } = givenBack.value;
    givenBack.value = null;
    untracked(() => giveBack(words));
  });
  if (tabs.length === 0) return <p class="composer sm mute">{say.value('role.reads')}</p>;
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div class="in">
        <UndoSent talk={talk} changed={sent} giveBack={giveBack} />
        <div class="gap">
          <fieldset class="tabs" aria-label={say.value('compose.tabs')}>
            {tabs.map((one) => (
              <button key={one} type="button" aria-pressed={writes.value === one} onClick={() => turn(one)}>
                {say.value(`compose.${one}`)}
              </button>
            ))}
          </fieldset>
          <Limits talk={talk} writes={writes.value} />
        </div>
        {writes.value === 'note' && (
          <Mentions
            box={box}
            write={(words) => {
              text.value = words;
              press.value = null;
              keepDraft('note', talk.id, words);
            }}
          />
        )}
        <textarea
          ref={box}
          class={writes.value === 'note' ? 'draft on-note' : 'draft'}
          aria-label={say.value(`compose.${writes.value}`)}
          aria-invalid={over > 0 ? 'true' : undefined}
          placeholder={writes.value === 'reply' ? say.value('compose.to', { name: talk.person.name ?? talk.person.handle }) : ''}
          disabled={!allowed}
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
            press.value = null;
            same.value = null;
            keepDraft(writes.value, talk.id, text.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
          }}
        />
        {writes.value === 'reply' && allowed && (
          <ReplyDesk talk={talk} box={box} text={text.value} whole={whole}>
            <PickPictures talk={talk} pictures={pictures} />
          </ReplyDesk>
        )}
        {asksApproval && talk.approval && <ApprovalBefore {...talk.approval} />}
        {over > 0 && (
          <p class="err" role="alert">
            {say.value('compose.tooLong', { n: over, platform: field.value(`platform.${talk.platform}`) })}
          </p>
        )}
        {same.value && (
          <p class="gap err" role="alert">
            {sending.value('same', { name: staffName(same.value) })}{' '}
            <button class="say-now" type="button" onClick={() => void submit(true)}>
              {sending.value('same.again')}
            </button>
          </p>
        )}
        {problem.value && (
          <p class="err" role="alert">
            {problem.value}
          </p>
        )}
        <div class="gap end">
          <span class="sm mute">
            {say.value('compose.count', { n: length, max })}
            {text.value && `, ${say.value('compose.kept')}`}
          </span>
          <button class="btn pen" type="submit" disabled={!ready}>
            {asksApproval && !busy.value
              ? sending.value('approval.ask')
              : say.value(busy.value ? 'compose.sending' : writes.value === 'reply' ? 'compose.send' : 'compose.save')}
          </button>
        </div>
      </div>
    </form>
  );
};
