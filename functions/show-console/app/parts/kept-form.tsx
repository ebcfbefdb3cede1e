import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { CallFailed } from '../api.ts';
import { whyFailed } from '../fetched.ts';
import { isChanged, type KeptDraft } from '../kept-draft.ts';
import { collecting } from '../voices/collecting.ts';
import { Conflict } from './conflict.tsx';

interface Kept<T> {
  readonly document: T;
  readonly version: number;
}
interface Props<T> {
  readonly label: string;
  readonly kept: KeptDraft<T>;
  readonly faults: readonly string[];
  /** Saves the draft over a version; gives what is kept then. */
  readonly save: (over: number) => Promise<Kept<T>>;
  /** What is kept now; null where it is gone. */
  readonly look: () => Promise<Kept<T> | null>;
  readonly tell: (document: T) => string;
  /** More buttons beside the one that saves. */
  readonly beside?: ComponentChildren;
  readonly children: ComponentChildren;
}
const refusals = [
  'settings.changed-meanwhile',
  'settings.kept-by-files',
  'rule.channel-unknown',
  'survey.form-unknown',
  'survey.form-taken',
  'survey.score-unknown',
  'brand.unknown',
] as const;

const whyRefused = (error: unknown): string => {
  const code = error instanceof CallFailed ? refusals.find((one) => one === error.code) : undefined;
  return code ? collecting.value(`refused.${code}`) : whyFailed(error);
};

/** A form around one settings document: saves it over the version that was seen, and lets choose where somebody else was faster. */
export const KeptForm = <T,>({ label, kept, faults, save, look, tell, beside, children }: Props<T>) => {
  const say = collecting.value;
  const said = useSignal<{ readonly text: string; readonly wrong: boolean } | null>(null);
  const theirs = useSignal<Kept<T> | null>(null);
  const settle = ({ document, version }: Kept<T>, text: string) => {
    kept.draft.value = document;
    kept.seen.value = document;
    kept.version.value = version;
    kept.tried.value = false;
    theirs.value = null;
    said.value = { text, wrong: false };
  };
  const saveOver = async (version: number) => {
    try {
      settle(await save(version), say('saved'));
    } catch (error) {
      const faster = error instanceof CallFailed && error.code === 'settings.changed-meanwhile';
      theirs.value = faster ? await look().catch(() => null) : null;
      said.value = theirs.value ? null : { text: whyRefused(error), wrong: true };
    }
  };
  const submit = async (form: HTMLFormElement) => {
    kept.tried.value = true;
    if (faults.length === 0) return saveOver(kept.version.value);
    said.value = { text: say('mend'), wrong: true };
    requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };
  return (
    <form
      class="stack kept-form"
      aria-label={label}
      noValidate
      onInput={() => (said.value = null)}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      {children}
      {theirs.value ? (
        <Conflict
          theirs={tell(theirs.value.document)}
          mine={tell(kept.draft.value)}
          load={() => theirs.value && settle(theirs.value, say('conflict.loaded'))}
          keep={() => theirs.value && void saveOver(theirs.value.version)}
        />
      ) : (
        <p class="gap">
          <button class={isChanged(kept) ? 'btn pen' : 'btn'} type="submit">
            {say('save')}
          </button>
          {beside}
        </p>
      )}
      <div role="status">{said.value && <p class={said.value.wrong ? 'err' : 'sm q'}>{said.value.text}</p>}</div>
    </form>
  );
};
