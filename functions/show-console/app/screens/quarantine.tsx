import { useSignal } from '@preact/signals';
import type { QuarantineList } from '../../../../shared/contract/quarantine.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { ask } from '../api.ts';
import { useFetched } from '../fetched.ts';
import { QuarantineRow } from '../parts/quarantine-row.tsx';
import { Awaiting } from '../parts/waiting.tsx';
import { mayI } from '../state.ts';
import { channelling } from '../voices/channels.ts';
import { unread } from '../voices/quarantine.ts';

const page = 50;

/** Deliveries that could not be read: what came, to be read again after a repair, or set aside. */
export const QuarantineScreen = () => {
  const limit = useSignal(page);
  const key = `quarantine ${limit.value}`;
  const { value, failed, again } = useFetched(key, () => ask<QuarantineList>('GET', `/quarantine?limit=${limit.value}`), 10);
  if (!value.value) return <Awaiting failed={failed} again={again} />;
  const say = unread.value;
  const { items, next } = value.value;
  const maySettle = mayI('replayQuarantine');
  return (
    <main class="page" id="page" tabIndex={-1}>
      <p>
        <a class="btn bare sm back" href="/console/channels">
          <Icon name="back" />
          {channelling.value('back')}
        </a>
      </p>
      <div class="head">
        <h1>{say('title')}</h1>
      </div>
      {items.length === 0 && next === null ? <p class="big-voice">{say('none')}</p> : <p class="summary">{say('lead')}</p>}
      {!maySettle && <p class="sm mute">{say('roles')}</p>}
      <ul class="channels" aria-label={say('title')}>
        {items.map((row) => (
          <QuarantineRow key={row.id} row={row} maySettle={maySettle} changed={() => void again()} />
        ))}
      </ul>
      {next !== null && limit.value < 200 && (
        <p>
          <button class="btn" type="button" onClick={() => (limit.value = Math.min(200, limit.value + page))}>
            {say('more')}
          </button>
        </p>
      )}
    </main>
  );
};
