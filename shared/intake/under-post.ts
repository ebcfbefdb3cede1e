import type { UnderPost } from '../contract/acts.ts';
import type { SourceAct } from './platform.ts';

/** So much of a post is kept with each thing said under it: enough to know it by. */
const mostWords = 200;
const isPage = (url: string | undefined): url is string =>
  url !== undefined && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** The post that something was said under, in our terms; nothing where the body told nothing, and nothing of what is gone. */
export const underPost = ({ under, verb }: Pick<SourceAct, 'under' | 'verb'>): { readonly under?: UnderPost } => {
  if (!under || verb === 'delete') return {};
  const text = [...(under.text?.trim() ?? '')].slice(0, mostWords).join('');
  const found = { ...(text && { text }), ...(isPage(under.url) && { url: under.url }), ...(under.at && { at: under.at }) };
  return text || 'url' in found ? { under: found } : {};
};
