/** Closed lists that the schemas are made of and that pages choose from, here so that a page need not carry the schemas. */
export const languages = ['en', 'uk'] as const;
export const intents = ['question', 'complaint', 'idea', 'praise', 'courtesy', 'noise'] as const;
export const roles = [
  'lead',
  'community-manager',
  'support-manager',
  'agent',
  'moderator',
  'editor',
  'analyst',
  'lawyer',
  'read-only',
] as const;
/** What is filled in from the conversation where a script says `{name}`. */
export const scriptVariables = ['name', 'handle', 'channel', 'brand', 'agent', 'due', 'idea'] as const;
export type ScriptVariable = (typeof scriptVariables)[number];

/** So many conversations one press may act on. */
export const mostAtOnce = 50;
