import type { Insights } from '../../../../shared/contract/api.ts';
import { addSeconds, dayOf } from '../../../../shared/kernel/instant.ts';
import { Instant } from '../../../../shared/kernel/instant-schema.ts';
import { ask } from '../api.ts';
import { useFetched } from '../fetched.ts';
import { ByChannel } from '../parts/by-channel.tsx';
import { FirstReply, Volume } from '../parts/charts.tsx';
import { Pick } from '../parts/pick.tsx';
import { Awaiting } from '../parts/waiting.tsx';
import { go, place } from '../router.ts';
import { now, say, settings } from '../state.ts';
import { tell } from '../voices/desk.ts';

const ranges = ['7', '28', '90'] as const;
const day = 86_400;

/** Figures of a range: how soon people are answered, the share in time, what came. Each with what it was counted from. */
export const FiguresScreen = () => {
  const range = ranges.find((one) => one === place.value.query.get('days')) ?? '28';
  const channel = place.value.query.get('channel') ?? '';
  const to = dayOf(now.value);
  const from = dayOf(addSeconds(Instant.parse(`${to}T00:00:00.000Z`), -(Number(range) - 1) * day));
  const asked = new URLSearchParams({ from, to, ...(channel && { channel }) });
  const { value, failed, again } = useFetched(asked.toString(), () => ask<Insights>('GET', `/insights?${asked}`), 120);
  if (!value.value) return <Awaiting failed={failed} again={again} />;
  const change = (part: Record<string, string>) => {
    const next = Object.entries({ days: range, channel, ...part }).filter(([, one]) => one !== '');
    go(`/figures?${new URLSearchParams(next)}`, 'replace');
  };
  return (
    <main class="page" id="page" tabIndex={-1}>
      <div class="head">
        <h1>{say.value('nav.figures')}</h1>
        <span class="bar flat">
          <span>
            {tell.value('figures.from')}{' '}
            <Pick
              label={tell.value('figures.range')}
              value={range}
              options={ranges.map((one) => [one, tell.value('figures.days', { n: Number(one) })] as const)}
              onPick={(days) => change({ days })}
            />{' '}
            {tell.value('figures.of')}{' '}
            <Pick
              label={tell.value('figures.channel')}
              value={channel}
              options={[['', tell.value('figures.all')], ...(settings.value?.channels ?? []).map(({ id, name }) => [id, name] as const)]}
              onPick={(one) => change({ channel: one })}
            />
          </span>
        </span>
      </div>
      {value.value.total.opened === 0 ? (
        <p class="big-voice">{tell.value('figures.none')}</p>
      ) : (
        <div class="figs">
          <FirstReply insights={value.value} />
          <ByChannel insights={value.value} />
          <Volume insights={value.value} />
        </div>
      )}
    </main>
  );
};
