import { doorWords } from '../../../shared/words/door-words.ts';
import { speak } from '../../../shared/words/speak.ts';
import type { PageGiven } from '../show-page.ts';
import { Door } from './door.tsx';

export interface SignInProps extends PageGiven {
  /** Whether the organisation has sign-in pages of its own. */
  readonly organisation: boolean;
  readonly failed: string | undefined;
  readonly next: string | undefined;
}

const whyOf = (failed: string) => (failed === 'stranger' || failed === 'flow' || failed === 'pages' ? failed : 'token');

/** Where staff sign in: through their organisation, or with an access token. */
export const SignIn = ({ organisation, failed, next, ...given }: SignInProps) => {
  const say = speak(doorWords, given.language);
  const onward = next ? `?${new URLSearchParams({ next })}` : '';
  const other = given.language === 'en' ? 'uk' : 'en';
  return (
    <Door {...given} title={say('title')}>
      {failed && (
        <p class="err" role="alert">
          {say(`failed.${whyOf(failed)}`)}
        </p>
      )}
      {organisation && (
        <p>
          <a class="btn pen" href={`/console/sign-in/organisation${onward}`}>
            {say('organisation')}
          </a>
        </p>
      )}
      <form class="stack" method="post" action="/console/session">
        <label class="stack">
          <span>{say('token')}</span>
          <input class="field" type="password" name="token" required autocomplete="current-password" aria-describedby="token-hint" />
        </label>
        <p id="token-hint" class="sm mute">
          {say('hint')}
        </p>
        {next && <input type="hidden" name="next" value={next} />}
        <p>
          <button class={organisation ? 'btn' : 'btn pen'} type="submit">
            {say('go')}
          </button>
        </p>
      </form>
      <p class="sm">
        <a href={`?${new URLSearchParams({ lang: other, ...(next && { next }) })}`} lang={other}>
          {other === 'uk' ? 'Українською' : 'English'}
        </a>
      </p>
    </Door>
  );
};
