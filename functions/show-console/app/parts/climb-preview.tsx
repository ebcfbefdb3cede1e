import { useSignal } from '@preact/signals';
import type { Ladder } from '../../../../shared/contract/settings.ts';
import { type Instant, toMillis } from '../../../../shared/kernel/instant.ts';
import { Temporal } from '../../../../shared/kernel/temporal.ts';
import type { Promised } from '../../../../shared/sla/promise.ts';
import { type Foreseen, foreseeClimb } from '../../../../shared/staff/foresee-climb.ts';
import { moments } from '../../../../shared/words/moments.ts';
import { language, now, settings } from '../state.ts';
import { tellName } from '../tell-names.ts';
import { climbing } from '../voices/escalation.ts';
import { instantOf, wallOf } from '../zoned.ts';
import { Pick } from './pick.tsx';

const friday = 5;
/** The coming Friday at 17:00 by the wall clock of a zone: when a weekend shows what a ladder is worth. */
const nextFriday = (at: Instant, zone: string): string => {
  const today = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate();
  return `${today.add({ days: (friday - today.dayOfWeek + 7) % 7 })}T17:00`;
};

/** Promises that climb by the ladder, those that name it first. */
const promisesBy = (ladder: Ladder): Promised[] => {
  const { policies = [], calendars = [] } = settings.value ?? {};
  return policies
    .toSorted((a, b) => Number(b.ladder === ladder.id) - Number(a.ladder === ladder.id))
    .flatMap((policy) => calendars.filter(({ id }) => id === policy.calendar).map((calendar) => ({ policy, calendar })));
};

const Telling = ({ seen, zone }: { readonly seen: Foreseen; readonly zone: string }) => {
  const say = climbing.value;
  const { longDate, time } = moments(language.value, zone);
  const { at, step, told, hearers, ways } = seen;
  const names = hearers.map(({ member }) => member.name);
  const step_ = step === 'warning' || step === 'breach' ? step : step.includes('.') ? 'again' : 'climb';
  const by = ways.map(({ id }) => (id === 'own-mail' ? say('ownMail') : id)).join(', ');
  return (
    <li>
      <b>
        <time dateTime={at}>
          {longDate(at)}, {time(at)}
        </time>
      </b>{' '}
      {say(`step.${step_}`)}: {told.tell.map(tellName).join(', ')}
      {names.length > 0 && ' ('}
      {names.map((name, index) => [index > 0 && ', ', <bdi key={name}>{name}</bdi>])}
      {names.length > 0 && ')'} · <span class="q">{by ? say('through', { ways: by }) : say('noWay')}</span>
    </li>
  );
};

/** How the ladder as it stands here would climb from a breach, in the calendar in force. */
export const ClimbPreview = ({ ladder }: { readonly ladder: Ladder }) => {
  const say = climbing.value;
  const promises = promisesBy(ladder);
  const chosen = useSignal('');
  const wall = useSignal('');
  const promised = promises.find(({ policy }) => policy.id === chosen.value) ?? promises[0];
  if (!promised || !settings.value) return <p class="sm q">{say('noPolicy')}</p>;
  const { timezone } = promised.calendar;
  const shown = wall.value || nextFriday(now.value, timezone);
  const breached = instantOf(shown, timezone) ?? now.value;
  const seen = toMillis(breached) > 0 ? foreseeClimb(settings.value, ladder, promised, breached) : [];
  return (
    <section class="foreseen" aria-label={say('foreseen')}>
      <h3>{say('foreseen')}</h3>
      <div class="gap">
        <label class="stack">
          <span>{say('breachAt', { zone: timezone })}</span>
          <input
            class="field"
            type="datetime-local"
            value={wallOf(breached, timezone)}
            onChange={(event) => (wall.value = event.currentTarget.value)}
          />
        </label>
        {promises.length > 1 && (
          <div class="stack">
            <span>{say('byPolicy')}</span>
            <Pick
              label={say('byPolicy')}
              value={promised.policy.id}
              options={promises.map(({ policy }) => [policy.id, policy.name] as const)}
              onPick={(id) => (chosen.value = id)}
            />
          </div>
        )}
      </div>
      <ol class="climb" aria-live="polite">
        {seen.map((one, index) => (
          <Telling key={index} seen={one} zone={timezone} />
        ))}
      </ol>
      <p class="sm q">{say(seen.length === 0 ? 'climbsNot' : 'quietHours')}</p>
    </section>
  );
};
