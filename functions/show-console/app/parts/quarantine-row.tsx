import { useSignal } from '@preact/signals';
import type { Quarantined, WholeQuarantined } from '../../../../shared/contract/quarantine.ts';
import { PlatformMark } from '../../../../shared/ui/platform-mark.tsx';
import { ScrollRegion } from '../../../../shared/ui/scroll-region.tsx';
import { quarantineReason } from '../../../../shared/words/quarantine-words.ts';
import { visibleText } from '../../../../shared/words/visible-text.ts';
import { ask } from '../api.ts';
import { whyFailed } from '../fetched.ts';
import { announcement, language, now, told } from '../state.ts';
import { unread } from '../voices/quarantine.ts';
import { Field } from './field.tsx';

const textOf = (body: string): string =>
  visibleText(new TextDecoder().decode(Uint8Array.from(atob(body), (sign) => sign.codePointAt(0) ?? 0)));

interface Props {
  readonly row: Quarantined;
  readonly maySettle: boolean;
  readonly changed: () => void;
}

/** One delivery that could not be read: why, what came, and what can be done with it. */
export const QuarantineRow = ({ row, maySettle, changed }: Props) => {
  const { id, at, platform, connection, codes, state, replayedAt } = row;
  const say = unread.value;
  const shown = useSignal<WholeQuarantined | null>(null);
  const setting = useSignal(false);
  const reason = useSignal('');
  const busy = useSignal(false);
  const failed = useSignal<string | null>(null);
  const path = `/quarantine/${encodeURIComponent(id)}`;
  const when = told.value.near(at, now.value);
  const what = `${connection}, ${when}`;
  const press = async (deed: () => Promise<unknown>) => {
    if (busy.value) return;
    [busy.value, failed.value] = [true, null];
    await deed().catch((error: unknown) => {
      failed.value = whyFailed(error);
    });
    busy.value = false;
  };
  const show = async () => {
    shown.value = shown.value ? null : await ask<WholeQuarantined>('GET', path);
  };
  const again = async () => {
    await ask<unknown>('POST', `${path}/replay`);
    announcement.value = say('asked');
    changed();
  };
  const discard = async () => {
    await ask<unknown>('POST', `${path}/discard`, { reason: reason.value });
    changed();
  };
  return (
    <li>
      {platform === 'pagerduty' ? <span /> : <PlatformMark platform={platform} language={language.value} />}
      <div>
        <h2>{codes.map((code) => quarantineReason(language.value, code)).join(' ')}</h2>
        <p class="sm q">{say('came', { at: when, connection })}</p>
        {state === 'replaying' && <p class="sm q">{say('asked')}</p>}
        {state === 'waiting' && replayedAt && <p class="sm late">{say('still', { at: told.value.near(replayedAt, now.value) })}</p>}
      </div>
      {maySettle && (
        <div class="gap">
          <button
            class="btn sm"
            type="button"
            aria-expanded={shown.value !== null}
            aria-label={shown.value ? undefined : say('showOf', { what })}
            onClick={() => void press(show)}
          >
            {shown.value ? say('hide') : say('show')}
          </button>
          <button
            class="btn sm"
            type="button"
            aria-label={say('againOf', { what })}
            aria-disabled={busy.value}
            onClick={() => void press(again)}
          >
            {say('again')}
          </button>
          {!setting.value && (
            <button class="btn sm" type="button" aria-label={say('asideOf', { what })} onClick={() => (setting.value = true)}>
              {say('aside')}
            </button>
          )}
        </div>
      )}
      <div class="outcome stack">
        {setting.value && (
          <form
            class="stack connect"
            onSubmit={(event) => {
              event.preventDefault();
              void press(discard);
            }}
          >
            <Field label={say('why')} where={say('whyWhere')} value={reason.value} onInput={(value) => (reason.value = value)} />
            <p class="gap">
              <button class="btn sm pen" type="submit" aria-disabled={busy.value}>
                {say('aside')}
              </button>
              <button class="btn sm" type="button" onClick={() => (setting.value = false)}>
                {say('cancel')}
              </button>
            </p>
          </form>
        )}
        {failed.value && (
          <p class="err" role="alert">
            {failed.value}
          </p>
        )}
        {shown.value && (
          <ScrollRegion kind="raw" label={say('body', { n: shown.value.bytes ?? 0 })}>
            <pre>{shown.value.body === null ? say('large') : textOf(shown.value.body)}</pre>
          </ScrollRegion>
        )}
      </div>
    </li>
  );
};
