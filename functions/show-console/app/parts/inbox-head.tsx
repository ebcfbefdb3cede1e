import type { Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import type { Calendar } from '../../../../shared/contract/settings.ts';
import { fromMillis, type Instant, toMillis } from '../../../../shared/kernel/instant.ts';
import { Refusal } from '../../../../shared/kernel/refusal.ts';
import { chunkAt, chunkOf } from '../../../../shared/sla/opening-spans.ts';
import { add, nextOpening } from '../../../../shared/sla/working-hours.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { go } from '../router.ts';
import type { InboxView } from '../screens/inbox-list.ts';
import { field, now, say, settings, told } from '../state.ts';
import { Pick } from './pick.tsx';

/** When the hours that run now end, or null while closed. */
const openUntil = (calendar: Calendar, at: Instant): Instant | null => {
  const millis = toMillis(at);
  const { opens, closes } = chunkAt(calendar, chunkOf(millis));
  const span = opens.findIndex((open, index) => open <= millis && millis < (closes[index] ?? 0));
  const close = closes[span];
  return close === undefined ? null : fromMillis(close);
};

const HoursLine = () => {
  const calendar = settings.value?.calendars.find(({ id }) => id === settings.value?.brand?.calendar);
  const said = () => {
    const known = { date: told.value.longDate(now.value), time: told.value.time(now.value) };
    if (!calendar) return `${known.date}, ${known.time}`;
    const until = openUntil(calendar, now.value);
    if (until) return say.value('inbox.open', { ...known, until: told.value.near(until, now.value) });
    try {
      return say.value('inbox.closed', { ...known, until: told.value.near(nextOpening(calendar, add(calendar, now.value, 0)), now.value) });
    } catch (error) {
      if (error instanceof Refusal) return `${known.date}, ${known.time}`;
      throw error;
    }
  };
  return <span class="mute sm only-w">{said()}</span>;
};

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
    const next = Object.entries({ ...view, ...part }).filter(([name, value]) => value !== '' && !(name === 'state' && value === 'ticking'));
    go(next.length > 0 ? `/?${new URLSearchParams(next)}` : '/', 'replace');
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
              ...states.map((state) => [state, field.value(`state.${state}`)] as const),
              ['all', say.value('inbox.every')],
            ]}
            onPick={(state) => change({ state })}
          />{' '}
          {say.value('inbox.from')}{' '}
          <Pick
            label={say.value('inbox.channel')}
            value={view.channel}
            options={[['', say.value('inbox.allChannels')], ...(settings.value?.channels ?? []).map(({ id, name }) => [id, name] as const)]}
            onPick={(channel) => change({ channel })}
          />{' '}
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
          />
          <span class="kbd only-w" aria-hidden="true">
            /
          </span>
        </label>
      </div>
    </header>
  );
};
