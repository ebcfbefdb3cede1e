import { doorWords } from '../../../shared/words/door-words.ts';
import { speak } from '../../../shared/words/speak.ts';
import type { PageGiven } from '../show-page.ts';
import { Door } from './door.tsx';

/** After signing out: it goes on to where the sign-in pages forget this browser, too, and they lead back to the door. */
export const SignedOut = ({ leave, ...given }: PageGiven & { readonly leave: string }) => {
  const say = speak(doorWords, given.language);
  return (
    <Door {...given} title={say('out')} onward={leave}>
      <p>{say('outLead')}</p>
      <p>
        <a class="btn pen" href={leave}>
          {say('outGo')}
        </a>
      </p>
    </Door>
  );
};

/** Where signing in again leads while another tab waits with what was typed there. */
export const WelcomeBack = (given: PageGiven) => {
  const say = speak(doorWords, given.language);
  return (
    <Door {...given} title={say('back')}>
      <p>{say('backLead')}</p>
      <p>
        <a class="btn" href="/console">
          {say('backGo')}
        </a>
      </p>
    </Door>
  );
};
