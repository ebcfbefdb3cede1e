import type { Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { later } from '../later-screen.tsx';
import { picking, togglePicking } from '../picked.ts';
import { go } from '../router.ts';
import { addressOf, filtersOf, type InboxView } from '../screens/inbox-list.ts';
import { handing, mayI, say, settings } from '../state.ts';
import { HoursLine } from './hours-line.tsx';
import { InboxMore } from './inbox-more.tsx';
import { Pick } from './pick.tsx';

const ViewBar = later(
  async () => (await import('./view-bar.tsx')).ViewBar,
  () => null,
);

export interface InboxHeadProps {
  readonly view: InboxView;
  readonly over: number;
  readonly soon: number;
  readonly open: number;
  readonly search: Signal<string>;
  readonly finder: RefObject<HTMLInputElement | null>;
}

/** Counts as a sentence, and filters as a sentence. */
export const InboxHead = ({ view, over, soon, open, search, finder }: InboxHeadProps) => {
  const change = (part: Partial<InboxView>) => {
    go(addressOf(filtersOf({ ...view, ...part })), 'replace');
  };
  const states = ['open', 'waiting', 'on_hold', 'resolved'] as const;
  return (
    <header>
      <div class="head">
        <h1>{say.value('nav.inbox')}</h1>
        <HoursLine />
      </div>
      <p class="summary">
        <span class={over > 0 ? 'late' : undefined}>{say.value('inbox.overdue', { n: over })}</span>,{' '}
        <span class={soon > 0 ? 'soon' : undefined}>{say.value('inbox.soon', { n: soon })}</span>,{' '}
        <b>{say.value('inbox.count', { n: open })}</b>.
      </p>
      <div class="bar">
        <span class="sentence">
          {say.value('inbox.show')}{' '}
          <Pick
            label={say.value('inbox.state')}
            value={view.state}
            options={[
              ['ticking', say.value('inbox.ticking')],
              ['overdue', handing.value('overdue')],
              ...states.map((state) => [state, handing.value(`show.${state}`)] as const),
              ['all', say.value('inbox.every')],
            ]}
            onPick={(state) => change({ state })}
          />{' '}
          <span class="nb">
            {say.value('inbox.from')}{' '}
            <Pick
              label={say.value('inbox.channel')}
              value={view.channel}
              options={[
                ['', say.value('inbox.allChannels')],
                ...(settings.value?.channels ?? []).map(({ id, name }) => [id, name] as const),
              ]}
              onPick={(channel) => change({ channel })}
            />
          </span>{' '}
          <span class="nb">
            {say.value('inbox.for')}{' '}
            <Pick
              label={say.value('inbox.holder')}
              value={view.for}
              options={[
                ['', say.value('inbox.anyone')],
                ['me', say.value('inbox.me')],
                ['nobody', say.value('talk.nobody')],
                ...(settings.value?.staff ?? []).map(({ id, name }) => [id, name] as const),
              ]}
              onPick={(holder) => change({ for: holder })}
            />
          </span>
        </span>
        <InboxMore view={view} change={change} />
        <label class="find">
          <Icon name="search" />
          <input
            ref={finder}
            type="search"
            aria-label={say.value('inbox.search')}
            placeholder={say.value('inbox.search')}
            value={search.value}
            onInput={(event) => {
              search.value = event.currentTarget.value;
            }}
            onChange={(event) => change({ q: event.currentTarget.value.trim() })}
          />
          <span class="kbd only-w" aria-hidden="true">
            /
          </span>
        </label>
        {mayI('handleConversations') && (
          <button class="btn sm only-m" type="button" aria-pressed={picking.value} onClick={togglePicking}>
            {say.value('inbox.select')}
          </button>
        )}
      </div>
      <ViewBar />
    </header>
  );
};
