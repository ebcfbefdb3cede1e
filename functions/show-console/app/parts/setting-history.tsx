import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SettingsKind } from '../../../../shared/contract/settings.ts';
import type { KeptSettings, SettingsVersion } from '../../../../shared/contract/settings-api.ts';
import { lineDiff } from '../../../../shared/kernel/line-diff.ts';
import { useFetched } from '../fetched.ts';
import { restoreSetting, versionsOf, whyNotSaved } from '../setting-deeds.ts';
import { pretty } from '../setting-lines.ts';
import { now, staffName, told } from '../state.ts';
import { setting } from '../voices/settings.ts';

/** Which version it is, by whom and when, as far as that is known: "version 3, Marta Rudenko, 13 November, 10:12". */
export const savedBy = ({ version, keeper, by, at }: SettingsVersion): string => {
  const say = setting.value;
  const who = by ? staffName(by) : keeper === 'files' && say('byFiles');
  return [say('version', { n: version }), who, at && told.value.near(at, now.value)].filter(Boolean).join(', ');
};

const marks = { same: ' ', gone: '−', new: '+' } as const;
const Changes = ({ before, after }: { readonly before: unknown; readonly after: unknown }) => {
  const say = setting.value;
  const said = { same: '', gone: say('gone'), new: say('came') } as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard
    <pre class="diff" tabIndex={0}>
      {lineDiff(pretty(before), pretty(after)).map(({ how, text }, index) => (
        <span key={index} class={how}>
          {how !== 'same' && <span class="only-sr">{said[how]}: </span>}
          <span aria-hidden="true">{marks[how]} </span>
          {`${text}\n`}
        </span>
      ))}
    </pre>
  );
};

interface HistoryProps {
  readonly kind: SettingsKind;
  readonly id: string;
  /** The version in force. */
  readonly version: number;
  readonly mayChange: boolean;
  readonly takeOver: boolean;
  readonly restored: (from: number, saved: KeptSettings) => void;
}

/** Every version of a document with what it changed, and the way back to it. */
export const SettingHistory = ({ kind, id, version, mayChange, takeOver, restored }: HistoryProps) => {
  const say = setting.value;
  const { value, again } = useFetched(`versions ${kind} ${id}`, () => versionsOf(kind, id));
  useEffect(() => {
    if (value.value && value.value.items[0]?.version !== version) void again();
  }, [version]);
  const problem = useSignal('');
  const items = value.value?.items ?? [];
  const restore = async (from: number) => {
    try {
      restored(from, await restoreSetting({ kind, id, version, takeOver }, from));
      problem.value = '';
    } catch (error) {
      const { text, faults } = whyNotSaved(error);
      problem.value = [text, ...faults.map((fault) => fault.join(': '))].join(' ');
    }
  };
  return (
    <section class="setting-history" aria-label={say('history')}>
      <h2>{say('history')}</h2>
      {problem.value && (
        <p class="err" role="alert">
          {problem.value}
        </p>
      )}
      <ol>
        {items.map((one, index) => {
          const before = items[index + 1];
          return (
            <li key={one.version}>
              <p class="sm">
                {savedBy(one)}
                {index === 0 && <b>, {say('inForce')}</b>}
              </p>
              {before && (
                <details open={index === 0}>
                  <summary>{say('changes', { n: one.version })}</summary>
                  <Changes before={before.document} after={one.document} />
                </details>
              )}
              {mayChange && index > 0 && !one.gone && (
                <button class="btn" type="button" onClick={() => void restore(one.version)}>
                  {say('restore', { n: one.version })}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
};
