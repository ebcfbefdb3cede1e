import type { Idea } from '../../../shared/contract/ideas.ts';
import { formWords } from '../../../shared/words/form-words.ts';
import { votable } from '../public-idea.ts';
import type { Site } from '../site.ts';

interface FollowProps {
  readonly site: Site;
  readonly idea: Idea;
}

/** Where to hear of each move: by mail, once the address is confirmed, or by a feed. A decided idea has nothing more to tell. */
export const Follow = ({ site, idea }: FollowProps) =>
  votable(idea) ? (
    <section class="follow" aria-labelledby="follow">
      <h2 id="follow" class="goes">
        {site.say('follow.title')}
      </h2>
      <form method="post" action={`/ideas/${idea.id}/subscriptions`}>
        <input type="hidden" name="language" value={site.language} />
        <div class="trap" aria-hidden="true">
          <label>
            {formWords.trap[site.language]}
            <input type="text" name="website" tabIndex={-1} autocomplete="off" value="" />
          </label>
        </div>
        <input
          class="field"
          type="email"
          name="email"
          required
          maxlength={254}
          autocomplete="email"
          aria-label={site.say('follow.email')}
          placeholder="name@example.org"
        />
        <button class="btn" type="submit">
          {site.say('follow.do')}
        </button>
      </form>
      <p class="sm mute">
        {site.say('follow.how')} <a href={`/ideas/${idea.id}/feed.atom?lang=${site.language}`}>{site.say('follow.feed')}</a>
      </p>
    </section>
  ) : null;

/** Addresses that open a new post with the link in it: core.telegram.org/widgets/share, the sharer of Facebook, the intent of X. */
const sharing = [
  { name: 'Telegram', to: (url: string, title: string) => `https://t.me/share/url?${new URLSearchParams({ url, text: title })}` },
  { name: 'Facebook', to: (url: string) => `https://www.facebook.com/sharer/sharer.php?${new URLSearchParams({ u: url })}` },
  { name: 'X', to: (url: string, title: string) => `https://x.com/intent/post?${new URLSearchParams({ url, text: title })}` },
] as const;

/** Ways to hand the page on; they are plain links, so nothing of theirs is loaded here. */
export const Share = ({ site, idea }: FollowProps) => {
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
