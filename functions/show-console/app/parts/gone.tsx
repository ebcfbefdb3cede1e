import { say } from '../state.ts';

/** Where an address leads nowhere. */
export const Gone = () => (
  <main class="page" id="page">
    <div class="head">
      <h1>{say.value('gone.title')}</h1>
    </div>
    <p class="bar">
      <a class="btn" href="/console">
        {say.value('gone.back')}
      </a>
    </p>
  </main>
);
