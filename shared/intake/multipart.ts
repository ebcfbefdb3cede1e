/** The name of a part out of its headers, as RFC 7578 §4.2 writes it; none for a part that is a file. */
const nameIn = (head: string): string | undefined => {
  const disposition = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(head)?.[1] ?? '';
  if (/;\s*filename\*?=|^\s*filename\*?=/i.test(disposition)) return undefined;
  return /(?:^|;)\s*name="([^"]*)"/i.exec(disposition)?.[1];
};

/**
 * The text fields of a `multipart/form-data` body (RFC 7578), by name; empty when it is something else. The boundary is read from
 * the first line, where RFC 2046 §5.1.1 puts it, so that no header is needed. Of a name given twice the first stands.
 * The platform's own `Response.formData()` answers later than a reader of letters may.
 */
export const fieldsOf = (body: Buffer): ReadonlyMap<string, string> => {
  const fields = new Map<string, string>();
  const text = body.toString('utf8');
  const delimiter = /^--[\x20-\x7e]{1,70}(?=\r\n)/.exec(text)?.[0];
  if (!delimiter) return fields;
  for (const part of `\r\n${text}`.split(`\r\n${delimiter}`).slice(1)) {
    // white space may follow a boundary; two dashes end the body
    const opened = /^[ \t]*\r\n/.exec(part)?.[0];
    if (opened === undefined) break;
    const headEnd = part.indexOf('\r\n\r\n');
    if (headEnd < 0) continue;
    const name = nameIn(part.slice(opened.length, headEnd));
    if (name !== undefined && !fields.has(name)) fields.set(name, part.slice(headEnd + 4));
  }
  return fields;
};
