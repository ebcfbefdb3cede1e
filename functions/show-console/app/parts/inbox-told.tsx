import { Icon } from '../../../../shared/ui/icon.tsx';
import { say } from '../state.ts';

interface InboxToldProps {
  readonly problem: string | null;
  readonly fresh: number;
  readonly left: number;
  readonly again: () => void;
}

/** Above the rows: why the last key did nothing, and what came or left meanwhile, which is put into its place when asked for. */
export const InboxTold = ({ problem, fresh, left, again }: InboxToldProps) => (
  <>
    {problem && (
      <p class="toast err" role="alert">
        {problem}
      </p>
    )}
    {fresh + left > 0 && (
      <div class="toast" role="status">
        <Icon name="down" />
        <span>
          {fresh > 0 && say.value('inbox.new', { n: fresh })} {left > 0 && say.value('inbox.left', { n: left })}
        </span>
        <button class="say-now" type="button" onClick={again}>
          {say.value('inbox.showNew')}
        </button>
      </div>
    )}
  </>
);
