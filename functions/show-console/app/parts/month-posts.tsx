import { useSignal } from '@preact/signals';
import type { MonthPost } from '../../../../shared/contract/month-posts.ts';
import { monthPostWords } from '../../../../shared/words/month-post-words.ts';
import { channelName, now, staffName, told } from '../state.ts';
import { posting } from '../voices/month-posts.ts';
import { webLink } from '../web-link.ts';

/** What staff may do with a post. */
export interface PostDeeds {
  readonly there: (channel: string, url: string | null) => void;
  readonly ask: (channel: string) => void;
}

const known = (key: string): key is keyof typeof monthPostWords => Object.hasOwn(monthPostWords, key);
/** Why Heard does not post it, or why the platform did not take it, in words. */
export const whyNotPosted = (problem: string | null): string => {
  if (problem === null) return '';
  const key = `why.${problem}`;
  return known(key) ? posting.value(key) : posting.value('why.other', { code: problem });
};

const There = ({ post: { postedAt, postedBy, url } }: { post: MonthPost }) => {
  const there = webLink(url);
  const at = postedAt ? told.value.near(postedAt, now.value) : '';
  return (
    <p class="sm mute">
      {postedBy ? posting.value('postedBy', { name: staffName(postedBy), at }) : posting.value('posted', { at })}{' '}
      {there && <a href={there}>{posting.value('see')}</a>}
    </p>
  );
};

/** By hand, on its way, or in need of somebody. */
const NotThere = ({ post, deeds }: { post: MonthPost; deeds: PostDeeds }) => {
  const url = useSignal('');
  const { channel, state, problem, said } = post;
  const troubled = state === 'refused' || state === 'possibly_delivered';
  const settled = troubled || state === 'by_hand';
  // what is missing in the settings may be there by now
  const askable = troubled || (state === 'by_hand' && problem !== null && problem !== 'post.no-posting');
  return (
    <>
      <p class={troubled ? 'sm soon' : 'sm mute'}>
        {posting.value(`state.${state}`)}. {state !== 'possibly_delivered' && whyNotPosted(problem)}
      </p>
      {said && <p class="sm mute">{posting.value('said', { words: said })}</p>}
      {troubled && <p class="sm">{posting.value(`do.${state}`)}</p>}
      {settled && (
        <>
          <p>
            <input
              class="field"
              type="url"
              aria-label={`${posting.value('where')}, ${channelName(channel)}`}
              placeholder={posting.value('where')}
              value={url.value}
              onInput={({ currentTarget }) => {
                url.value = currentTarget.value;
              }}
            />
          </p>
          <p class="gap">
            <button class="btn sm" type="button" onClick={() => void navigator.clipboard.writeText(post.text)}>
              {posting.value('copy')}
            </button>
            <button class="btn sm" type="button" onClick={() => deeds.there(channel, url.value.trim() || null)}>
              {posting.value('isPosted')}
            </button>
            {askable && (
              <button class="btn sm" type="button" onClick={() => deeds.ask(channel)}>
                {posting.value(troubled ? 'askAgain' : 'ask')}
              </button>
            )}
          </p>
        </>
      )}
    </>
  );
};

/** The posts of a month: what each says, how far it is, and what to do where a platform did not take it. */
export const MonthPosts = ({ posts, deeds }: { posts: readonly MonthPost[]; deeds: PostDeeds }) => (
  <>
    <h2>{posting.value('posts')}</h2>
    <p class="sm mute">{posting.value('postsHint')}</p>
    <ul>
      {posts.map((post) => (
        <li class="told" key={post.channel}>
          <p class="sm strong">{channelName(post.channel)}</p>
          <textarea
            class="field"
            readOnly
            lang={post.language}
            aria-label={posting.value('postOf', { channel: channelName(post.channel) })}
            value={post.text}
          />
          {post.postedAt ? <There post={post} /> : <NotThere post={post} deeds={deeds} />}
        </li>
      ))}
    </ul>
  </>
);
