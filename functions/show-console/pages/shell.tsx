import type { Language } from '../../../shared/contract/settings.ts';
import { consoleWords } from '../../../shared/words/console-words.ts';
import { speak } from '../../../shared/words/speak.ts';

/** The empty frame of the console; its program fills it. */
export const Shell = ({ language, file }: { readonly language: Language; readonly file: (name: string) => string }) => (
  <html lang={language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      <title>Heard</title>
      <link rel="icon" href={file('icon.svg')} type="image/svg+xml" />
      <script src={file('theme.js')} />
      <link rel="stylesheet" href={file('console.css')} />
      <script type="module" src={file('app.js')} />
    </head>
    <body class="console">
      <div id="console">
        <noscript>
          <p class="page">{speak(consoleWords, language)('needsScript')}</p>
        </noscript>
      </div>
    </body>
  </html>
);
