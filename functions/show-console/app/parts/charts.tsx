import type { ComponentChildren } from 'preact';
import type { Insights } from '../../../../shared/contract/api.ts';
import { Instant } from '../../../../shared/kernel/instant-schema.ts';
import { BigSpan } from '../../../../shared/ui/big-span.tsx';
import { LineChart, type LineChartProps } from '../../../../shared/ui/line-chart.tsx';
import { ScrollRegion } from '../../../../shared/ui/scroll-region.tsx';
import { spanWords } from '../../../../shared/words/span-words.ts';
import { channelName, language, settings, told } from '../state.ts';
import { tell } from '../voices/desk.ts';

interface ChartProps {
  readonly insights: Insights;
}
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

/** The same lines for a wide page and, redrawn with fewer words, for a narrow one. */
const Picture = (chart: LineChartProps) => (
  <>
    <div class="only-w">
      <LineChart {...chart} />
    </div>
    <div class="only-m">
      <LineChart {...chart} ticks={chart.ticks.filter((_, index) => index === 0 || index === chart.ticks.length - 1)} wide={false} />
    </div>
  </>
);

const ticksOf = (days: ReadonlyArray<{ readonly day: string }>) => {
  const step = Math.max(1, Math.ceil(days.length / 5));
  const picked = days
    .map(({ day }, at) => ({ at, words: dayWords(day) }))
    .filter(({ at }) => at % step === 0 && days.length - 1 - at >= step * 0.8);
  const last = days.length - 1;
  return last >= 0 ? [...picked, { at: last, words: dayWords(days[last]?.day ?? '') }] : picked;
};

/** Every day of the range, those on which nobody wrote included, so that the picture is to scale. */
const everyDay = ({ from, to, days }: Insights) => {
  const known = new Map(days.map((one) => [one.day, one]));
  const count = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const day = new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10);
    const one = known.get(day);
    return {
      day,
      opened: one?.opened ?? 0,
      median: one?.medianFirstResponseMinutes ?? null,
      ninetieth: one?.ninetiethFirstResponseMinutes ?? null,
    };
  });
};

/** How soon people are answered: the middle person and nine in ten, by day, against what was promised. */
export const FirstReply = ({ insights }: ChartProps) => {
  const { total } = insights;
  const days = everyDay(insights);
  const promised = promisedMinutes();
  const series = [
    { label: tell.value('figures.p90'), values: days.map(({ ninetieth }) => ninetieth) },
    { label: tell.value('figures.median'), values: days.map(({ median }) => median), pen: true },
  ];
  const head = [tell.value('figures.day'), tell.value('figures.median'), tell.value('figures.p90')];
  return (
    <section class="fig w7">
      <h2>{tell.value('figures.first')}</h2>
      <p class="def">{tell.value('figures.firstDef', { n: total.firstResponses })}</p>
      <div class="trio">
        <div>
          <p class="big">
            {total.medianFirstResponseMinutes === null ? (
              '–'
            ) : (
              <BigSpan language={language.value} minutes={total.medianFirstResponseMinutes} />
            )}
          </p>
          <p class="k">{tell.value('figures.median')}</p>
        </div>
        <div>
          <p class="big">
            {total.ninetiethFirstResponseMinutes === null ? (
              '–'
            ) : (
              <BigSpan language={language.value} minutes={total.ninetiethFirstResponseMinutes} />
            )}
          </p>
          <p class="k">{tell.value('figures.p90')}</p>
        </div>
      </div>
      <Picture
        series={series}
        ticks={ticksOf(days)}
        told={tell.value('figures.firstTold')}
        {...(promised !== null && { promise: { value: promised, words: tell.value('figures.promised', { n: promised }) } })}
      />
      <Table
        label={tell.value('figures.first')}
        head={head}
        rows={days
          .filter(({ median }) => median !== null)
          .map(({ day, median, ninetieth }) => [dayWords(day), span(median), span(ninetieth)])}
      />
    </section>
  );
};

/** What came, and what was done about it. */
export const Volume = ({ insights }: ChartProps) => {
  const { total, channels } = insights;
  const days = everyDay(insights);
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
      <div class="vol">
        <Picture
          series={[{ label: tell.value('figures.opened'), values: days.map(({ opened }) => opened), pen: true }]}
          ticks={ticksOf(days)}
          told={tell.value('figures.dailyTold')}
        />
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
      </div>
    </section>
  );
};
