import { collecting } from '../voices/collecting.ts';

interface Props {
  readonly title?: string;
  readonly told: string;
  readonly keeper: 'console' | 'files';
}
/** A document for those who only read it, and why they do where it is not their role. */
export const KeptRead = ({ title, told, keeper }: Props) => (
  <div class="stack kept-form read">
    {title && <h3>{title}</h3>}
    <p class="q">{told}</p>
    {keeper === 'files' && <p class="sm mute">{collecting.value('files')}</p>}
  </div>
);
