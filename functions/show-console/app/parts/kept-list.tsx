import type { BulkResult } from '../../../../shared/contract/bulk.ts';
import { whyKept } from '../undo-told.ts';

interface KeptListProps {
  readonly results: readonly BulkResult[];
  readonly nameOf: (id: string) => string;
}

/** Conversations that stay as they were, each with why. */
export const KeptList = ({ results, nameOf }: KeptListProps) => (
  <ul>
    {results.map((one) => (
      <li key={one.id}>
        <b>{nameOf(one.id)}</b>: {whyKept(one)}
      </li>
    ))}
  </ul>
);
