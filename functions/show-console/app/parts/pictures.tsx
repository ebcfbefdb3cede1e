import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import type { ReplyPicture } from '../../../../shared/contract/conversations.ts';
import { replyPictures } from '../../../../shared/contract/media.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { keepPicture } from '../deeds.ts';
import { whyFailed } from '../fetched.ts';
import { field } from '../state.ts';
import { sending } from '../voices/sending.ts';

interface PicturesProps {
  readonly talk: ConversationWhole;
  readonly pictures: Signal<readonly ReplyPicture[]>;
}
const megabytes = (bytes: number): number => Math.floor(bytes / 100_000) / 10;

/** The address of a copy of ours: staff alone may follow it. */
const addressOf = (conversation: string, media: string): string =>
  `/api/v1/conversations/${encodeURIComponent(conversation)}/media/${replyPictures}/${encodeURIComponent(media)}`;

/** Bytes as the API takes them. */
const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error('the file could not be read'));
    reader.onload = () => resolve(String(reader.result).split(',', 2)[1] ?? '');
    reader.readAsDataURL(file);
  });

/** Pictures that go, or went, with a reply. */
export const Pictures = ({ conversation, pictures = [] }: { readonly conversation: string; readonly pictures?: readonly ReplyPicture[] }) =>
  pictures.map(({ media, alt }) => (
    <a key={media} class="kept" href={addressOf(conversation, media)} target="_blank" rel="noreferrer">
      <img src={addressOf(conversation, media)} alt={alt} loading="lazy" />
    </a>
  ));

/**
 * Where one chooses pictures for a reply: by the file picker, pasted into what is written, or dropped on it. Each is kept by the API
 * at once, which reads from its bytes what it is; each needs words that say what it shows.
 */
export const PickPictures = ({ talk, pictures }: PicturesProps) => {
  const say = sending.value;
  const platform = field.value(`platform.${talk.platform}`);
  const busy = useSignal(false);
  const problem = useSignal<string | null>(null);
  const root = useRef<HTMLFieldSetElement>(null);
  const taken = talk.limits.pictures;
  const add = async (files: readonly File[]) => {
    if (!taken || files.length === 0) return;
    busy.value = true;
    problem.value = null;
    for (const file of files) {
      if (pictures.value.length >= taken.most) problem.value = say('pictures.many', { platform, n: taken.most });
      else if (file.size > taken.bytes) problem.value = say('pictures.large', { mb: megabytes(taken.bytes) });
      else
        try {
          const { media } = await keepPicture(talk.id, await base64Of(file));
          if (pictures.value.every((one) => one.media !== media)) pictures.value = [...pictures.value, { media, alt: '' }];
        } catch (error) {
          problem.value = say('pictures.notAdded', { why: whyFailed(error) });
        }
    }
    busy.value = false;
  };
  useEffect(() => {
    const form = root.current?.closest('form');
    if (!form || !taken) return undefined;
    const images = (given: DataTransfer | null) => [...(given?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
    const pasted = (event: ClipboardEvent) => void add(images(event.clipboardData));
    const over = (event: DragEvent) => event.preventDefault();
    const dropped = (event: DragEvent) => {
      event.preventDefault();
      void add(images(event.dataTransfer));
    };
    form.addEventListener('paste', pasted);
    form.addEventListener('dragover', over);
    form.addEventListener('drop', dropped);
    return () => {
      form.removeEventListener('paste', pasted);
      form.removeEventListener('dragover', over);
      form.removeEventListener('drop', dropped);
    };
  }, [talk.id, taken === null]);
  if (!taken) return <p class="sm mute">{say('pictures.none', { platform })}</p>;
  return (
    <fieldset class="pictures" ref={root} aria-label={say('pictures.add')}>
      {pictures.value.map(({ media, alt }) => (
        <div key={media} class="stack">
          <Pictures conversation={talk.id} pictures={[{ media, alt }]} />
          <label class="stack">
            <span class="sm">{say('pictures.alt')}</span>
            <input
              class="field"
              required
              maxLength={1000}
              value={alt}
              onInput={({ currentTarget: { value } }) => {
                pictures.value = pictures.value.map((one) => (one.media === media ? { ...one, alt: value } : one));
              }}
            />
          </label>
          {!taken.alt && <p class="sm mute">{say('pictures.altKept', { platform })}</p>}
          <button
            class="say-now"
            type="button"
            onClick={() => {
              pictures.value = pictures.value.filter((one) => one.media !== media);
            }}
          >
            {say('pictures.remove')}
          </button>
        </div>
      ))}
      {pictures.value.length < taken.most && (
        <label class="gap">
          <span class="btn sm">
            <Icon name="plus" />
            {say(busy.value ? 'pictures.adding' : 'pictures.add')}
          </span>
          <input
            type="file"
            accept={taken.types.join(',')}
            multiple={taken.most > 1}
            disabled={busy.value}
            onChange={({ currentTarget }) => {
              void add([...(currentTarget.files ?? [])]);
              currentTarget.value = '';
            }}
          />
        </label>
      )}
      {pictures.value.length < taken.most && (
        <span class="sm mute">{say('pictures.how', { n: taken.most, mb: megabytes(taken.bytes) })}</span>
      )}
      {problem.value && (
        <p class="err sm" role="alert">
          {problem.value}
        </p>
      )}
    </fieldset>
  );
};
