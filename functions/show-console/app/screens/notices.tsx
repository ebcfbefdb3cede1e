import type { NoticePage } from '../../../../shared/contract/notice-list.ts';
import { dayOf } from '../../../../shared/kernel/instant.ts';
import { NoticeRow } from '../parts/notice-row.tsx';
import { NoticeTabs } from '../parts/notice-tabs.tsx';
import { Pages } from '../parts/pages.tsx';
import { Pick } from '../parts/pick.tsx';
import { go, place } from '../router.ts';
import { now, settings } from '../state.ts';
import { alerting } from '../voices/notices.ts';

const states = ['sent', 'failed', 'possibly_delivered', 'acknowledged', 'summarised', 'sending'] as const;

/** Asks for other notices: what is chosen stands in the address. */
const choose = (name: string, value: string): void => {
  const query = new URLSearchParams(place.value.query);
  if (value) query.set(name, value);
  else query.delete(name);
  go(`/notices?${query}`, 'replace');
};

const Choices = ({ day, state, channel }: { readonly day: string; readonly state: string; readonly channel: string }) => {
  const say = alerting.value;
  const channels = (settings.value?.noticeChannels ?? []).map(({ id }) => [id, id] as const);
  return (
    <div class="gap audit-choices">
      <label class="gap">
        {say('day')}
        <input
          class="field"
          type="date"
          value={day}
          max={dayOf(now.value)}
          onChange={(event) => choose('day', event.currentTarget.value)}
        />
      </label>
      <span class="gap">
        {say('state')}
        <Pick
          label={say('state')}
          value={state}
          options={[['', say('any')], ...states.map((one) => [one, say(`state.${one}`)] as const)]}
          onPick={(value) => choose('state', value)}
        />
      </span>
      <span class="gap">
        {say('channel')}
        <Pick
          label={say('channel')}
          value={channel}
          options={[['', say('any')], ...channels]}
          onPick={(value) => choose('channel', value)}
        />
      </span>
    </div>
  );
};

const Rows = ({ query }: { readonly query: string }) => {
  const say = alerting.value;
  const path = `/notices?${query}`;
  return (
    <Pages<NoticePage>
      key={path}
      path={path}
      none={say('none')}
      more={say('more')}
      list={(items) => (
        <ul aria-label={say('title')}>
          {items.map((row) => (
            <NoticeRow key={row.id} row={row} />
          ))}
        </ul>
      )}
      beside={(pages) => say('examined', { n: pages.reduce((sum, { examined }) => sum + examined, 0) })}
    />
  );
};

/** Notices to staff over all conversations: what was sent, what failed, who said that they have it. */
export const NoticesScreen = () => {
  const say = alerting.value;
  const { query } = place.value;
  const [state, channel] = [query.get('state') ?? '', query.get('channel') ?? ''];
  const day = query.get('day') || dayOf(now.value);
  const asked = new URLSearchParams({ day, ...(state && { state }), ...(channel && { channel }) }).toString();
  return (
    <main class="page" id="page" tabIndex={-1}>
      <div class="head">
        <h1>{say('title')}</h1>
      </div>
      <NoticeTabs here="sent" />
      <p class="summary">{say('lead')}</p>
      <Choices day={day} state={state} channel={channel} />
      <Rows query={asked} />
    </main>
  );
};
