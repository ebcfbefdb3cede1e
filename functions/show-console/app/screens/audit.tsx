import { useSignal } from '@preact/signals';
import type { AuditPage } from '../../../../shared/contract/audit.ts';
import { dayOf } from '../../../../shared/kernel/instant.ts';
import { AuditDay } from '../parts/audit-day.tsx';
import { AuditRow } from '../parts/audit-row.tsx';
import { Pages } from '../parts/pages.tsx';
import { Pick } from '../parts/pick.tsx';
import { go, place } from '../router.ts';
import { now, settings } from '../state.ts';
import { auditing } from '../voices/audit.ts';

const limit = '50';

/** Choices of what is listed: a day, one of staff, or one thing. */
const Choices = ({ day, by, on }: { readonly day: string; readonly by: string; readonly on: string }) => {
  const say = auditing.value;
  const wanted = useSignal(on);
  const people = (settings.value?.staff ?? []).map(({ id, name }) => [id, name] as const);
  return (
    <form
      class="gap audit-choices"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted.value.trim()) go(`/audit?${new URLSearchParams({ on: wanted.value.trim() })}`);
      }}
    >
      <label class="gap">
        {say('day')}
        <input
          class="field"
          type="date"
          value={day}
          max={dayOf(now.value)}
          onChange={(event) => go(`/audit?${new URLSearchParams({ day: event.currentTarget.value })}`)}
        />
      </label>
      <span class="gap">
        {say('by')}
        <Pick
          label={say('by')}
          value={by}
          options={[['', say('everyone')], ...people]}
          onPick={(id) => go(id ? `/audit?${new URLSearchParams({ by: id })}` : '/audit')}
        />
      </span>
      <label class="gap">
        {say('on')}
        <input
          class="field"
          type="text"
          placeholder={say('onWhere')}
          value={wanted.value}
          onInput={(event) => (wanted.value = event.currentTarget.value)}
        />
      </label>
      <button class="btn" type="submit">
        {say('show')}
      </button>
    </form>
  );
};

const Lines = ({ query }: { readonly query: string }) => {
  const say = auditing.value;
  const path = `/audit?${query}`;
  return (
    <Pages<AuditPage>
      key={path}
      path={path}
      none={say('none')}
      more={say('more')}
      list={(items) => (
        <ul class="audit" aria-label={say('title')}>
          {items.map((line) => (
            <AuditRow key={`${line.at}${line.id}`} line={line} />
          ))}
        </ul>
      )}
    />
  );
};

/** What staff did, by day, by one of them or by one thing, and whether the days are as they were sealed. */
export const AuditScreen = () => {
  const say = auditing.value;
  const { query } = place.value;
  const [by, on] = [query.get('by') ?? '', query.get('on') ?? ''];
  const day = query.get('day') || dayOf(now.value);
  const listed = new URLSearchParams({ limit, ...(by ? { by } : on ? { on } : { day }) }).toString();
  return (
    <main class="page" id="page" tabIndex={-1}>
      <div class="head">
        <h1>{say('title')}</h1>
      </div>
      <p class="summary">{say('lead')}</p>
      <Choices key={on} day={by || on ? '' : day} by={by} on={on} />
      {by || on ? (
        <p>
          <a class="btn" href="/console/audit">
            {say('clear')}
          </a>
        </p>
      ) : (
        <AuditDay day={day} />
      )}
      <Lines query={listed} />
    </main>
  );
};
