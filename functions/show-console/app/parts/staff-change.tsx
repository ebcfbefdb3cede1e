import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { StaffRow } from '../../../../shared/contract/staff-api.ts';
import { whyFailed } from '../fetched.ts';
import { changeStaff } from '../staff-deeds.ts';
import { announcement, me } from '../state.ts';
import { staffing } from '../voices/staff.ts';
import { DialogForm } from './dialog-form.tsx';
import { Field } from './field.tsx';
import { type StaffDraft, StaffFields } from './staff-fields.tsx';

interface Props {
  readonly member: StaffRow;
  readonly changed: (said: string) => Promise<void>;
}

/** Changes what somebody does, and how they are told. */
export const StaffChange = ({ member, changed }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const say = staffing.value;
  const { id, name, role, teams, timezone = '', language, phone = '', quiet } = member;
  const draft = useSignal<StaffDraft>({ name, role, teams, timezone, language });
  const number = useSignal(phone);
  const hours = useSignal({ from: quiet?.from ?? '', to: quiet?.to ?? '' });
  const problem = useSignal<string | null>(null);
  const open = () => {
    draft.value = { name, role, teams, timezone, language };
    [number.value, hours.value, problem.value] = [phone, { from: quiet?.from ?? '', to: quiet?.to ?? '' }, null];
    dialog.current?.showModal();
  };
  const done = async () => {
    const { role: given, teams: into, timezone: zone, ...rest } = draft.value;
    const { from, to } = hours.value;
    const own = id === me.value?.staff;
    try {
      await changeStaff(id, {
        ...rest,
        ...(!own && { role: given }),
        teams: [...into],
        timezone: zone || null,
        phone: number.value || null,
        quiet: from && to ? { from, to } : null,
      });
      dialog.current?.close();
      announcement.value = say('saved', { name: rest.name });
      await changed(say('saved', { name: rest.name }));
    } catch (error) {
      problem.value = whyFailed(error);
    }
  };
  const time = (which: 'from' | 'to', label: string) => (
    <label class="gap">
      {label}
      <input
        class="field short"
        type="time"
        value={hours.value[which]}
        onInput={(event) => {
          hours.value = { ...hours.value, [which]: event.currentTarget.value };
        }}
      />
    </label>
  );
  return (
    <>
      <button class="btn" type="button" aria-label={say('change.of', { name })} onClick={open}>
        {say('change')}
      </button>
      <dialog ref={dialog} aria-label={say('change.of', { name })}>
        <DialogForm
          dialog={dialog}
          title={say('change.of', { name })}
          cancel={say('cancel')}
          press={say('save')}
          problem={problem.value}
          done={done}
        >
          <StaffFields of={id} draft={draft} />
          <Field
            label={say('phone')}
            where={say('phone.where')}
            optional
            unsaid
            value={number.value}
            onInput={(text) => (number.value = text.replaceAll(/\s/g, ''))}
          />
          <p class="gap">
            {time('from', say('quietFrom'))} {time('to', say('quietTo'))}
          </p>
          <p class="sm q">{say('quiet.where')}</p>
        </DialogForm>
      </dialog>
    </>
  );
};
