import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { escalate, snooze } from '../deeds.ts';
import { say } from '../state.ts';

interface LaterProps {
  readonly id: string;
  readonly act: (deed: () => Promise<unknown>) => void;
}
const snoozes = ['15m', '1h', 'next'] as const;

/** What one does with an alarm instead of answering now: be reminded, or pass it up. It closes by itself: a choice, Escape, or a step away. */
export const Later = ({ id, act }: LaterProps) => {
  const box = useRef<HTMLDetailsElement>(null);
  const shut = (back = false) => {
    if (!box.current?.open) return;
    box.current.open = false;
    if (back) box.current.querySelector('summary')?.focus();
  };
  useEffect(() => {
    const away = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && box.current?.contains(target))) shut();
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, []);
  const choose = (deed: () => Promise<unknown>) => () => {
    shut(true);
    act(deed);
  };
  return (
    <details
      class="later"
      ref={box}
      onKeyDown={({ key }) => {
        if (key === 'Escape') shut(true);
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !box.current?.contains(relatedTarget)) shut();
      }}
    >
      <summary class="btn sm">
        <Icon name="bell" />
        {say.value('talk.later')}
      </summary>
      <div class="stack">
        {snoozes.map((span) => (
          <button key={span} class="btn sm" type="button" onClick={choose(() => snooze(id, span))}>
            {say.value(`snooze.${span}`)}
          </button>
        ))}
        <button class="btn sm" type="button" onClick={choose(() => escalate(id))}>
          {say.value('talk.escalate')}
        </button>
      </div>
    </details>
  );
};
