import { describe, expect, it } from 'vitest';
import { fitsAsPost, postLimits } from '../../../shared/contract/month-posts.ts';
import { lengthFor } from '../../../shared/contract/platform-limits.ts';
import { WholeEdits } from '../../../shared/contract/reports.ts';
import { Platform, Settings } from '../../../shared/contract/settings.ts';
import { draftReport } from '../../../shared/publishing/draft-report.ts';
import { foldEdits } from '../../../shared/publishing/fold-edits.ts';
import { monthPosts } from '../../../shared/publishing/month-posts.ts';
import { renderReport } from '../../../shared/publishing/render-report.ts';
import { cutOff, monthRecord } from './month-record.ts';

const draft = draftReport(monthRecord);
const [one] = draft.built;
const many = Array.from({ length: 40 }, (_, n) => ({ ...(one ?? []), id: `idea_${n}`, title: `Стійки біля ринку, місце ${n}` }));
const edits = foldEdits([], WholeEdits.parse({}));
const edition = (language: 'en' | 'uk', built = draft.built) => renderReport({ ...draft, built }, edits, language, cutOff, new Map());
const page = 'https://brand.example';

describe('posts of a month', () => {
  it.each(Platform.options)('fit on %s, with the address of the page whole', (platform) => {
    const channel = { id: 'here', connection: 'here', platform, name: 'Here', connectedAt: cutOff, posts: 'uk' };
    const built = many.flatMap((idea) => ('votes' in idea ? [idea] : []));
    const [post] = monthPosts([edition('en'), edition('uk', built)], Settings.parse({ channels: [channel] }), page);
    expect(post?.text.endsWith(`${page}/asked/2026-10?lang=uk`)).toBe(true);
    expect(post?.text.startsWith('Ви просили — ми зробили, Жовтень 2026')).toBe(true);
    expect(fitsAsPost(platform, post?.text ?? '')).toBe(true);
    const limits = postLimits[platform];
    if (limits) expect(lengthFor(limits, post?.text ?? '')).toBeLessThanOrEqual(limits.maxLength);
  });

  it('are made for channels that the settings name, in their language', () => {
    const channel = { connection: 'here', platform: 'mastodon', name: 'Here', connectedAt: cutOff };
    const channels = [
      { ...channel, id: 'silent' },
      { ...channel, id: 'loud', posts: 'en' },
    ];
    const posts = monthPosts([edition('en'), edition('uk')], Settings.parse({ channels }), page);
    expect(posts).toMatchObject([{ channel: 'loud', language: 'en', postedAt: null, title: 'You asked — we did, October 2026' }]);
    expect(posts[0]?.text).toBe('You asked — we did, October 2026:\n— Стійки біля ринку\nhttps://brand.example/asked/2026-10?lang=en');
  });

  it.each([
    ['by Heard where the token says where', 'facebook', {}, null],
    ['by Heard where the account says where', 'mastodon', { account: 'us@social.example' }, null],
    ['by hand where nothing says where', 'mastodon', {}, 'post.no-place'],
    ['by Heard where the settings say where', 'telegram', { account: '7', postsTo: '@brand' }, null],
    ['by hand where only the bot is known', 'telegram', { account: '7' }, 'post.no-place'],
    ['by hand where the channel is read only', 'facebook', { readOnly: true }, 'channel.read-only'],
    ['by hand where Heard does not post', 'instagram', { account: '7' }, 'post.no-posting'],
  ] as const)('are made %s', (_how, platform, rest, problem) => {
    const channel = { id: 'here', connection: 'here', platform, name: 'Here', connectedAt: cutOff, posts: 'en', ...rest };
    const [post] = monthPosts([edition('en')], Settings.parse({ channels: [channel] }), page);
    expect(post).toMatchObject({ state: problem ? 'by_hand' : 'waiting', problem });
  });
});
