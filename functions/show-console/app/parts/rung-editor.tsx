import type { LadderStep } from '../../../../shared/contract/settings.ts';
import { settings } from '../state.ts';
import { climbing } from '../voices/escalation.ts';
import { NumberField } from './number-field.tsx';
import { Pick } from './pick.tsx';
import { TellList } from './tell-list.tsx';
import { TickList } from './tick-list.tsx';

interface RungProps {
  readonly n: number;
  readonly of: number;
  readonly rung: LadderStep;
  readonly readOnly: boolean;
  readonly change: (rung: LadderStep) => void;
  readonly move: (by: -1 | 1) => void;
  readonly remove: () => void;
}
type Part = Omit<RungProps, 'of' | 'move' | 'remove'>;
const moments = ['warning', 'breach', 'after'] as const;
const momentOf = ({ at, after }: LadderStep) => (at === 'warning' ? 'warning' : after > 0 ? 'after' : 'breach');
const usualAfter = 30;
const usualTimes = 3;

const When = ({ n, rung, readOnly, change }: Part) => {
  const say = climbing.value;
  const moment = momentOf(rung);
  const at = (chosen: (typeof moments)[number]) =>
    change({ ...rung, at: chosen === 'warning' ? 'warning' : 'breach', after: chosen === 'after' ? rung.after || usualAfter : 0 });
  return (
    <div class="day-row flat">
      {readOnly ? (
        <p>{say(`when.${moment}`)}</p>
      ) : (
        <div class="stack">
          <span>{say('when')}</span>
          <Pick
            label={`${say('rung', { n })}: ${say('when')}`}
            value={moment}
            options={moments.map((one) => [one, say(`when.${one}`)] as const)}
            onPick={at}
          />
        </div>
      )}
      {moment === 'after' && (
        <NumberField
          label={say('after')}
          value={rung.after}
          readOnly={readOnly}
          change={(after) => change({ ...rung, after: after ?? 1 })}
        />
      )}
    </div>
  );
};

/** How often it is told again; without both numbers it is told once. */
const Again = ({ rung, readOnly, change }: Omit<Part, 'n'>) => {
  const { repeat, ...once } = rung;
  return (
    <div class="day-row flat">
      <NumberField
        label={climbing.value('everyMinutes')}
        value={repeat?.everyMinutes}
        readOnly={readOnly}
        change={(everyMinutes) =>
          change(everyMinutes === undefined ? once : { ...once, repeat: { times: usualTimes, ...repeat, everyMinutes } })
        }
      />
      {repeat && (
        <NumberField
          label={climbing.value('times')}
          value={repeat.times}
          most={20}
          readOnly={readOnly}
          change={(times) => change(times === undefined ? once : { ...once, repeat: { ...repeat, times } })}
        />
      )}
    </div>
  );
};

/** One rung: when, who hears, by which ways, how often again; and its place among the others. */
export const RungEditor = ({ n, of, rung, readOnly, change, move, remove }: RungProps) => {
  const say = climbing.value;
  const { by = [], ...anyWay } = rung;
  const climbs = momentOf(rung) === 'after';
  const shift = (way: -1 | 1, key: 'rungUp' | 'rungDown', out: boolean) => (
    <button
      class="btn"
      type="button"
      data-rung={n}
      data-move={key}
      aria-label={say(key, { n })}
      aria-disabled={out}
      onClick={() => !out && move(way)}
    >
      {way < 0 ? '↑' : '↓'}
    </button>
  );
  return (
    <section class="rung stack" aria-label={say('rung', { n })}>
      <div class="head mid">
        <h3>{say('rung', { n })}</h3>
        {!readOnly && (
          <span class="gap last">
            {shift(-1, 'rungUp', n === 1)}
            {shift(1, 'rungDown', n === of)}
            <button class="btn" type="button" aria-label={say('rungAway', { n })} onClick={remove}>
              ×
            </button>
          </span>
        )}
      </div>
      <When n={n} rung={rung} readOnly={readOnly} change={change} />
      <TellList label={say('tell')} tell={rung.tell} readOnly={readOnly} withRaci change={(tell) => change({ ...rung, tell })} />
      <TickList
        label={say('by')}
        hint={say(climbs ? 'by.later' : 'by.first')}
        options={(settings.value?.noticeChannels ?? []).map(({ id }) => [id, id] as const)}
        ticked={by}
        readOnly={readOnly}
        change={(ticked) => change(ticked.length > 0 ? { ...anyWay, by: ticked } : anyWay)}
      />
      {climbs && <Again rung={rung} readOnly={readOnly} change={change} />}
    </section>
  );
};
