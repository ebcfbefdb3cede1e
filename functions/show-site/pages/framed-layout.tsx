import type { ComponentChildren } from 'preact';
import type { Site } from '../site.ts';

/** A page that stands in a frame of another site: without our masthead, links open beside it. */
export const FramedLayout = ({
  site,
  title,
  children,
}: {
  readonly site: Site;
  readonly title: string;
  readonly children: ComponentChildren;
}) => (
  <html lang={site.language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <title>{`${title} — ${site.brand}`}</title>
      <meta name="robots" content="noindex" />
      <meta name="color-scheme" content="light dark" />
      <link rel="stylesheet" href={site.file('site.css')} />
    </head>
    <body class="pub framed">
      <main id="page" class="wrap">
        {children}
      </main>
    </body>
  </html>
);
