import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon, type IconName } from '../../../../shared/ui/icon.tsx';

interface MenuProps {
  readonly icon?: IconName;
  readonly words: ComponentChildren;
  /** What is to choose from; a choice shuts the menu and gives the focus back. */
  readonly children: (shut: () => void) => ComponentChildren;
}

/** A button with choices under it. It closes by itself: a choice, Escape, or a step away. */
export const Menu = ({ icon, words, children }: MenuProps) => {
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
  return (
    <details
      class="later"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !box.current?.open) return;
        // it shuts this alone: what is selected stays
        event.stopPropagation();
        shut(true);
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !box.current?.contains(relatedTarget)) shut();
      }}
    >
      <summary class="btn sm">
        {icon && <Icon name={icon} />}
        {words}
      </summary>
      <div class="stack">{children(() => shut(true))}</div>
    </details>
  );
};
