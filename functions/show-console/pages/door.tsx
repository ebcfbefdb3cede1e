import type { ComponentChildren } from 'preact';
import type { PageGiven } from '../show-page.ts';

interface DoorProps extends PageGiven {
  readonly title: string;
  /** Where the page leads by itself, at once. */
  readonly onward?: string;
  readonly children: ComponentChildren;
}

/** The frame of pages that need no program: signing in, and having signed out. */
export const Door = ({ language, file, title, onward, children }: DoorProps) => (
  <html lang={language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
      {onward && <meta http-equiv="refresh" content={`0;url=${onward}`} />}
      <title>{`${title} — Heard`}</title>
      <link rel="icon" href={file('icon.svg')} type="image/svg+xml" />
      <script src={file('theme.js')} />
      <link rel="stylesheet" href={file('console.css')} />
    </head>
    <body class="console">
      <main class="door">
        <p class="wordmark">Heard</p>
        <h1>{title}</h1>
        {children}
      </main>
    </body>
  </html>
);
