import { collecting } from '../voices/collecting.ts';

const known = ['id', 'markers', 'threads', 'form', 'fromDay', 'toDay', 'remindDaysBefore', 'weights'] as const;
type FaultyField = (typeof known)[number];

interface Props {
  readonly id: string;
  readonly at: FaultyField;
  readonly shown: boolean;
}
/** What marks the field of a fault, and leads to its words. */
export const faulty = ({ id, shown }: Pick<Props, 'id' | 'shown'>) => (shown ? { 'aria-invalid': true, 'aria-describedby': id } : {});

/** What is wrong with a field, beside it. */
export const Fault = ({ id, at, shown }: Props) =>
  shown ? (
    <span class="err" id={id}>
      {collecting.value(`fault.${at}`)}
    </span>
  ) : null;
