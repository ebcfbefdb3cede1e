/** What stands between angle brackets in a message: docs.slack.dev/messaging/formatting-message-text, "Retrieving messages". */
const named = (mark: string, id: string, label: string): string => {
  if (mark !== '!') return `${mark}${label || id}`;
  // a date carries the words for readers that cannot show one; groups and everybody's names begin with their sign, or not
  if (id.startsWith('date^')) return label;
  return `@${(label || id).replace(/^@/, '')}`;
};
const linked = (address: string, label: string): string => {
  const bare = address.replace(/^(https?:\/\/|mailto:|tel:)/, '');
  if (label === '') return /^(mailto|tel):/.test(address) ? bare : address;
  return label === address || label === bare ? label : `${label} (${address})`;
};

/** Slack's escapes and mentions as plain text: `&amp;`, `<@U1>`, `<!here>`, `<https://a|b>`. */
export const plainText = (text: string): string =>
  text
    .replace(/<([@#!])([^>|]+)(?:\|([^>]*))?>/g, (_all, mark: string, id: string, label = '') => named(mark, id, String(label)))
    .replace(/<([^>|]+)(?:\|([^>]*))?>/g, (_all, address: string, label = '') => linked(address, String(label)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Plain text as Slack takes it: nothing in it names or links anybody. */
export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
