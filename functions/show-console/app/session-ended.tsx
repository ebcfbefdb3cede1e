import { useSignal } from '@preact/signals';
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { sessionWords } from '../../../shared/words/session-words.ts';
import { speak } from '../../../shared/words/speak.ts';
import { fetchMe } from './api.ts';
import { refresh } from './refresh.ts';
import { language, me } from './state.ts';

const SessionEnded = ({ done }: { readonly done: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const say = speak(sessionWords, language.value);
  const missing = useSignal(false);
  /** Whoever signed in goes on; somebody else begins anew, so that they see nothing that was typed here. */
  const look = async (pressed: boolean) => {
    const before = me.peek()?.staff;
    const found = await fetchMe().catch(() => null);
    if (!found) {
      missing.value = pressed;
      return;
    }
    if (before !== undefined && found.staff !== before) return location.reload();
    await refresh();
    done();
  };
  useEffect(() => {
    dialog.current?.showModal();
    const back = () => void look(false);
    addEventListener('focus', back);
    return () => removeEventListener('focus', back);
  }, []);
  return (
    <dialog ref={dialog} class="stack" aria-labelledby="session-ended" onCancel={(event) => event.preventDefault()}>
      <h2 id="session-ended">{say('title')}</h2>
      <p>{say('lead')}</p>
      <p class="err" role="alert">
        {missing.value && say('notYet')}
      </p>
      <p class="gap end">
        <button class="btn" type="button" onClick={() => void look(true)}>
          {say('back')}
        </button>
        <a class="btn pen" href="/console/sign-in?next=%2Fconsole%2Fwelcome-back" target="_blank" rel="noreferrer">
          {say('go')} <span class="only-sr">{say('newTab')}</span>
        </a>
      </p>
    </dialog>
  );
};

/** Asks to sign in again without leaving the page, so that nothing on it is lost. Asked again, it is one question. */
export const sessionEnded = (): void => {
  if (document.getElementById('session')) return;
  const place = document.createElement('div');
  place.id = 'session';
  document.body.append(place);
  render(
    <SessionEnded
      done={() => {
        render(null, place);
        place.remove();
      }}
    />,
    place,
  );
};
