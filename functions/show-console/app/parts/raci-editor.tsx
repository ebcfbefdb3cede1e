import type { Raci } from '../../../../shared/contract/settings.ts';
import { settings } from '../state.ts';
import { raciColumns } from '../tell-names.ts';
import { climbing } from '../voices/escalation.ts';
import { RaciMatrix } from './raci-matrix.tsx';
import { TellList } from './tell-list.tsx';

interface RaciProps {
  readonly raci: Raci;
  readonly readOnly: boolean;
  readonly change: (raci: Raci) => void;
}

/** Who answers for an activity, beside all others. */
export const RaciEditor = ({ raci, readOnly, change }: RaciProps) => {
  const say = climbing.value;
  const inForce = settings.value?.raci ?? [];
  const all = inForce.some(({ id }) => id === raci.id) ? inForce.map((one) => (one.id === raci.id ? raci : one)) : [...inForce, raci];
  return (
    <div class="stack">
      {[...raciColumns, 'standIn' as const].map((column) => (
        <TellList
          key={column}
          label={say(`raciWho.${column}`)}
          tell={raci[column]}
          readOnly={readOnly}
          withRaci={false}
          change={(tell) => change({ ...raci, [column]: tell })}
        />
      ))}
      <RaciMatrix raci={all} here={raci.id} />
    </div>
  );
};
