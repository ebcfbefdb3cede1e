import type { ComponentChildren } from 'preact';
import type { Insights } from '../../../../shared/contract/api.ts';
import { Instant } from '../../../../shared/kernel/instant.ts';
import { LineChart } from '../../../../shared/ui/line-chart.tsx';
import { ScrollRegion } from '../../../../shared/ui/scroll-region.tsx';
import { ShareBar } from '../../../../shared/ui/share-bar.tsx';
import { spanWords } from '../../../../shared/words/span-words.ts';
import { channelName, language, settings, tell, told } from '../state.ts';

interface ChartProps {
  readonly insights: Insights;
}
const percent = (share: number): string => `${Math.round(share * 100)}%`;
const span = (minutes: number | null): string => (minutes === null ? '–' : spanWords(language.value, minutes));
const dayWords = (day: string): string => told.value.shortDate(Instant.parse(`${day}T12:00:00.000Z`));
const promisedMinutes = (): number | null => {
  const targets = new Set((settings.value?.policies ?? []).map(({ targetMinutes }) => targetMinutes.first_response));
  const [only] = targets;
  return targets.size === 1 && only !== undefined ? only : null;
};

const Table = ({ label, head, rows }: { label: string; head: readonly string[]; rows: ReadonlyArray<readonly ComponentChildren[]> }) => (
  <details>
    <summary class="link-sm">{tell.value('figures.table')}</summary>
    <ScrollRegion label={label}>
      <table class="tbl">
        <thead>
          <tr>
            {head.map((words, index) => (
              <th key={words} class={index > 0 ? 'n' : undefined}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={String(cells[0])}>
              {cells.map((cell, index) => (
                <td key={head[index]} class={index > 0 ? 'n' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  </details>
);

const ticksOf = (days: ReadonlyArray<{ readonly day: string }>) => {
  const step = Math.max(1, Math.ceil(days.length / 5));
  const picked = days
    .map(({ day }, at) => ({ at, words: dayWords(day) }))
    .filter(({ at }) => at % step === 0 && days.length - 1 - at >= step / 2);
  const last = days.length - 1;
  return last >= 0 ? [...picked, { at: last, words: dayWords(days[last]?.day ?? '') }] : picked;
};

/** How soon people are answered: the middle person and nine in ten, by day, against what was promised. */
export const FirstReply = ({ insights: { total, days } }: ChartProps) => {
  const promised = promisedMinutes();
  const series = [
    { label: tell.value('figures.p90'), values: days.map(({ ninetiethFirstResponseMinutes: minutes }) => minutes) },
    { label: tell.value('figures.median'), values: days.map(({ medianFirstResponseMinutes: minutes }) => minutes), pen: true },
  ];
  const head = [tell.value('figures.day'), tell.value('figures.median'), tell.value('figures.p90')];
  return (
    <section class="fig w7">
      <h2>{tell.value('figures.first')}</h2>
      <p class="def">{tell.value('figures.firstDef', { n: total.firstResponses })}</p>
      <div class="trio">
        <div>
          <p class="big">{span(total.medianFirstResponseMinutes)}</p>
          <p class="k">{tell.value('figures.median')}</p>
        </div>
        <div>
          <p class="big">{span(total.ninetiethFirstResponseMinutes)}</p>
          <p class="k">{tell.value('figures.p90')}</p>
        </div>
      </div>
      <ScrollRegion label={tell.value('figures.chart')} kind="chart-s">
        <LineChart
          series={series}
          ticks={ticksOf(days)}
          told={tell.value('figures.firstTold')}
          {...(promised !== null && { promise: { value: promised, words: tell.value('figures.promised', { n: promised }) } })}
        />
      </ScrollRegion>
      <Table
        label={tell.value('figures.first')}
        head={head}
        rows={days.map(({ day, medianFirstResponseMinutes, ninetiethFirstResponseMinutes }) => [
          dayWords(day),
          span(medianFirstResponseMinutes),
          span(ninetiethFirstResponseMinutes),
        ])}
      />
    </section>
  );
};

/** The share of first replies in time, channel by channel, with what it was counted from. */
export const ByChannel = ({ insights: { total, channels } }: ChartProps) => (
  <section class="fig w5">
    <h2>{tell.value('figures.share')}</h2>
    <p class="def">{tell.value('figures.shareDef')}</p>
    <div class="bars">
      {channels
        .filter(({ opened }) => opened > 0)
        .map(({ channel, withinSla, firstResponses }) => (
          <>
            <span key={channel}>{channelName(channel)}</span>
            {withinSla === null ? <span class="sm mute">{tell.value('figures.noShare')}</span> : <ShareBar percent={withinSla * 100} />}
            <span class="n">
              {withinSla === null ? '–' : percent(withinSla)}
              <small>{firstResponses}</small>
            </span>
          </>
        ))}
    </div>
    {total.withinSla !== null && (
      <p class="sm q sum-line">
        {tell.value('figures.shareSum', { percent: percent(total.withinSla), met: total.firstResponsesMet, all: total.firstResponses })}
      </p>
    )}
  </section>
);

/** What came, and what was done about it. */
export const Volume = ({ insights: { total, channels, days } }: ChartProps) => {
  const head = [
    tell.value('figures.channel'),
    tell.value('figures.opened'),
    tell.value('figures.answered'),
    tell.value('figures.resolved'),
    tell.value('figures.alone'),
  ];
  const cells = (name: string, one: typeof total) => [name, one.opened, one.answered, one.resolved, one.resolvedWithoutEscalation];
  const rows = [...channels.map((one) => cells(channelName(one.channel), one)), cells(tell.value('figures.together'), total)];
  return (
    <section class="fig w12">
      <h2>{tell.value('figures.volume')}</h2>
      <p class="def">{tell.value('figures.volumeDef')}</p>
      <ScrollRegion label={tell.value('figures.daily')} kind="chart-s">
        <LineChart
          series={[{ label: tell.value('figures.opened'), values: days.map(({ opened }) => opened), pen: true }]}
          ticks={ticksOf(days)}
          told={tell.value('figures.dailyTold')}
        />
      </ScrollRegion>
      <ScrollRegion label={tell.value('figures.volume')}>
        <table class="tbl">
          <thead>
            <tr>
              {head.map((words, index) => (
                <th key={words} class={index > 0 ? 'n' : undefined}>
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row[0]}>
                {row.map((cell, index) => (
                  <td key={head[index]} class={index > 0 ? 'n' : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
};
