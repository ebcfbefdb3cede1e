import { mayI, say } from '../state.ts';

const known = [
  ['J', 'K', 'keys.move', null],
  ['O', null, 'keys.open', null],
  ['R', null, 'keys.reply', 'reply'],
  ['N', null, 'keys.note', 'note'],
  ['A', null, 'keys.take', 'handleConversations'],
  ['E', null, 'keys.resolve', 'handleConversations'],
  ['X', null, 'keys.pick', 'handleConversations'],
  ['Ctrl Z', null, 'keys.undo', 'handleConversations'],
  ['H', null, 'keys.moderate', 'moderate'],
  ['/', null, 'keys.search', null],
  ['Ctrl K', null, 'keys.palette', null],
] as const;
/** Those that do something for who is signed in. */
const ours = () => known.filter(([, , , permission]) => permission === null || mayI(permission));
const dialogId = 'keys-help';

export const openKeysHelp = (): void => {
  const dialog = document.getElementById(dialogId);
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
};

/** The keys of the inbox in one line, and all of them in a dialog. Everything they do is on the screen, too. */
export const KeysLine = () => (
  <>
    <p class="keys only-w">
      {ours().map(([first, second, words]) => (
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
        {ours().map(([first, second, words]) => (
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
