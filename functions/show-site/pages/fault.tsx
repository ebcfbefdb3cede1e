import { chooseLanguage } from '../../../shared/words/language.ts';
import { pageWords } from '../../../shared/words/page-words.ts';
import { speak } from '../../../shared/words/speak.ts';

/** What is shown when a page could not be made: it needs no settings, because reading them may be what failed. */
export const FaultPage = ({
  accept,
  style,
  path,
}: {
  readonly accept: string | undefined;
  readonly style: string;
  readonly path: string;
}) => {
  const language = chooseLanguage({ accept });
  const say = speak(pageWords, language);
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{say('error.title')}</title>
        <link rel="stylesheet" href={style} />
      </head>
      <body class="pub">
        <main class="wrap">
          <div class="plain">
            <h1>{say('error.title')}</h1>
            <p class="lead">{say('error.lead')}</p>
            <p>
              <a class="btn pen" href={path}>
                {say('error.again')}
              </a>
            </p>
          </div>
        </main>
      </body>
    </html>
  );
};
