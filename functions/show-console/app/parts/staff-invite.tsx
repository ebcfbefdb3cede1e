import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { whyFailed } from '../fetched.ts';
import { invite } from '../staff-deeds.ts';
import { announcement, language } from '../state.ts';
import { staffing } from '../voices/staff.ts';
import { DialogForm } from './dialog-form.tsx';
import { Field } from './field.tsx';
import { type StaffDraft, StaffFields } from './staff-fields.tsx';

/** Invites somebody: who they are, what they may do, and where they belong. */
export const StaffInvite = ({ changed }: { readonly changed: (said: string) => Promise<void> }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const say = staffing.value;
  const fresh: StaffDraft = { name: '', role: 'agent', teams: [], timezone: '', language: language.peek() };
  const email = useSignal('');
  const draft = useSignal(fresh);
  const problem = useSignal<string | null>(null);
  const done = async () => {
    const { timezone, teams, ...rest } = draft.value;
    try {
      const { name } = await invite({ ...rest, email: email.value, teams: [...teams], ...(timezone && { timezone }) });
      dialog.current?.close();
      [email.value, draft.value, problem.value] = ['', fresh, null];
      announcement.value = say('invite.done', { name });
      await changed(say('invite.done', { name }));
    } catch (error) {
      problem.value = whyFailed(error);
    }
  };
  return (
    <>
      <button class="btn pen last" type="button" onClick={() => dialog.current?.showModal()}>
        <Icon name="plus" />
        {say('invite')}
      </button>
      <dialog ref={dialog} aria-label={say('invite.title')}>
        <DialogForm
          dialog={dialog}
          title={say('invite.title')}
          cancel={say('cancel')}
          press={say('invite.do')}
          problem={problem.value}
          done={done}
        >
          <Field label={say('email')} where={say('email.where')} value={email.value} onInput={(text) => (email.value = text.trim())} />
          <StaffFields of={null} draft={draft} />
        </DialogForm>
      </dialog>
    </>
  );
};
