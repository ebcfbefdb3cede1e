import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { QuietState } from '../../../../shared/contract/quiet.ts';
import { ask } from '../api.ts';
import { whyFailed } from '../fetched.ts';
import { refresh } from '../refresh.ts';
import { announcement } from '../state.ts';
import { hushing } from '../voices/quiet.ts';
import { DialogForm } from './dialog-form.tsx';
import { Field } from './field.tsx';

/** Asks for quiet with a reason. */
export const QuietBegin = ({ changed }: { readonly changed: () => Promise<void> }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const say = hushing.value;
  const reason = useSignal('');
  const problem = useSignal<string | null>(null);
  const begin = async () => {
    try {
      await ask<QuietState>('PUT', '/quiet', { on: true, reason: reason.value });
      dialog.current?.close();
      reason.value = '';
      announcement.value = say('begun');
      await Promise.all([refresh(), changed()]);
    } catch (error) {
      problem.value = whyFailed(error);
    }
  };
  return (
    <>
      <button class="btn pen" type="button" onClick={() => dialog.current?.showModal()}>
        {say('begin')}
      </button>
      <dialog ref={dialog} aria-label={say('begin')}>
        <DialogForm dialog={dialog} title={say('begin')} cancel={say('close')} press={say('begin.do')} problem={problem.value} done={begin}>
          <p class="sm">{say('stops.all')}</p>
          <Field label={say('why')} where={say('whyWhere')} value={reason.value} onInput={(value) => (reason.value = value)} />
        </DialogForm>
      </dialog>
    </>
  );
};
