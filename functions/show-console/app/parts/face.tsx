import { say } from '../state.ts';

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .slice(0, 2)
    .join('')
    .toLocaleUpperCase();

/** Who holds something, as initials; nobody is a dashed ring. */
export const Face = ({ name, mine = false }: { readonly name: string | null; readonly mine?: boolean }) =>
  name === null ? (
    <span class="face none" role="img" aria-label={say.value('inbox.noone')} title={say.value('inbox.noone')} />
  ) : (
    <span class={mine ? 'face me' : 'face'} role="img" aria-label={name} title={name}>
      {initials(name)}
    </span>
  );
