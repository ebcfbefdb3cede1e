import { say } from '../state.ts';

const keys = [
  ['J', 'K', 'keys.move'],
  ['O', null, 'keys.open'],
  ['R', null, 'keys.reply'],
  ['N', null, 'keys.note'],
  ['A', null, 'keys.take'],
  ['E', null, 'keys.resolve'],
  ['H', null, 'keys.moderate'],
  ['/', null, 'keys.search'],
] as const;
const dialogId = 'keys-help';

export const openKeysHelp = (): void => {
  const dialog = document.getElementById(dialogId);
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
};

/** The keys of the inbox in one line, and all of them in a dialog. Everything they do is on the screen, too. */
export const KeysLine = () => (
  <>
    <p class="keys only-w">
      {keys.map(([first, second, words]) => (
        <span key={first}>
          <kbd class="kbd">{first}</kbd>
          {second && <kbd class="kbd">{second}</kbd>} {say.value(words)}
        </span>
      ))}
      <button class="say-now" type="button" onClick={openKeysHelp}>
        <kbd class="kbd">?</kbd> {say.value('keys.help')}
      </button>
    </p>
    <dialog id={dialogId} aria-labelledby="keys-title">
      <h2 id="keys-title">{say.value('keys.title')}</h2>
      <p class="sm q">{say.value('keys.why')}</p>
      <dl class="kv">
        {keys.map(([first, second, words]) => (
          <>
            <dt key={first}>
              <kbd class="kbd">{first}</kbd> {second && <kbd class="kbd">{second}</kbd>}
            </dt>
            <dd>{say.value(words)}</dd>
          </>
        ))}
      </dl>
      <form method="dialog">
        <button class="btn pen" type="submit">
          {say.value('close')}
        </button>
      </form>
    </dialog>
  </>
);
