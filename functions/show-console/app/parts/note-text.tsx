import { staffName } from '../state.ts';

/** The words of a note; who is named in it stands out. */
export const NoteText = ({ text, mentions }: { readonly text: string; readonly mentions: readonly string[] }) => {
  const names = mentions.map((id) => `@${staffName(id)}`).toSorted((a, b) => b.length - a.length);
  const first = names
    .map((name) => [text.indexOf(name), name] as const)
    .filter(([at]) => at >= 0)
    .toSorted(([a], [b]) => a - b)[0];
  if (!first) return <>{text}</>;
  const [at, name] = first;
  return (
    <>
      {text.slice(0, at)}
      <span class="at">{name}</span>
      <NoteText text={text.slice(at + name.length)} mentions={mentions} />
    </>
  );
};
