import type { ComponentChildren } from 'preact';
import type { Language } from '../../shared/contract/settings.ts';

interface PlainProps {
  readonly language: Language;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A page that this door answers with by itself: a title and what is to be done, in the dress of the site. */
export const PlainPage = ({ language, title, children }: PlainProps) => (
  <html lang={language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="robots" content="noindex" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      <link rel="stylesheet" href="/assets/site.css" />
    </head>
    <body class="pub">
      <main id="page" class="wrap">
        <div class="plain">
          <h1>{title}</h1>
          {children}
        </div>
      </main>
    </body>
  </html>
);
