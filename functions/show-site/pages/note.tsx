import type { ComponentChildren } from 'preact';
import type { Site } from '../site.ts';
import { Layout } from './layout.tsx';

export interface NoteProps {
  readonly site: Site;
  readonly title: string;
  readonly lead: string;
  readonly children?: ComponentChildren;
}

/** A page that says one thing and offers one next step. It is not for search engines. */
export const NotePage = ({ site, title, lead, children }: NoteProps) => (
  <Layout site={site} title={title} place="none" indexed={false}>
    <div class="wrap">
      <div class="plain">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {children}
      </div>
    </div>
  </Layout>
);

export const GonePage = ({ site, title, lead, to = '/', words }: NoteProps & { readonly to?: string; readonly words?: string }) => (
  <NotePage site={site} title={title} lead={lead}>
    <p>
      <a class="btn" href={to}>
        {words ?? site.tell('gone.home')}
      </a>
    </p>
  </NotePage>
);

/** The page of a signed link: it shows one button, and only its POST acts. */
export const LinkPage = ({ site, title, lead, action, press }: NoteProps & { readonly action: string; readonly press: string }) => (
  <NotePage site={site} title={title} lead={lead}>
    <form class="form" method="post" action={action}>
      <button class="btn pen" type="submit">
        {press}
      </button>
    </form>
  </NotePage>
);
