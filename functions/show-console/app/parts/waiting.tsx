import type { CallFailed } from '../api.ts';
import { whyFailed } from '../fetched.ts';
import { say } from '../state.ts';

export const Loading = () => (
  <main class="page" id="page" tabIndex={-1} aria-busy="true">
    <p class="mute" role="status">
      {say.value('loading')}
    </p>
  </main>
);

/** Something could not be fetched: why, and the way to try again. */
export const Failed = ({ error, again }: { readonly error: CallFailed; readonly again: () => void }) => (
  <main class="page" id="page" tabIndex={-1}>
    <h1>{say.value('failed.title')}</h1>
    <p class="err" role="alert">
      {whyFailed(error)}
    </p>
    <p>
      <button class="btn" type="button" onClick={again}>
        {say.value('failed.again')}
      </button>
    </p>
  </main>
);
