import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainText } from '../../../shared/intake/plain-text.ts';

it.each([
  ['paragraphs', '<p>One</p><p>Two</p>', 'One\n\nTwo'],
  ['line breaks', 'One<br>Two<br />Three', 'One\nTwo\nThree'],
  ['entities', '<p>Tom &amp; Jerry &lt;3 &#39;a&#39; &#x41f; &nbsp;x</p>', "Tom & Jerry <3 'a' П \u00a0x"],
  ['a link', 'see <a href="https://x.test/1">the page</a>.', 'see the page.'],
  [
    'a link that Mastodon shortened',
    '<a href="https://x.test/long"><span class="invisible">https://</span><span class="ellipsis">x.test/</span><span class="invisible">long</span></a>',
    'https://x.test/long',
  ],
  ['a mention', '<span class="h-card"><a href="https://x.test/@us" class="u-url mention">@<span>us</span></a></span> hello!', '@us hello!'],
  ['an image', 'nice <img src="a.png" alt=":smile:"> day', 'nice :smile: day'],
  ['an image of which nothing is said', 'a<img src="a.png">b', 'ab'],
  ['a list', '<ul>\n<li>One</li>\n<li>Two</li>\n</ul>', '- One\n- Two'],
  ['a list of paragraphs', '<ul><li>\n<p>One</p></li><li><p>Two</p></li></ul>', '- One\n\n- Two'],
  ['code', '<pre><code>if (a)\n    b();</code></pre>', 'if (a)\n    b();'],
  ['a quotation', '<blockquote><p>They</p></blockquote><p>We</p>', 'They\n\nWe'],
  ['a table', '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>', 'A B\n1 2'],
  ['scripts and styles', 'a<script>alert("x")</script><style>p{}</style>b', 'ab'],
  ['comments', '<!-- SC_OFF --><div class="md"><p>Hi</p>\n</div><!-- SC_ON -->', 'Hi'],
  ['white space', '  a \n\n  b\t c  ', 'a b c'],
  ['broken markup', '<p>One<p>Two</b><div', 'One\n\nTwo'],
  ['plain words', 'No markup at all', 'No markup at all'],
  ['nothing', '', ''],
])('reads %s', (_what, html, text) => expect(plainText(html)).toBe(text));

it('never throws and leaves no tags', () => {
  const tag = fc.constantFrom('<p>', '</p>', '<br>', '<script>', '</script>', '<pre>', '</pre>', '<li>', '<img alt="a">', '<!--', '-->');
  fc.assert(
    fc.property(fc.array(fc.oneof(tag, fc.constantFrom('a', ' ', '\n', '&amp;', '&#')), { maxLength: 30 }), (parts) => {
      expect(plainText(parts.join(''))).not.toMatch(/<\/?(p|br|li|pre|img)\b/);
    }),
  );
});

it('reads a long text of many paragraphs within a second', () => {
  const start = performance.now();
  expect(plainText('a<p>'.repeat(100_000)).length).toBe(299_998);
  expect(performance.now() - start).toBeLessThan(1000);
});
