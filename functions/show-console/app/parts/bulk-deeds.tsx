import { useSignal } from '@preact/signals';
import type { BulkDeed } from '../../../../shared/contract/bulk.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { field, handing, say, settings } from '../state.ts';
import { listing } from '../voices/inbox.ts';
import { Menu } from './menu.tsx';

interface BulkDeedsProps {
  readonly act: (deed: BulkDeed) => void;
}
const states = ['open', 'waiting', 'on_hold', 'resolved'] as const;
const priorities = ['low', 'normal', 'high', 'urgent'] as const;

const Tag = ({ act }: BulkDeedsProps) => {
  const word = useSignal('');
  const put = (on: boolean) => {
    const tag = word.value.trim();
    if (tag) act({ do: 'tag', tag, on });
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        put(true);
      }}
    >
      <label class="stack">
        <span class="sm">{listing.value('bulk.tagWord')}</span>
        <input class="field sm" required maxlength={40} value={word.value} onInput={(event) => (word.value = event.currentTarget.value)} />
      </label>
      <button class="btn sm" type="submit">
        {listing.value('bulk.tagOn')}
      </button>
      <button class="btn sm" type="button" onClick={() => put(false)}>
        {listing.value('bulk.tagOff')}
      </button>
    </form>
  );
};

/** The deeds that can be done to several conversations, each with what is to choose of it. */
export const BulkDeeds = ({ act }: BulkDeedsProps) => {
  const { staff = [], teams = [] } = settings.value ?? {};
  const holders: ReadonlyArray<readonly [string, BulkDeed]> = [
    ...staff.filter(({ endedAt }) => !endedAt).map(({ id, name }) => [name, { do: 'assign', assignee: id }] as const),
    ...teams.map(({ id, name }) => [handing.value('over.team', { name }), { do: 'assign', assignee: null, team: id }] as const),
    [say.value('talk.nobody'), { do: 'assign', assignee: null }],
  ];
  const choices = (shut: () => void, offered: ReadonlyArray<readonly [string, BulkDeed]>) =>
    offered.map(([words, deed]) => (
      <button
        key={words}
        class="btn sm"
        type="button"
        onClick={() => {
          shut();
          act(deed);
        }}
      >
        {words}
      </button>
    ));
  return (
    <div class="gap deeds">
      <button class="btn sm" type="button" onClick={() => act({ do: 'take' })}>
        <Icon name="hand" />
        {listing.value('bulk.take')}
      </button>
      <Menu icon="over" words={listing.value('bulk.assign')}>
        {(shut) => choices(shut, holders)}
      </Menu>
      <Menu icon="check" words={listing.value('bulk.status')}>
        {(shut) =>
          choices(
            shut,
            states.map((state) => [field.value(`state.${state}`), { do: 'status', state }] as const),
          )
        }
      </Menu>
      <Menu icon="bell" words={listing.value('bulk.priority')}>
        {(shut) =>
          choices(
            shut,
            priorities.map((priority) => [handing.value(`priority.${priority}`), { do: 'priority', priority }] as const),
          )
        }
      </Menu>
      <Menu icon="plus" words={listing.value('bulk.tag')}>
        {(shut) => (
          <Tag
            act={(deed) => {
              shut();
              act(deed);
            }}
          />
        )}
      </Menu>
    </div>
  );
};
