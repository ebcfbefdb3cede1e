import { useSignal } from '@preact/signals';
import type { AuditCheck, AuditLine, AuditPage, AuditSeals } from '../../../../shared/contract/audit.ts';
import { ask } from '../api.ts';
import { useFetched, whyFailed } from '../fetched.ts';
import { announcement, now, told } from '../state.ts';
import { auditing } from '../voices/audit.ts';

/** Every line of a day as the API pages it, oldest first. */
const wholeDay = async (day: string): Promise<AuditLine[]> => {
  const lines: AuditLine[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const page: AuditPage = await ask('GET', `/audit?${new URLSearchParams({ day, limit: '200', ...(next && { next }) })}`);
    lines.push(...page.items);
    ({ next } = page);
  }
  return lines.toReversed();
};

const save = (day: string, lines: readonly AuditLine[]): void => {
  const url = URL.createObjectURL(
    new Blob(
      lines.map((line) => `${JSON.stringify(line)}\n`),
      { type: 'application/x-ndjson' },
    ),
  );
  const link = document.createElement('a');
  [link.href, link.download] = [url, `audit-${day}.jsonl`];
  link.click();
  URL.revokeObjectURL(url);
};

/** The seal of a day, the way to count it again, and the day as a file. */
export const AuditDay = ({ day }: { readonly day: string }) => {
  const say = auditing.value;
  const { value } = useFetched(`seals ${day.slice(0, 7)}`, () => ask<AuditSeals>('GET', `/audit/seals?month=${day.slice(0, 7)}`));
  const checked = useSignal<AuditCheck | null>(null);
  const problem = useSignal<string | null>(null);
  const seal = value.value?.items.find((one) => one.day === day);
  const press = async (deed: () => Promise<string>) => {
    problem.value = null;
    try {
      announcement.value = await deed();
    } catch (error) {
      problem.value = whyFailed(error);
    }
  };
  const check = async () => {
    const found = await ask<AuditCheck>('GET', `/audit/days/${day}/check`);
    checked.value = found;
    return say(`check.${found.state}`);
  };
  const keep = async () => {
    const lines = await wholeDay(day);
    save(day, lines);
    return say('saved', { n: lines.length });
  };
  const result = checked.value?.day === day ? checked.value : null;
  return (
    <section class="collecting-part stack" aria-label={say('day')}>
      <p>{seal ? say('sealed', { at: told.value.near(seal.sealedAt, now.value), n: seal.lines }) : say('open')}</p>
      {seal && <p class="sm q audit-root">{say('root', { root: seal.root })}</p>}
      <p class="gap">
        <button class="btn sm" type="button" onClick={() => void press(check)}>
          {say('check')}
        </button>
        <button class="btn sm" type="button" onClick={() => void press(keep)}>
          {say('export')}
        </button>
      </p>
      {result && <p class={result.state === 'differs' ? 'err' : 'sm'}>{say(`check.${result.state}`)}</p>}
      {problem.value && (
        <p class="err" role="alert">
          {problem.value}
        </p>
      )}
    </section>
  );
};
