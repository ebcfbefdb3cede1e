import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ConversationRow } from '../../../../shared/contract/api.ts';
import { resolve, take } from '../deeds.ts';
import { whyFailed } from '../fetched.ts';
import { useKeys } from '../keys.ts';
import { later } from '../later-screen.tsx';
import { InboxHead } from '../parts/inbox-head.tsx';
import { InboxRow } from '../parts/inbox-row.tsx';
import { InboxTold } from '../parts/inbox-told.tsx';
import { KeysLine, openKeysHelp } from '../parts/keys-line.tsx';
import { Pickable } from '../parts/pickable.tsx';
import { Awaiting } from '../parts/waiting.tsx';
import { pick, picked, picking, pickNone } from '../picked.ts';
import { go, place } from '../router.ts';
import { announcement, mayI, now, overdueCount, say, told } from '../state.ts';
import { timetableOf } from '../timetable.ts';
import { undoably, undoneCount } from '../undo.ts';
import { addressOf, filtersOf, viewOf } from './inbox-list.ts';
import { useInboxRows } from './inbox-rows.ts';

const nothing = () => null;
const Peek = later(async () => (await import('../parts/peek.tsx')).Peek, nothing);
const BulkBar = later(async () => (await import('../parts/bulk-bar.tsx')).BulkBar, nothing);

/** The inbox: a timetable of who waits, with "now" between what is over and what is ahead. */
export const InboxScreen = () => {
  const view = viewOf(place.value.query);
  const key = addressOf(filtersOf(view));
  const search = useSignal(view.q);
  const selected = useSignal<string | null>(null);
  const problem = useSignal<string | null>(null);
  const finder = useRef<HTMLInputElement>(null);
  const { placed, failed, again, more } = useInboxRows(view);
  const there = placed.value;
  const handles = mayI('handleConversations');
  useEffect(() => {
    selected.value = null;
    pickNone();
  }, [key]);
  useEffect(() => void (undoneCount.value > 0 && again()), [undoneCount.value]);

  const table = timetableOf(there?.items ?? [], view, search.value);
  const rows = [...table.over, ...table.ahead, ...table.still];
  const ids = rows.map(({ id }) => id);
  // what others did meanwhile shows where it stands: a row that is no longer asked for goes when the reader looks anew
  const seen = (row: ConversationRow) => there?.latest.get(row.id) ?? row;
  const today = timetableOf((there?.items ?? []).filter(({ id }) => !there?.left.has(id)).map(seen), view, search.value);
  const here = new Set([...today.over, ...today.ahead, ...today.still].map(({ id }) => id));
  const left = ids.filter((id) => !here.has(id)).length;
  const chosen = rows.find(({ id }) => id === selected.value);
  const row = chosen ? seen(chosen) : null;
  const [over, soon] = [today.over.length, today.soon];
  useEffect(() => {
    overdueCount.value = over;
    if (there) announcement.value = `${say.value('inbox.overdue', { n: over })}, ${say.value('inbox.soon', { n: soon })}`;
  }, [over, soon, there === null]);

  const select = (id: string | undefined, focus = false) => {
    if (!id) return;
    selected.value = id;
    if (focus) document.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
  };
  const move = (by: number) => select(ids[Math.max(0, Math.min(ids.length - 1, ids.indexOf(selected.value ?? '') + by))], true);
  const act = async (deed: () => Promise<unknown>) => {
    try {
      await deed();
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
    ...(mayI('reply') && { r: () => open('?write=reply') }),
    ...(mayI('note') && { n: () => open('?write=note') }),
    ...(handles && {
      a: () => row && void act(undoably(row, { do: 'take' }, (press) => take(row.id, row.assignee, press))),
      e: () => row && void act(undoably(row, { do: 'status', state: 'resolved' }, (press) => resolve(row.id, press))),
      x: ({ shiftKey }: KeyboardEvent) => row && pick(row.id, shiftKey, ids),
      Escape: pickNone,
    }),
    '/': () => finder.current?.focus(),
    '?': openKeysHelp,
  });

  if (!there) return <Awaiting failed={failed} again={again} />;
  const line = (one: ConversationRow) => {
    const shown = (
      <InboxRow
        key={one.id}
        row={seen(one)}
        left={!here.has(one.id)}
        selected={one.id === selected.value}
        onSelect={() => select(one.id)}
      />
    );
    const name = one.person.name ?? one.person.handle;
    return handles ? (
      <Pickable key={one.id} id={one.id} name={name} rows={ids}>
        {shown}
      </Pickable>
    ) : (
      shown
    );
  };
  return (
    <main class={picking.value ? 'inbox picking' : 'inbox'} id="page" tabIndex={-1}>
      <section class="list" aria-label={say.value('inbox.list')}>
        <InboxHead
          view={view}
          over={over}
          soon={soon}
          open={there.items.filter((one) => seen(one).state === 'open').length}
          search={search}
          finder={finder}
        />
        <InboxTold problem={problem.value} fresh={there.fresh} left={left} again={() => void again()} />
        {table.over.map(line)}
        {rows.length > 0 && (
          <div class="now">
            <span>{told.value.time(now.value)}</span>
          </div>
        )}
        {table.ahead.map(line)}
        {rows.length === 0 && (
          <div class="nobody">
            <p class="big-voice">{say.value(!search.value && ['/', '/?for=me'].includes(key) ? 'inbox.empty' : 'inbox.emptyFilter')}</p>
          </div>
        )}
        {table.still.length > 0 && (
          <h2 class="grp">
            {say.value('inbox.still')} <span>{say.value('inbox.stillCount', { n: table.still.length })}</span>
          </h2>
        )}
        {table.still.map(line)}
        {there.next && (
          <p class="after gap">
            <button class="btn sm" type="button" onClick={() => void more()}>
              {say.value('inbox.more')}
            </button>
            <span class="mute sm">{say.value('inbox.examined', { n: there.examined })}</span>
          </p>
        )}
        {(picked.value.size > 0 || picking.value) && <BulkBar rows={rows.map(seen)} changed={again} />}
        <KeysLine />
      </section>
      {row && <Peek key={row.id} row={row} changed={() => void again()} />}
      {!row && rows.length > 0 && <p class="peek none q">{say.value('inbox.choose')}</p>}
    </main>
  );
};
