import type { HeldOfKind, QuietState } from '../../../../shared/contract/quiet.ts';
import { ask } from '../api.ts';
import { useFetched } from '../fetched.ts';
import { QuietBegin } from '../parts/quiet-begin.tsx';
import { heldCount, QuietLift } from '../parts/quiet-lift.tsx';
import { Awaiting } from '../parts/waiting.tsx';
import { mayI, me, now, staffName, told } from '../state.ts';
import { hushing } from '../voices/quiet.ts';

const HeldList = ({ title, held, more }: { readonly title: string; readonly held: readonly HeldOfKind[]; readonly more: boolean }) => {
  const say = hushing.value;
  return (
    <section aria-label={title} class="collecting-part">
      <h2>{title}</h2>
      <ul class="ways">
        {held.map((one) => (
          <li key={one.kind}>
            <b>{say(`kind.${one.kind}`)}</b>
            <span>{heldCount(one)}</span>
            {one.outdated > 0 && <span class="sm q">{say('outdated', { n: one.outdated })}</span>}
          </li>
        ))}
      </ul>
      {more && <p class="sm q">{say('more')}</p>}
    </section>
  );
};

/** One switch for everything that goes out by itself: whether it is on, what it holds, and what becomes of that. */
export const QuietScreen = () => {
  const { value, failed, again } = useFetched('quiet', () => ask<QuietState>('GET', '/quiet'), 10);
  if (!value.value) return <Awaiting failed={failed} again={again} />;
  const say = hushing.value;
  const { on, lifted, held, more } = value.value;
  const near = (at: NonNullable<typeof on>['at']) => told.value.near(at, now.value);
  return (
    <main class="page" id="page" tabIndex={-1}>
      <div class="head">
        <h1>{say('title')}</h1>
      </div>
      <p class="summary">{say('lead')}</p>
      {!on && <p class="q quiet-now">{say('off')}</p>}
      {on && !me.value?.quiet && <p class="quiet-now">{say('on', { at: near(on.at), name: staffName(on.by), reason: on.reason })}</p>}
      {mayI('keepQuiet') ? (
        <p class="bar">{on ? <QuietLift held={held} changed={again} /> : <QuietBegin changed={again} />}</p>
      ) : (
        <p class="sm mute">{say('roles')}</p>
      )}
      {on && held.length === 0 && <p class="q">{say('nothing')}</p>}
      {held.length > 0 && <HeldList title={say(on ? 'held' : 'leaving')} held={held} more={more} />}
      {!on && lifted && (
        <p class="sm q">
          {say('lifted', { name: staffName(lifted.by), at: near(lifted.at) })}{' '}
          {lifted.dropped.length > 0 && say('lifted.dropped', { kinds: lifted.dropped.map((kind) => say(`kind.${kind}`)).join(', ') })}
        </p>
      )}
      <dl class="quiet-terms">
        <dt>{say('stops')}</dt>
        <dd>{say('stops.all')}</dd>
        <dt>{say('goes')}</dt>
        <dd>{say('goes.all')}</dd>
      </dl>
    </main>
  );
};
