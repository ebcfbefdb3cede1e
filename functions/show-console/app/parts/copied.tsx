import { Icon } from '../../../../shared/ui/icon.tsx';
import { announcement } from '../state.ts';
import { channelling } from '../voices/channels.ts';

/** A value that is typed in elsewhere, with a button that copies it. */
export const Copied = ({ label, where, value }: { readonly label: string; readonly where: string; readonly value: string }) => {
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    announcement.value = `${label}: ${channelling.value('copied')}`;
  };
  return (
    <div class="copied">
      <h3>{label}</h3>
      <p class="sm q">{where}</p>
      <div class="gap">
        <code>{value}</code>
        <button class="btn sm" type="button" aria-label={channelling.value('copyOf', { what: label })} onClick={() => void copy()}>
          <Icon name="copy" />
          {channelling.value('copy')}
        </button>
      </div>
    </div>
  );
};
