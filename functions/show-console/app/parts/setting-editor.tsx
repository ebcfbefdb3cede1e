import type { EditedKind } from '../setting-kinds.ts';
import { SettingText } from './setting-text.tsx';

export interface EditorProps {
  readonly kind: EditedKind;
  readonly draft: unknown;
  readonly readOnly: boolean;
  readonly faults: ReadonlyArray<readonly [path: string, message: string]>;
  readonly change: (document: unknown) => void;
}

/** The editor of a document. */
export const SettingEditor = ({ draft, readOnly, faults, change }: EditorProps) => (
  <SettingText document={draft} readOnly={readOnly} faults={faults} change={change} />
);
