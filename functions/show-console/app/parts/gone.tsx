import { say } from '../state.ts';

/** Where an address leads nowhere. */
export const Gone = () => (
  <main class="page" id="page">
    <h1>{say.value('gone.title')}</h1>
    <p>
      <a class="btn" href="/console">
        {say.value('gone.back')}
      </a>
    </p>
  </main>
);
