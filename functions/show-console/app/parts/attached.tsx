import type { ApiAttachment } from '../../../../shared/contract/api.ts';
import type { MediaView } from '../../../../shared/contract/media.ts';
import { mediaWords } from '../../../../shared/words/media-words.ts';
import { language } from '../state.ts';
import { showing } from '../voices/media.ts';
import { webLink } from '../web-link.ts';

const kinds = {
  image: 'what.image',
  video: 'what.video',
  audio: 'what.audio',
  voice: 'what.audio',
  file: 'what.file',
  document: 'what.file',
} as const;
const isKind = (type: string): type is keyof typeof kinds => Object.hasOwn(kinds, type);

/** What it shows, in the words of who sent it, else what it is. */
const nameOf = ({ alt, type }: ApiAttachment): string => {
  const [kind = ''] = type.split('/');
  return alt ?? (isKind(kind) ? showing.value(kinds[kind]) : type);
};
const sizeOf = (bytes: number): string => {
  const [unit, size] = bytes < 100_000 ? (['kilobyte', bytes / 1000] as const) : (['megabyte', bytes / 1_000_000] as const);
  return new Intl.NumberFormat(language.value, { style: 'unit', unit, maximumFractionDigits: 1 }).format(size);
};
const isProblem = (code: string): code is keyof typeof mediaWords => Object.hasOwn(mediaWords, code);

/** A copy that we keep: shown or played where its bytes say that it can be, else to be saved. */
const Kept = ({ view, path, what }: { readonly view: MediaView; readonly path: string; readonly what: string }) => {
  const [kind] = (view.type ?? '').split('/');
  if (kind === 'image')
    return (
      <a class="kept" href={path} target="_blank" rel="noreferrer">
        <img src={path} alt={what} loading="lazy" />
      </a>
    );
  // biome-ignore lint/a11y/useMediaCaption: people send none along
  if (kind === 'audio') return <audio class="kept" src={path} controls preload="none" aria-label={what} />;
  // biome-ignore lint/a11y/useMediaCaption: people send none along
  if (kind === 'video') return <video class="kept" src={path} controls preload="metadata" aria-label={what} />;
  const shown = view.type === 'application/pdf';
  const words = showing.value(shown ? 'open' : 'save', { what, size: sizeOf(view.bytes ?? 0) });
  return (
    <p class="sm">
      <a href={path} {...(shown ? { target: '_blank', rel: 'noreferrer' } : { download: '' })}>
        {words}
      </a>
    </p>
  );
};

/** Something that came along with words. */
export const Attached = ({ one }: { readonly one: ApiAttachment }) => {
  const what = nameOf(one);
  const { kept } = one;
  if (kept?.path) return <Kept view={kept} path={kept.path} what={what} />;
  const there = webLink(one.url);
  const problem = kept?.problem ?? 'media.waiting';
  const state = kept ? `. ${isProblem(problem) ? showing.value(problem) : problem}` : '';
  return (
    <p class="sm mute">
      {showing.value('attached', { what })}
      {state}
      {there && (
        <>
          {', '}
          <a href={there} target="_blank" rel="noopener noreferrer">
            {showing.value('there')}
          </a>
        </>
      )}
    </p>
  );
};
