import type { Language } from '../../../shared/contract/settings.ts';
import { consoleWords } from '../../../shared/words/console-words.ts';
import { speak } from '../../../shared/words/speak.ts';

export interface SignInProps {
  readonly language: Language;
  readonly file: (name: string) => string;
  /** Whether the organisation has sign-in pages of its own. */
  readonly organisation: boolean;
  readonly failed: string | undefined;
  readonly next: string | undefined;
}

/** Where staff sign in: through their organisation, or with an access token. */
export const SignIn = ({ language, file, organisation, failed, next }: SignInProps) => {
  const say = speak(consoleWords, language);
  const why =
    failed === 'stranger' ? say('signIn.stranger') : failed === 'flow' ? say('signIn.flow') : failed ? say('signIn.failed') : null;
  const onward = next ? `?${new URLSearchParams({ next })}` : '';
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${say('signIn.title')} — Heard`}</title>
        <link rel="icon" href={file('icon.svg')} type="image/svg+xml" />
        <script src={file('theme.js')} />
        <link rel="stylesheet" href={file('console.css')} />
      </head>
      <body class="console">
        <main class="door">
          <p class="wordmark">Heard</p>
          <h1>{say('signIn.title')}</h1>
          {why && (
            <p class="err" role="alert">
              {why}
            </p>
          )}
          {organisation && (
            <p>
              <a class="btn pen" href={`/console/sign-in/organisation${onward}`}>
                {say('signIn.organisation')}
              </a>
            </p>
          )}
          <form class="stack" method="post" action="/console/session">
            <label class="stack">
              <span>{say('signIn.token')}</span>
              <input class="field" type="password" name="token" required autocomplete="current-password" aria-describedby="token-hint" />
            </label>
            <p id="token-hint" class="sm mute">
              {say('signIn.hint')}
            </p>
            {next && <input type="hidden" name="next" value={next} />}
            <p>
              <button class={organisation ? 'btn' : 'btn pen'} type="submit">
                {say('signIn.go')}
              </button>
            </p>
          </form>
          <p class="sm">
            <a href={`?lang=${language === 'en' ? 'uk' : 'en'}`} lang={language === 'en' ? 'uk' : 'en'}>
              {language === 'en' ? 'Українською' : 'English'}
            </a>
          </p>
        </main>
      </body>
    </html>
  );
};
