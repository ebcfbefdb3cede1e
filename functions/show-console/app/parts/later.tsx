import { escalate, snooze } from '../deeds.ts';
import { say } from '../state.ts';

interface LaterProps {
  readonly id: string;
  readonly act: (deed: () => Promise<unknown>) => void;
  readonly shut: () => void;
}
const snoozes = ['15m', '1h', 'next'] as const;

/** What one does with an alarm instead of answering now: be reminded, or pass it up. */
export const Later = ({ id, act, shut }: LaterProps) => {
  const choose = (deed: () => Promise<unknown>) => () => {
    shut();
    act(deed);
  };
  return (
    <>
      {snoozes.map((span) => (
        <button key={span} class="btn sm" type="button" onClick={choose(() => snooze(id, span))}>
          {say.value(`snooze.${span}`)}
        </button>
      ))}
      <button class="btn sm" type="button" onClick={choose(() => escalate(id))}>
        {say.value('talk.escalate')}
      </button>
    </>
  );
};
