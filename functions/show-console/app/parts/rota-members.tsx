import { useSignal } from '@preact/signals';
import { announcement, settings, staffName } from '../state.ts';
import { climbing } from '../voices/escalation.ts';
import { Pick } from './pick.tsx';

interface MembersProps {
  readonly members: readonly string[];
  readonly readOnly: boolean;
  readonly change: (members: string[]) => void;
}

/** Who takes turns, in their order: up, down, out, and whoever joins at the end. */
export const RotaMembers = ({ members, readOnly, change }: MembersProps) => {
  const say = climbing.value;
  const chosen = useSignal('');
  const left = (settings.value?.staff ?? []).filter(({ id }) => !members.includes(id));
  const next = left.find(({ id }) => id === chosen.value) ?? left[0];
  const move = (index: number, by: -1 | 1) => {
    const to = index + by;
    if (to < 0 || to >= members.length) return;
    change(members.toSpliced(index, 1).toSpliced(to, 0, members[index] ?? ''));
    announcement.value = say('movedTo', { n: to + 1, of: members.length });
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-turn="${to}"][data-by="${by}"]`)?.focus());
  };
  return (
    <fieldset class="ask">
      <legend>{say('rotaMembers')}</legend>
      <p class="sm q">{say('rotaHow')}</p>
      <ol class="turns">
        {members.map((id, index) => (
          <li key={id}>
            <span>{staffName(id)}</span>
            {!readOnly && (
              <span class="gap">
                {([-1, 1] as const).map((by) => (
                  <button
                    key={by}
                    class="btn"
                    type="button"
                    data-turn={index}
                    data-by={by}
                    aria-label={say(by < 0 ? 'rotaUp' : 'rotaDown', { name: staffName(id) })}
                    aria-disabled={index + by < 0 || index + by >= members.length}
                    onClick={() => move(index, by)}
                  >
                    {by < 0 ? '↑' : '↓'}
                  </button>
                ))}
                <button
                  class="btn"
                  type="button"
                  aria-label={say('rotaOut', { name: staffName(id) })}
                  onClick={() => change(members.toSpliced(index, 1))}
                >
                  ×
                </button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {!readOnly && next && (
        <p class="gap">
          <Pick
            label={say('rotaAdd')}
            value={next.id}
            options={left.map(({ id, name }) => [id, name] as const)}
            onPick={(id) => (chosen.value = id)}
          />
          <button
            class="btn"
            type="button"
            aria-label={`${say('tellAdd')}: ${say('rotaMembers')}`}
            onClick={() => change([...members, next.id])}
          >
            {say('tellAdd')}
          </button>
        </p>
      )}
    </fieldset>
  );
};
