import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { ModerationDeed } from '../../../../shared/contract/acts.ts';
import type { ApiInteraction, ConversationWhole } from '../../../../shared/contract/api.ts';
import type { Moderation } from '../../../../shared/contract/moderations.ts';
import { moderate } from '../deeds.ts';
import { whyFailed } from '../fetched.ts';
import { field, mayI, now, staffName, told } from '../state.ts';
import { moderating } from '../voices/moderation.ts';

interface ModerateProps {
  readonly one: ApiInteraction;
  readonly talk: ConversationWhole;
  readonly changed: () => void;
}

/** Why the platform did not do it, with what to do about it. */
const whyNot = (problem: string, platform: string): string => {
  const code = problem.replace('platform.', '');
  const word = ['channel.no-token', 'platform.401'].includes(problem)
    ? 'why.token'
    : problem === 'moderation.overtaken'
      ? 'why.overtaken'
      : /^platform\.(429|5\d\d|no-answer)$/.test(problem)
        ? 'why.busy'
        : 'why.refused';
  return moderating.value(word, { platform, code });
};

/** What the platform did, is doing or did not do to something said. */
export const Moderated = ({ one, talk }: Pick<ModerateProps, 'one' | 'talk'>) => {
  const platform = field.value(`platform.${talk.platform}`);
  const say = moderating.value;
  const asked: Moderation | undefined = talk.moderations.find(({ interaction }) => interaction === one.id);
  const at = one.hidden ? told.value.near(one.hidden.at, now.value) : '';
  return (
    <>
      {one.hidden && (
        <p class="sm mute">
          {say('hidden', { platform, name: staffName(one.hidden.by), at })}
          {one.hidden.reason && `. ${say('because', { reason: one.hidden.reason })}`}
        </p>
      )}
      {asked?.state === 'queued' && (
        <p class="sm mute" role="status">
          {say(`under-way.${asked.deed}`)}
        </p>
      )}
      {asked?.state === 'failed' && (
        <p class="err sm" role="alert">
          {say(`failed.${asked.deed}`)} {whyNot(asked.problem ?? '', platform)}
        </p>
      )}
    </>
  );
};

/** Asks once more before what cannot be undone. */
const Sure = ({
  dialog,
  platform,
  go,
}: {
  readonly dialog: { current: HTMLDialogElement | null };
  readonly platform: string;
  readonly go: (reason: string) => void;
}) => {
  const reason = useSignal('');
  const say = moderating.value;
  return (
    <dialog ref={dialog} aria-label={say('sure')}>
      <form class="stack" method="dialog" onSubmit={() => go(reason.value.trim())}>
        <h2>{say('sure')}</h2>
        <p>{say('sure.why', { platform })}</p>
        <label class="stack">
          <span>{say('reason')}</span>
          <input class="field" maxlength={500} value={reason.value} onInput={(event) => (reason.value = event.currentTarget.value)} />
        </label>
        <div class="gap end">
          <button class="btn" type="button" onClick={() => dialog.current?.close()}>
            {say('cancel')}
          </button>
          <button class="btn pen" type="submit">
            {say('remove', { platform })}
          </button>
        </div>
      </form>
    </dialog>
  );
};

/** Buttons for what the platform would do to something said now; a press that failed may be pressed again. */
export const Moderate = ({ one, talk, changed }: ModerateProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const press = useSignal<string | null>(null);
  const problem = useSignal<string | null>(null);
  const platform = field.value(`platform.${talk.platform}`);
  const say = moderating.value;
  const waits = talk.moderations.some(({ interaction, state }) => interaction === one.id && state === 'queued');
  if (!mayI('moderate') || waits || one.offers.length === 0) return null;
  const go = async (deed: ModerationDeed, reason?: string) => {
    press.value ??= crypto.randomUUID();
    try {
      await moderate(talk.id, one.id, deed, reason, press.value);
      press.value = null;
      problem.value = null;
      changed();
    } catch (error) {
      problem.value = whyFailed(error);
    }
  };
  const about = { name: one.author.name ?? one.author.handle, at: told.value.near(one.at, now.value) };
  return (
    <>
      {one.offers.map((deed) => (
        <button
          key={deed}
          class="say-now moderate"
          type="button"
          aria-label={say('of', { ...about, what: say(deed, { platform }) })}
          onClick={() => (deed === 'remove' ? dialog.current?.showModal() : void go(deed))}
        >
          {say(deed, { platform })}
        </button>
      ))}
      {problem.value && (
        <p class="err sm" role="alert">
          {problem.value}
        </p>
      )}
      {one.offers.includes('remove') && <Sure dialog={dialog} platform={platform} go={(reason) => void go('remove', reason)} />}
    </>
  );
};
