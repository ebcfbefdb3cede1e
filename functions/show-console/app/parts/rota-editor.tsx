import type { Rota } from '../../../../shared/contract/settings.ts';
import { climbing } from '../voices/escalation.ts';
import { setting } from '../voices/settings.ts';
import { LineField } from './line-field.tsx';
import { NumberField } from './number-field.tsx';
import { RotaMembers } from './rota-members.tsx';
import { RotaPreview } from './rota-preview.tsx';
import { RotaStandIns } from './rota-stand-ins.tsx';

interface RotaProps {
  readonly rota: Rota;
  readonly readOnly: boolean;
  readonly change: (rota: Rota) => void;
}

/** Who is on call: turns, when they pass on, stand-ins, and the month that this makes. */
export const RotaEditor = ({ rota, readOnly, change }: RotaProps) => {
  const say = climbing.value;
  const timed = (type: 'date' | 'time', name: 'from' | 'at', label: string) => (
    <label class="stack">
      <span>{label}</span>
      <input
        class="field"
        type={type}
        readOnly={readOnly}
        value={rota[name]}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value) change({ ...rota, [name]: value });
        }}
      />
    </label>
  );
  return (
    <div class="stack">
      <RotaMembers members={rota.members} readOnly={readOnly} change={(members) => change({ ...rota, members })} />
      <div class="day-row flat">
        {timed('date', 'from', say('rotaFrom'))}
        {timed('time', 'at', say('rotaAt'))}
        <NumberField
          label={say('rotaDays')}
          value={rota.days}
          readOnly={readOnly}
          change={(days) => days !== undefined && change({ ...rota, days })}
        />
        <LineField
          label={setting.value('zone')}
          value={rota.timezone}
          readOnly={readOnly}
          change={(timezone) => change({ ...rota, timezone })}
        />
      </div>
      <RotaStandIns rota={rota} readOnly={readOnly} change={change} />
      <RotaPreview rota={rota} readOnly={readOnly} change={change} />
    </div>
  );
};
