import { renderToString } from 'preact-render-to-string';
import type { Language } from '../../shared/contract/settings.ts';
import { PlainPage } from './plain-page.tsx';

const words = {
  title: { en: 'That was not taken.', uk: 'Не прийнято.' },
  back: { en: 'Go back and try again', uk: 'Повернутися й спробувати ще раз' },
};

/** The page that a button stands on, by the address that it sends to: `/ideas/idea_1/votes` is pressed on `/ideas/idea_1`. */
const pageOf = (path: string): string =>
  path === '/subscriptions' ? '/asked' : path.replace(/\/(votes|subscriptions)$/, '').replace(/^\/+/, '/');

interface RefusedProps {
  readonly language: Language;
  readonly path: string;
  readonly code: string;
  /** Why not, in a sentence. */
  readonly said: string;
}

const Refused = ({ language, path, code, said }: RefusedProps) => (
  <PlainPage language={language} title={words.title[language]}>
    <p class="lead" role="alert">
      {said}
    </p>
    <p>
      <a class="btn pen" href={pageOf(path)}>
        {words.back[language]}
      </a>
    </p>
    <p class="sm mute">{code}</p>
  </PlainPage>
);

/** What a browser is shown when a press was refused: why, and the way back to where it was pressed. */
export const refusedPage = (props: RefusedProps): string => `<!doctype html>${renderToString(<Refused {...props} />)}`;
