import type { UnderPost } from '../../../../shared/contract/acts.ts';
import type { Platform } from '../../../../shared/contract/settings.ts';
import { field, told } from '../state.ts';
import { talking } from '../voices/talk.ts';
import { webLink } from '../web-link.ts';

/** The post that something was said under: its first words, and where it stands. */
export const PostRef = ({ under, platform }: { readonly under: UnderPost; readonly platform: Platform }) => {
  const where = field.value(`platform.${platform}`);
  const url = webLink(under.url);
  const words = under.text ?? talking.value('post.open', { platform: where });
  return (
    <aside class="post-ref" aria-label={talking.value('post.title')}>
      <p>
        {under.at ? talking.value('post.of', { at: told.value.date(under.at) }) : talking.value('post.title')}
        <br />
        {url ? (
          <a class="strong" dir="auto" href={url} rel="noreferrer noopener" target="_blank">
            {words}
          </a>
        ) : (
          <b dir="auto">{words}</b>
        )}
      </p>
    </aside>
  );
};
