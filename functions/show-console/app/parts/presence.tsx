import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type * as z from 'zod';
import type { PresenceList } from '../../../../shared/contract/api.ts';
import { attend } from '../deeds.ts';
import { handing, staffName } from '../state.ts';

const beatSeconds = 20;
const writes = () => document.activeElement?.closest('.composer') != null;

/** Who else has a conversation open, said again every twenty seconds while this page is seen. */
export const Present = ({ id }: { readonly id: string }) => {
  const others = useSignal<z.infer<typeof PresenceList>['items']>([]);
  useEffect(() => {
    let [gone, wrote] = [false, false];
    const beat = async () => {
      if (document.hidden) return;
      wrote = writes();
      // who looks besides is a courtesy: the next beat asks again
      const found = await attend(id, wrote ? 'writing' : 'reading').catch(() => null);
      if (found && !gone) others.value = found.items;
    };
    const turned = () => writes() !== wrote && void beat();
    void beat();
    const timer = setInterval(() => void beat(), beatSeconds * 1000);
    document.addEventListener('focusin', turned);
    return () => {
      gone = true;
      clearInterval(timer);
      document.removeEventListener('focusin', turned);
    };
  }, [id]);
  const named = (doing: 'reading' | 'writing') =>
    others.value
      .filter((one) => one.doing === doing)
      .map(({ staff }) => staffName(staff))
      .join(', ');
  return (
    <p class="sm present" role="status">
      {(['writing', 'reading'] as const).map((doing) => {
        const names = named(doing);
        return names && <span key={doing}>{handing.value(`present.${doing}`, { names })}</span>;
      })}
    </p>
  );
};
