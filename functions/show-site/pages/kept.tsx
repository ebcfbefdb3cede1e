import type { ComponentChildren } from 'preact';
import type { Edition } from '../../../shared/contract/reports.ts';
import { BigSpan } from '../../../shared/ui/big-span.tsx';
import { ShareBar } from '../../../shared/ui/share-bar.tsx';
import { monthWords } from '../../../shared/words/month-words.ts';
import { speak } from '../../../shared/words/speak.ts';
import type { Site } from '../site.ts';

const percentOf = (part: number, whole: number): number => Math.round((part / whole) * 100);

const Figure = ({ big, unit, children, bar }: { big: ComponentChildren; unit?: string; children: ComponentChildren; bar?: number }) => (
  <div class="fig">
    <p class="big">
      {big}
      {unit && <small>{unit}</small>}
    </p>
    <p class="sm q">{children}</p>
    {bar !== undefined && <ShareBar percent={bar} />}
  </div>
);

/** How we kept our word, each figure with what it was counted from. */
export const Kept = ({ site, kept }: { readonly site: Site; readonly kept: Edition['kept'] }) => {
  const say = speak(monthWords, site.language);
  return (
    <section class="sec">
      <h2 class="h2">{say('kept')}</h2>
      {kept && kept.answered > 0 ? (
        <div class="kept">
          <Figure big={percentOf(kept.met, kept.answered)} unit="%" bar={percentOf(kept.met, kept.answered)}>
            {say('kept.share', { met: kept.met, all: kept.answered, late: kept.answered - kept.met })}
          </Figure>
          {kept.medianMinutes !== null && (
            <Figure big={<BigSpan language={site.language} minutes={kept.medianMinutes} />}>{say('kept.median')}</Figure>
          )}
          {kept.p90Minutes !== null && (
            <Figure big={<BigSpan language={site.language} minutes={kept.p90Minutes} />}>{say('kept.p90')}</Figure>
          )}
          {kept.opened > 0 && (
            <Figure big={percentOf(kept.resolved, kept.opened)} unit="%" bar={percentOf(kept.resolved, kept.opened)}>
              {say('kept.resolved', { resolved: kept.resolved, opened: kept.opened })}
            </Figure>
          )}
        </div>
      ) : (
        <p class="q">{say('kept.none')}</p>
      )}
    </section>
  );
};
