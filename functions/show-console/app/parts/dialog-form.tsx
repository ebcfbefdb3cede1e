import type { ComponentChildren } from 'preact';

interface DialogFormProps {
  readonly dialog: { readonly current: HTMLDialogElement | null };
  readonly title: string;
  readonly cancel: string;
  readonly press: string;
  /** Why the last press came to nothing. */
  readonly problem: string | null;
  readonly done: () => Promise<void>;
  readonly children: ComponentChildren;
}

/** A form before the page: what it asks for, why it failed, and the way out beside the way on. */
export const DialogForm = ({ dialog, title, cancel, press, problem, done, children }: DialogFormProps) => (
  <form
    class="stack"
    onSubmit={(event) => {
      event.preventDefault();
      void done();
    }}
  >
    <h2>{title}</h2>
    {children}
    {problem && (
      <p class="err" role="alert">
        {problem}
      </p>
    )}
    <div class="gap end">
      <button class="btn" type="button" onClick={() => dialog.current?.close()}>
        {cancel}
      </button>
      <button class="btn pen" type="submit">
        {press}
      </button>
    </div>
  </form>
);
