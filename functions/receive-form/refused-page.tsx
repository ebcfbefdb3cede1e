import { renderToString } from 'preact-render-to-string';
import type { Language } from '../../shared/contract/settings.ts';

const words = {
  title: { en: 'That was not taken.', uk: 'Не прийнято.' },
  back: { en: 'Go back and try again', uk: 'Повернутися й спробувати ще раз' },
};

/** The page that a button stands on, by the address that it sends to: `/ideas/idea_1/votes` is pressed on `/ideas/idea_1`. */
const pageOf = (path: string): string =>
  path === '/subscriptions' ? '/asked' : path.replace(/\/(votes|subscriptions)$/, '').replace(/^\/+/, '/');

interface RefusedProps {
  readonly language: Language;
  readonly path: string;
  readonly code: string;
  /** Why not, in a sentence. */
  readonly said: string;
}

const Refused = ({ language, path, code, said }: RefusedProps) => (
  <html lang={language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="robots" content="noindex" />
      <meta name="color-scheme" content="light dark" />
      <title>{words.title[language]}</title>
      <link rel="stylesheet" href="/assets/site.css" />
    </head>
    <body class="pub">
      <main id="page" class="wrap">
        <div class="plain">
          <h1>{words.title[language]}</h1>
          <p class="lead" role="alert">
            {said}
          </p>
          <p>
            <a class="btn pen" href={pageOf(path)}>
              {words.back[language]}
            </a>
          </p>
          <p class="sm mute">{code}</p>
        </div>
      </main>
    </body>
  </html>
);

/** What a browser is shown when a press was refused: why, and the way back to where it was pressed. */
export const refusedPage = (props: RefusedProps): string => `<!doctype html>${renderToString(<Refused {...props} />)}`;
