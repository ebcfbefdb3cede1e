import type { Rota } from '../../../../shared/contract/settings.ts';
import { addSeconds } from '../../../../shared/kernel/instant.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { announcement, now, settings, staffName } from '../state.ts';
import { climbing } from '../voices/escalation.ts';
import { instantOf, wallOf } from '../zoned.ts';
import { Pick } from './pick.tsx';

interface StandInsProps {
  readonly rota: Rota;
  readonly readOnly: boolean;
  readonly change: (rota: Rota) => void;
}
type StandIn = Rota['substitutes'][number];

/** Times at which somebody else is on call. */
export const RotaStandIns = ({ rota, readOnly, change }: StandInsProps) => {
  const say = climbing.value;
  const { substitutes, timezone } = rota;
  const staff = settings.value?.staff ?? [];
  const put = (next: readonly StandIn[]) => change({ ...rota, substitutes: [...next] });
  const edit = (index: number, one: StandIn) => put(substitutes.with(index, one));
  const moment = (index: number, one: StandIn, name: 'from' | 'to') => (
    <label class="stack">
      <span>{say(name === 'from' ? 'standInFrom' : 'standInTo', { n: index + 1 })}</span>
      <input
        class="field"
        type="datetime-local"
        readOnly={readOnly}
        value={wallOf(one[name], timezone)}
        onChange={(event) => {
          const at = instantOf(event.currentTarget.value, timezone);
          if (at) edit(index, { ...one, [name]: at });
        }}
      />
    </label>
  );
  return (
    <fieldset class="ask stand-ins">
      <legend>{say('standIns')}</legend>
      <p class="sm q">{say('standInsHow')}</p>
      {substitutes.map((one, index) => (
        <div key={`${index} of ${substitutes.length}`} class="day-row" data-stand-in={index}>
          {readOnly ? (
            <p>{staffName(one.member)}</p>
          ) : (
            <Pick
              label={say('standInWho', { n: index + 1 })}
              value={one.member}
              options={[...new Set([one.member, ...staff.map(({ id }) => id)])].map((id) => [id, staffName(id)] as const)}
              onPick={(member) => edit(index, { ...one, member })}
            />
          )}
          {!readOnly && (
            <button
              class="btn"
              type="button"
              aria-label={say('standInOut', { n: index + 1 })}
              onClick={() => {
                put(substitutes.toSpliced(index, 1));
                announcement.value = say('standInGone');
                requestAnimationFrame(() => document.getElementById('add-stand-in')?.focus());
              }}
            >
              ×
            </button>
          )}
          {moment(index, one, 'from')}
          {moment(index, one, 'to')}
        </div>
      ))}
      {!readOnly && staff[0] && (
        <p>
          <button
            class="btn sm"
            type="button"
            id="add-stand-in"
            onClick={() => put([...substitutes, { from: now.value, to: addSeconds(now.value, 86_400), member: staff[0]?.id ?? '' }])}
          >
            <Icon name="plus" />
            {say('standInAdd')}
          </button>
        </p>
      )}
    </fieldset>
  );
};
