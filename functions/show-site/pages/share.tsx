import type { Idea } from '../../../shared/contract/ideas.ts';
import type { Site } from '../site.ts';

/** Addresses that open a new post with the link in it: core.telegram.org/widgets/share, the sharer of Facebook, the intent of X. */
const sharing = [
  { name: 'Telegram', to: (url: string, title: string) => `https://t.me/share/url?${new URLSearchParams({ url, text: title })}` },
  { name: 'Facebook', to: (url: string) => `https://www.facebook.com/sharer/sharer.php?${new URLSearchParams({ u: url })}` },
  { name: 'X', to: (url: string, title: string) => `https://x.com/intent/post?${new URLSearchParams({ url, text: title })}` },
] as const;

/** Ways to hand the page on; they are plain links, so nothing of theirs is loaded here. */
export const Share = ({ site, idea }: { readonly site: Site; readonly idea: Idea }) => {
  const url = `${site.publicUrl}/ideas/${idea.id}`;
  const mail = `mailto:?subject=${encodeURIComponent(idea.title.toWellFormed())}&body=${encodeURIComponent(url)}`;
  return (
    <p class="sm q handon">
      {site.say('share.title')}
      {sharing.map(({ name, to }) => (
        <a key={name} href={to(url, idea.title)} rel="noopener nofollow">
          {name}
        </a>
      ))}
      <a href={mail}>{site.say('share.mail')}</a>
    </p>
  );
};
