/** Text of ours in paragraphs, as its empty lines divide it. */
export const LineBreaks = ({ text }: { readonly text: string }) => (
  <>
    {text
      .split(/\n{2,}/)
      .map((paragraph) => paragraph.trim())
      .filter(Boolean)
      .map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
  </>
);
