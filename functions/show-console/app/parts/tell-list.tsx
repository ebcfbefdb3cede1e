import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Tell } from '../../../../shared/contract/settings.ts';
import { announcement } from '../state.ts';
import { tellable, tellName } from '../tell-names.ts';
import { climbing } from '../voices/escalation.ts';
import { Pick } from './pick.tsx';

interface TellProps {
  readonly label: string;
  readonly tell: readonly Tell[];
  readonly readOnly: boolean;
  readonly withRaci: boolean;
  readonly change: (tell: Tell[]) => void;
}

/** Who is named, each with the way to take them away, and a choice of whom to add. */
export const TellList = ({ label, tell, readOnly, withRaci, change }: TellProps) => {
  const say = climbing.value;
  const chosen = useSignal('');
  const adder = useRef<HTMLButtonElement>(null);
  const left = tellable(withRaci).filter((one) => !tell.includes(one));
  const next = left.find((one) => one === chosen.value) ?? left[0];
  const take = (one: Tell) => {
    change(tell.filter((other) => other !== one));
    announcement.value = say('tellTake', { name: tellName(one) });
    adder.current?.focus();
  };
  return (
    <fieldset class="ask tell-list">
      <legend>{label}</legend>
      {tell.length === 0 && <p class="sm q">{say('tellNobody')}</p>}
      <ul>
        {tell.map((one) => (
          <li key={one}>
            <bdi>{tellName(one)}</bdi>
            {!readOnly && (
              <button class="btn bare" type="button" aria-label={say('tellTake', { name: tellName(one) })} onClick={() => take(one)}>
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && next && (
        <p class="gap">
          <Pick
            label={say('tellWhom', { to: label })}
            value={next}
            options={left.map((one) => [one, tellName(one)] as const)}
            onPick={(one) => (chosen.value = one)}
          />
          <button
            class="btn sm"
            type="button"
            ref={adder}
            aria-label={`${say('tellAdd')}: ${label}`}
            onClick={() => change([...tell, next])}
          >
            {say('tellAdd')}
          </button>
        </p>
      )}
    </fieldset>
  );
};
