import { Fragment } from 'preact';
import type { ConsentSaid, IdeaWhole } from '../../../../shared/contract/idea-api.ts';
import { ask } from '../api.ts';
import { mayI } from '../state.ts';
import { tell } from '../voices/desk.ts';
import { ideaTold } from '../voices/idea-desk.ts';
import { Pick } from './pick.tsx';

type Author = IdeaWhole['authors'][number];
export interface IdeaPartProps {
  readonly idea: IdeaWhole;
  /** Does something and shows what became of it. */
  readonly act: (deed: () => Promise<unknown>) => void;
}

const states = ['asked', 'granted', 'refused'] as const;

const Named = ({ author, act }: { readonly author: Author; readonly act: IdeaPartProps['act'] }) => {
  const said = ideaTold.value;
  return (
    <Pick
      label={said('named.of', { name: author.name || said('nameless') })}
      value={author.said}
      options={[...(author.said === 'unasked' ? (['unasked'] as const) : []), ...states].map(
        (state) => [state, said(`named.${state}`)] as const,
      )}
      onPick={(state) => {
        if (state !== 'unasked') act(() => ask<ConsentSaid>('PUT', `/persons/${encodeURIComponent(author.person)}/consent`, { state }));
      }}
    />
  );
};

/** Everybody who asked for it, of what was joined into it, too; what each says of being named can be kept here. */
export const IdeaAuthors = ({ idea, act }: IdeaPartProps) => (
  <section class="card">
    <h2>{tell.value('idea.authors')}</h2>
    <dl class="kv">
      {idea.authors.map((author) => (
        <Fragment key={author.person}>
          <dt>{author.name || ideaTold.value('nameless')}</dt>
          <dd>
            {mayI('keepConsent') ? <Named author={author} act={act} /> : ideaTold.value(`named.${author.said}`)}
            {author.of !== idea.id && (
              <>
                {' '}
                <a class="sm" href={`/console/ideas/${author.of}`}>
                  {ideaTold.value('author.of')}
                </a>
              </>
            )}
          </dd>
        </Fragment>
      ))}
    </dl>
    <p class="sm mute">{ideaTold.value('subscribers', { n: idea.subscribers })}</p>
  </section>
);
