import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { SettingsKind } from '../../../../shared/contract/settings.ts';
import type { SettingsVersion, SettingsVersions } from '../../../../shared/contract/settings-api.ts';
import { lineDiff, nearChanges } from '../../../../shared/kernel/line-diff.ts';
import { useFetched } from '../fetched.ts';
import { versionsOf, whyNotSaved } from '../setting-deeds.ts';
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
      {nearChanges(lineDiff(pretty(before), pretty(after))).map((line, index) =>
        line.how === 'left-out' ? (
          <span key={index} class="q">{`  ${say('asBefore', { n: line.lines })}\n`}</span>
        ) : (
          <span key={index} class={line.how}>
            {line.how !== 'same' && <span class="only-sr">{said[line.how]}: </span>}
            <span aria-hidden="true">{marks[line.how]} </span>
            {`${line.text}\n`}
          </span>
        ),
      )}
    </pre>
  );
};

export type OldVersion = SettingsVersions['items'][number];
interface HistoryProps {
  readonly kind: SettingsKind;
  readonly id: string;
  /** The version in force, or anything that is another once another is: then they are looked up again. */
  readonly version: number;
  /** Makes an old version the next one; absent for whom that is not. */
  readonly bringBack: ((old: OldVersion) => Promise<void>) | undefined;
}

/** Every version of a document with what it changed, and the way back to it. */
export const SettingHistory = ({ kind, id, version, bringBack }: HistoryProps) => {
  const say = setting.value;
  const { value, again } = useFetched(`versions ${kind} ${id}`, () => versionsOf(kind, id));
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current !== version) void again();
    seen.current = version;
  }, [version]);
  const problem = useSignal('');
  const items = value.value?.items ?? [];
  const restore = async (old: OldVersion) => {
    try {
      await bringBack?.(old);
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
              {bringBack && index > 0 && !one.gone && (
                <button class="btn sm" type="button" onClick={() => void restore(one)}>
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
