import { formWords } from '../../../shared/words/form-words.ts';
import type { Site } from '../site.ts';

interface FollowProps {
  readonly site: Site;
  readonly action: string;
  readonly title: string;
  /** What comes by mail, and how it ends. */
  readonly how: string;
  /** The feed that tells the same without mail. */
  readonly feed: string;
  readonly feedTitle: string;
  /** Whether this is the next step of its page. */
  readonly next?: boolean;
}

/** Where to hear more: by mail, once the address is confirmed, or by a feed. */
export const Follow = ({ site, action, title, how, feed, feedTitle, next = false }: FollowProps) => (
  <section class="follow" aria-labelledby="follow">
    <h2 id="follow" class="goes">
      {title}
    </h2>
    <form method="post" action={action}>
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
      <button class={next ? 'btn pen' : 'btn'} type="submit">
        {site.say('follow.do')}
      </button>
    </form>
    <p class="sm mute">
      {how} <a href={feed}>{feedTitle}</a>
    </p>
  </section>
);
