import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ConversationWhole } from '../../../../shared/contract/api.ts';
import type { ClockExplanation } from '../../../../shared/contract/promise-api.ts';
import { ClockStrip } from '../../../../shared/ui/clock-strip.tsx';
import { calendarOf, isOver } from '../clock-sight.ts';
import { explainClock } from '../deeds.ts';
import { ledgerOf } from '../ledger.ts';
import { field, language, now, settings, told } from '../state.ts';
import { talking } from '../voices/talk.ts';

interface WhyProps {
  readonly talk: ConversationWhole;
  readonly clock: ConversationWhole['clocks'][number];
}
const span = (minutes: number) => talking.value('why.minutes', { m: Math.round(minutes) });
const policyName = (id: string) => settings.value?.policies.find((policy) => policy.id === id)?.name ?? id;

/** The picture of a clock's way. */
export const Strip = ({ talk, clock }: WhyProps) => {
  const calendar = calendarOf(talk);
  if (!calendar) return null;
  const ledger = ledgerOf(clock, calendar, now.value);
  const due = told.value.near(clock.dueAt, now.value);
  const used = ledger.lines.reduce((sum, { minutes }) => sum + minutes, 0);
  const words = {
    closed: talking.value('why.closed'),
    now: clock.settledAt
      ? talking.value('clocks.done', { at: told.value.near(clock.settledAt, now.value) })
      : talking.value(clock.pausedAt ? 'why.paused' : 'why.now', { at: told.value.time(now.value) }),
    due: talking.value('why.due'),
    used: (minutes: number) => talking.value('why.used', { m: Math.round(minutes) }),
    told: talking.value('why.told', {
      metric: field.value(`metric.${clock.metric}`),
      used: Math.round(used),
      left: Math.round(ledger.left?.minutes ?? 0),
      at: due,
    }),
  };
  return (
    <div class="strip only-w">
      <ClockStrip
        stretches={ledger.stretches}
        now={clock.settledAt ?? clock.pausedAt ?? now.value}
        due={clock.dueAt}
        late={clock.settledAt ? clock.state !== 'met' : isOver(clock)}
        at={(instant) => told.value.near(instant, now.value)}
        words={words}
      />
    </div>
  );
};

/** The same in sentences, read from the service when somebody asks. */
const InWords = ({ talk, clock }: WhyProps) => {
  const sentences = useSignal<ClockExplanation['sentences'] | null>(null);
  const box = useRef<HTMLDetailsElement>(null);
  const failed = useSignal(false);
  const read = async () => {
    try {
      ({ sentences: sentences.value } = await explainClock(clock.conversation ?? talk.id, clock.metric, clock.cycle));
      failed.value = false;
    } catch {
      failed.value = true;
    }
  };
  useEffect(() => {
    if (box.current?.open) void read();
  }, [clock.cycle, clock.dueAt, clock.state]);
  return (
    <details
      class="in-words sm"
      ref={box}
      onToggle={(event) => {
        if (event.currentTarget.open) void read();
      }}
    >
      <summary>{talking.value('why.words')}</summary>
      {failed.value && (
        <p class="err" role="alert">
          {talking.value('why.failed')}
        </p>
      )}
      <ol class="stack">
        {sentences.value?.[language.value].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
    </details>
  );
};

/** The same numbers as a table that adds up to what was promised. */
export const Why = ({ talk, clock }: WhyProps) => {
  const calendar = calendarOf(talk);
  if (!calendar || !talk.policy) return null;
  const ledger = ledgerOf(clock, calendar, now.value);
  const at = (instant: typeof clock.dueAt) => told.value.near(instant, now.value);
  return (
    <section class="card why" id="why">
      <h2>{talking.value('why.title', { at: at(clock.dueAt) })}</h2>
      <p class="sm q">{talking.value('why.rule', { policy: policyName(talk.policy.id), calendar: talk.policy.calendar })}</p>
      <table class="ledger">
        <tbody>
          {ledger.lines.map(({ from, to, minutes }) => (
            <tr key={from}>
              <td>
                {told.value.longDate(from)}
                <small>
                  {told.value.time(from)}–{told.value.time(to)}
                </small>
              </td>
              <td>{span(minutes)}</td>
            </tr>
          ))}
          {ledger.left && (
            <tr>
              <td>
                {talking.value(clock.settledAt ? 'why.unused' : 'why.left')}
                <small>
                  {at(ledger.left.from)}–{at(clock.dueAt)}
                </small>
              </td>
              <td>{span(ledger.left.minutes)}</td>
            </tr>
          )}
          {ledger.pausedMinutes > 0 && (
            <tr class="skip-r">
              <td>{talking.value('why.paused')}</td>
              <td>−{span(ledger.pausedMinutes)}</td>
            </tr>
          )}
          <tr class="sum">
            <td>{talking.value('why.sum')}</td>
            <td>{span(ledger.sum)}</td>
          </tr>
        </tbody>
      </table>
      <InWords talk={talk} clock={clock} />
    </section>
  );
};
