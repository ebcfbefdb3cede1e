import { useEffect, useRef } from 'preact/hooks';
import { collecting } from '../voices/collecting.ts';

interface Props {
  readonly theirs: string;
  readonly mine: string;
  readonly load: () => void;
  readonly keep: () => void;
}

/** Somebody else was faster: both versions in words, and the choice between them. It takes the keyboard, which stood on Save. */
export const Conflict = ({ theirs, mine, load, keep }: Props) => {
  const say = collecting.value;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section class="stack conflict" aria-label={say('conflict.title')}>
      <h4 tabIndex={-1} ref={title}>
        {say('conflict.title')}
      </h4>
      <p class="sm">
        <b>{say('conflict.theirs')}</b> {theirs}
      </p>
      <p class="sm">
        <b>{say('conflict.mine')}</b> {mine}
      </p>
      <p class="gap">
        <button class="btn" type="button" onClick={load}>
          {say('conflict.load')}
        </button>
        <button class="btn" type="button" onClick={keep}>
          {say('conflict.keep')}
        </button>
      </p>
    </section>
  );
};
