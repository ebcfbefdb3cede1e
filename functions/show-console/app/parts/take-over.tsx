import { setting } from '../voices/settings.ts';

/** What it means to change here what a settings file keeps, and the button for it. */
export const TakeOver = ({ taken, take }: { readonly taken: boolean; readonly take: () => void }) => {
  const say = setting.value;
  if (taken) return <p class="sm">{say('takenOver')}</p>;
  return (
    <div class="take-over">
      <p class="sm">{say('files')}</p>
      <details>
        <summary>{say('takeOver')}</summary>
        <p class="sm q">{say('takeOverWhat')}</p>
        <button class="btn" type="button" onClick={take}>
          {say('takeOver')}
        </button>
      </details>
    </div>
  );
};
