/** The handle that stands beside a name: none where the platform knows people by a number alone. */
export const handleBeside = ({ name, handle }: { readonly name?: string | undefined; readonly handle: string }): string | null =>
  name && /\D/.test(handle) ? handle : null;
