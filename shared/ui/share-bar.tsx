/** A share as a bar of 100 units, with the promised share as a pen mark; below the promise it is striped. */
export const ShareBar = ({ percent, promised }: { readonly percent: number; readonly promised?: number }) => {
  const low = promised !== undefined && percent < promised;
  return (
    <svg class="share" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect x="0" y="2" width="100" height="8" fill="var(--well)" />
      <rect x="0" y="2" width={Math.max(0, Math.min(100, percent))} height="8" fill={low ? 'var(--late)' : 'var(--ink-2)'} />
      {low &&
        Array.from({ length: Math.floor(percent / 4) }, (_, index) => (
          <rect key={index} x={index * 4 + 3} y="2" width="0.8" height="8" fill="var(--sheet)" />
        ))}
      {promised !== undefined && <rect x={promised - 0.4} y="0" width="0.8" height="12" fill="var(--pen)" />}
    </svg>
  );
};
