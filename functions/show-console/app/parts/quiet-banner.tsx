import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { me, now, staffName, told } from '../state.ts';
import { hushing } from '../voices/quiet.ts';

let read = '';

/** Who asked for quiet, when and why, above every screen; said once by screen readers. */
export const QuietBanner = () => {
  const heard = useSignal('');
  const quiet = me.value?.quiet;
  const words =
    quiet && hushing.value('banner', { at: told.value.near(quiet.at, now.value), name: staffName(quiet.by), reason: quiet.reason });
  useEffect(() => {
    if (!quiet || !words || read === quiet.at) return;
    read = quiet.at;
    heard.value = words;
  }, [quiet?.at]);
  return words ? (
    <p class="offline">
      <Icon name="pause" />
      <span>{words}</span>
      <a href="/console/quiet">{hushing.value('look')}</a>
      <span class="only-sr" role="status">
        {heard.value}
      </span>
    </p>
  ) : null;
};
