import type { ComponentChildren } from 'preact';

/** What is wider than the page scrolls inside this, never the page. The keyboard can reach and scroll it (WCAG 2.1.1). */
export const ScrollRegion = ({
  label,
  kind = 'scroll-x',
  children,
}: {
  readonly label: string;
  readonly kind?: string;
  readonly children: ComponentChildren;
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus, or keys cannot scroll it
  <section class={kind} aria-label={label} tabIndex={0}>
    {children}
  </section>
);
