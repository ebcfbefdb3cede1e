/** Links come from outside: those of the web lead somewhere, others nowhere. */
export const webLink = (url: string | null | undefined): string | null => (url && /^https?:\/\//i.test(url) ? url : null);
