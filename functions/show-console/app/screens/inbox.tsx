import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ConversationRow } from '../../../../shared/contract/api.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { resolve, take } from '../deeds.ts';
import { useFetched, whyFailed } from '../fetched.ts';
import { useKeys } from '../keys.ts';
import { later } from '../later-screen.tsx';
import { InboxHead } from '../parts/inbox-head.tsx';
import { InboxRow } from '../parts/inbox-row.tsx';
import { KeysLine, openKeysHelp } from '../parts/keys-line.tsx';
import { Failed, Loading } from '../parts/waiting.tsx';
import { go, place } from '../router.ts';
import { announcement, me, now, overdueCount, say, told } from '../state.ts';
import { fetchInbox, type InboxPage, timetableOf, viewFrom } from './inbox-list.ts';

const refreshSeconds = 15;
const Peek = later(
  async () => (await import('../parts/peek.tsx')).Peek,
  () => null,
);

/** The inbox: a timetable of who waits, with "now" between what is over and what is ahead. */
export const InboxScreen = () => {
  const view = viewFrom(place.value.query);
  const key = JSON.stringify(view);
  const pages = useSignal(1);
  const search = useSignal(view.q);
  const selected = useSignal<string | null>(null);
  const shown = useSignal<InboxPage | null>(null);
  const problem = useSignal<string | null>(null);
  const finder = useRef<HTMLInputElement>(null);
  const { value, failed, again } = useFetched(key, () => fetchInbox(view, me.value?.staff ?? '', pages.value), refreshSeconds);

  // what came meanwhile waits behind a line, so that nothing moves under the reader; what changed in place is shown
  const found = value.value;
  const known = new Set(shown.value?.items.map(({ id }) => id));
  const fresh = found && shown.value ? found.items.filter(({ id }) => !known.has(id)).length : 0;
  useEffect(() => {
    shown.value = null;
    pages.value = 1;
    selected.value = null;
  }, [key]);
  useEffect(() => {
    if (!found) return;
    shown.value = shown.peek() && fresh > 0 ? { ...found, items: found.items.filter(({ id }) => known.has(id)) } : found;
  }, [found]);

  const table = useComputed(() => (shown.value ? timetableOf(shown.value.items, view, search.value) : null));
  const rows = table.value ? [...table.value.over, ...table.value.ahead, ...table.value.still] : [];
  const row = rows.find(({ id }) => id === selected.value) ?? null;
  const [over, soon] = [table.value?.over.length ?? 0, table.value?.soon ?? 0];
  useEffect(() => {
    overdueCount.value = over;
    if (table.value) announcement.value = `${say.value('inbox.overdue', { n: over })}, ${say.value('inbox.soon', { n: soon })}`;
  }, [over, soon, table.value === null]);

  const select = (id: string | undefined, focus = false) => {
    if (!id) return;
    selected.value = id;
    if (focus) document.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
  };
  const move = (by: number) => {
    const at = rows.findIndex(({ id }) => id === selected.value);
    select(rows[Math.max(0, Math.min(rows.length - 1, at + by))]?.id, true);
  };
  const act = async (deed: (row: ConversationRow) => Promise<unknown>) => {
    if (!row) return;
    try {
      await deed(row);
      problem.value = null;
    } catch (error) {
      problem.value = whyFailed(error);
    }
    await again();
  };
  const open = (tail = '') => row && go(`/conversations/${encodeURIComponent(row.id)}${tail}`);
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    o: () => open(),
    r: () => open('?write=reply'),
    n: () => open('?write=note'),
    a: () => void act(({ id, assignee }) => take(id, assignee)),
    e: () => void act(({ id }) => resolve(id)),
    '/': () => finder.current?.focus(),
    '?': openKeysHelp,
  });

  if (!shown.value) return failed.value ? <Failed error={failed.value} again={() => void again()} /> : <Loading />;
  const line = (one: ConversationRow) => (
    <InboxRow key={one.id} row={one} selected={one.id === selected.value} onSelect={() => select(one.id)} />
  );
  return (
    <main class="inbox" id="page" tabIndex={-1}>
      <section class="list" aria-label={say.value('inbox.list')}>
        <InboxHead
          view={view}
          over={over}
          soon={soon}
          open={shown.value.items.filter(({ state }) => state === 'open').length}
          search={search}
          finder={finder}
        />
        {problem.value && (
          <p class="toast err" role="alert">
            {problem.value}
          </p>
        )}
        {fresh > 0 && (
          <div class="toast" role="status">
            <Icon name="down" />
            <span>{say.value('inbox.new', { n: fresh })}</span>
            <button class="say-now" type="button" onClick={() => (shown.value = value.value)}>
              {say.value('inbox.showNew')}
            </button>
          </div>
        )}
        {table.value?.over.map(line)}
        {rows.length > 0 && (
          <div class="now">
            <span>{told.value.time(now.value)}</span>
          </div>
        )}
        {table.value?.ahead.map(line)}
        {rows.length === 0 && (
          <div class="nobody">
            <p class="big-voice">{say.value('inbox.empty')}</p>
            {(search.value || key !== JSON.stringify(viewFrom(new URLSearchParams()))) && <p class="q">{say.value('inbox.emptyFilter')}</p>}
          </div>
        )}
        {table.value && table.value.still.length > 0 && (
          <h2 class="grp">
            {say.value('inbox.still')} <span>{say.value('inbox.stillCount', { n: table.value.still.length })}</span>
          </h2>
        )}
        {table.value?.still.map(line)}
        {shown.value.next && (
          <p class="after gap">
            <button
              class="btn sm"
              type="button"
              onClick={() => {
                pages.value += 1;
                shown.value = null;
                void again();
              }}
            >
              {say.value('inbox.more')}
            </button>
            <span class="mute sm">{say.value('inbox.examined', { n: shown.value.examined })}</span>
          </p>
        )}
        <KeysLine />
      </section>
      {row && <Peek key={row.id} row={row} changed={() => void again()} />}
    </main>
  );
};
