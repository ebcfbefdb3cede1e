import { useSignal } from '@preact/signals';
import { ask } from '../api.ts';
import { refresh } from '../refresh.ts';
import { whyNotSaved } from '../setting-deeds.ts';
import { announcement, settings } from '../state.ts';
import { setting } from '../voices/settings.ts';

/** Keeps the keyboard on the button of the policy that moved. */
const follow = (id: string, which: 'up' | 'down') =>
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-order="${CSS.escape(id)}"][data-move=${which}]`)?.focus());

/** Moves a policy up or down in the order in which policies are asked. */
export const PolicyOrder = ({
  id,
  name,
  changed,
}: {
  readonly id: string;
  readonly name: string;
  readonly changed: () => Promise<void>;
}) => {
  const say = setting.value;
  const problem = useSignal('');
  const seen = settings.value?.policies.map((policy) => policy.id) ?? [];
  const at = seen.indexOf(id);
  const move = async (by: -1 | 1) => {
    problem.value = '';
    const order = seen.toSpliced(at, 1).toSpliced(at + by, 0, id);
    try {
      await ask<unknown>('PUT', '/policy-order', { seen, order });
      await Promise.all([refresh(), changed()]);
      announcement.value = say('movedTo', { n: at + by + 1, of: seen.length });
      follow(id, by < 0 ? 'up' : 'down');
    } catch (error) {
      problem.value = whyNotSaved(error).text;
    }
  };
  const button = (which: 'up' | 'down', by: -1 | 1) => {
    const last = at + by < 0 || at + by >= seen.length;
    return (
      <button
        class="btn"
        type="button"
        data-order={id}
        data-move={which}
        aria-label={say(which, { name })}
        aria-disabled={last}
        onClick={() => !last && void move(by)}
      >
        {which === 'up' ? '↑' : '↓'}
      </button>
    );
  };
  return (
    <span class="gap">
      {button('up', -1)}
      {button('down', 1)}
      {problem.value && (
        <span class="err sm" role="alert">
          {problem.value}
        </span>
      )}
    </span>
  );
};
