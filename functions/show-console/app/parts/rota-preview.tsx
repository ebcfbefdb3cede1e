import { useSignal } from '@preact/signals';
import type { Rota } from '../../../../shared/contract/settings.ts';
import { addSeconds, type Instant } from '../../../../shared/kernel/instant.ts';
import { localDate } from '../../../../shared/kernel/temporal.ts';
import { onCall } from '../../../../shared/staff/rota.ts';
import { monthOf, rotaFaults } from '../../../../shared/staff/rota-month.ts';
import { moments } from '../../../../shared/words/moments.ts';
import { language, now, settings, staffName } from '../state.ts';
import { climbing } from '../voices/escalation.ts';
import { instantOf, wallOf } from '../zoned.ts';
import { RotaCalendar } from './rota-calendar.tsx';

const day = 86_400;

/** Gaps and clashes of the month that is shown, in words. */
const Faults = ({ rota, month }: { readonly rota: Rota; readonly month: string }) => {
  const say = climbing.value;
  const { from, to } = monthOf(rota, month);
  const found = rotaFaults(rota, settings.value?.staff ?? [], from, to);
  const { shortDate, time } = moments(language.value, rota.timezone);
  const told = (at: Instant) => `${shortDate(at)}, ${time(at)}`;
  return (
    <div role="status">
      {found.length > 0 && (
        <ul class="faults" aria-label={say('rotaFaults')}>
          {found.map((one) => (
            <li key={`${one.what} ${one.from}`}>
              {say(`rotaFault.${one.what}`, { name: staffName(one.member ?? ''), from: told(one.from), to: told(one.to) })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

const Now = ({ rota }: { readonly rota: Rota }) => {
  const say = climbing.value;
  const at = useSignal<Instant | null>(null);
  const asked = at.value ?? now.value;
  const who = onCall(rota, asked, settings.value?.staff ?? []);
  return (
    <div class="gap">
      <label class="stack">
        <span>{say('onCallAt', { zone: rota.timezone })}</span>
        <input
          class="field"
          type="datetime-local"
          value={wallOf(asked, rota.timezone)}
          onChange={(event) => (at.value = instantOf(event.currentTarget.value, rota.timezone) ?? null)}
        />
      </label>
      <output>{who === null ? say('onCallNobody') : say('onCallIs', { name: staffName(who) })}</output>
    </div>
  );
};

interface PreviewProps {
  readonly rota: Rota;
  readonly readOnly: boolean;
  readonly change: (rota: Rota) => void;
}

/** Who is on call on each day of a month and at an instant, by the room that alarms ask; what is wrong; and a stand-in for a day. */
export const RotaPreview = ({ rota, readOnly, change }: PreviewProps) => {
  const say = climbing.value;
  const month = useSignal('');
  const valid = instantOf('2026-01-01T00:00', rota.timezone) !== undefined;
  if (!valid || rota.members.length === 0) return <p class="sm q">{say(valid ? 'rotaEmpty' : 'rotaZone')}</p>;
  const shown = month.value || localDate(now.value, rota.timezone).slice(0, 7);
  const standIn = (date: string) => {
    const at = rota.at === '24:00' ? '00:00' : rota.at;
    const from = instantOf(`${date}T${at}`, rota.timezone) ?? now.value;
    const turn = onCall(rota, from, settings.value?.staff ?? []);
    const member = settings.value?.staff.find(({ id }) => id !== turn)?.id ?? turn ?? '';
    change({ ...rota, substitutes: [...rota.substitutes, { from, to: addSeconds(from, day), member }] });
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-stand-in="${rota.substitutes.length}"] select`)?.focus());
  };
  return (
    <section class="foreseen" aria-label={say('rota')}>
      <h3>{say('rota')}</h3>
      <RotaCalendar rota={rota} month={shown} readOnly={readOnly} go={(to) => (month.value = to)} standIn={standIn} />
      <Faults rota={rota} month={shown} />
      <Now rota={rota} />
    </section>
  );
};
