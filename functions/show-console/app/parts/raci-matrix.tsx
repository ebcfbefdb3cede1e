import type { Raci } from '../../../../shared/contract/settings.ts';
import { raciFaults } from '../../../../shared/staff/raci-faults.ts';
import { ScrollRegion } from '../../../../shared/ui/scroll-region.tsx';
import { activityName, raciColumns, tellName } from '../tell-names.ts';
import { climbing } from '../voices/escalation.ts';

const columns = [...raciColumns, 'standIn'] as const;

/** Every activity with who does, approves, is asked and is told; and what nobody answers for. */
export const RaciMatrix = ({ raci, here }: { readonly raci: readonly Raci[]; readonly here: string }) => {
  const say = climbing.value;
  const faults = raciFaults(raci);
  return (
    <section class="foreseen" aria-label={say('matrix')}>
      <h3>{say('matrix')}</h3>
      <div role="status">
        {faults.length > 0 && (
          <ul class="faults">
            {faults.map(({ what, activity }) => (
              <li key={`${what} ${activity}`}>{say(`fault.${what}`, { activity: activityName(activity) })}</li>
            ))}
          </ul>
        )}
      </div>
      <ScrollRegion label={say('matrix')}>
        <table class="raci">
          <thead>
            <tr>
              <th scope="col">{say('activity')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {say(`raci.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {raci.map((one) => (
              <tr key={one.id} class={one.id === here ? 'here' : ''}>
                <th scope="row">
                  {one.id === here ? activityName(one.id) : <a href={`/console/settings/raci/${one.id}`}>{activityName(one.id)}</a>}
                </th>
                {columns.map((column) => (
                  <td key={column} class={column === 'accountable' && one.accountable.length === 0 ? 'late' : ''}>
                    {one[column].map(tellName).join(', ') || '–'}
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
