import type { AuditLine } from '../../../../shared/contract/audit.ts';
import { deedWords } from '../../../../shared/words/audit-words.ts';
import { fieldWords } from '../../../../shared/words/field-words.ts';
import { field, language, now, staffName, told } from '../state.ts';
import { auditing } from '../voices/audit.ts';

/** Where what it was done to is looked at; null where that has no page. */
const pageOf = (subject: string): string | null => {
  if (subject.startsWith('conv_')) return `/console/conversations/${encodeURIComponent(subject)}`;
  if (subject.startsWith('idea_')) return `/console/ideas/${encodeURIComponent(subject)}`;
  return /^\d{4}-\d{2}$/.test(subject) ? `/console/month/${subject}` : null;
};

const isNamed = (name: string): name is keyof typeof fieldWords => name in fieldWords;
/** A state before or after a deed, as everybody sees it. */
const stateWords = (did: string, state: string | undefined): string => {
  const name = `${did.startsWith('idea.') ? 'idea' : 'state'}.${state}`;
  return isNamed(name) ? field.value(name) : (state ?? '–');
};

/** One line of the audit in words; as it is kept on demand. */
export const AuditRow = ({ line }: { readonly line: AuditLine }) => {
  const { at, by, did, subject, from, to } = line;
  const [object = ''] = subject.split(' ');
  const page = pageOf(object);
  return (
    <li class="audit-row">
      <p class="sentence">
        <time class="sm q" dateTime={at}>
          {told.value.near(at, now.value)}
        </time>{' '}
        <a href={`/console/audit?by=${encodeURIComponent(by)}`}>{staffName(by)}</a>
        {language.value === 'uk' ? ': ' : ' '}
        {deedWords(language.value, did)}
        {(from ?? to) && ` (${auditing.value('change', { from: stateWords(did, from), to: stateWords(did, to) })})`}
      </p>
      <p class="gap sm">
        {page ? <a href={page}>{subject}</a> : <span>{subject}</span>}
        <a href={`/console/audit?on=${encodeURIComponent(object)}`} aria-label={auditing.value('allOf', { what: object })}>
          {auditing.value('all')}
        </a>
      </p>
      <details>
        <summary class="sm q">{auditing.value('raw')}</summary>
        <pre class="sm">{JSON.stringify(line, null, 1)}</pre>
      </details>
    </li>
  );
};
