import type { BulkDeed, BulkResult, BulkResults } from '../../shared/contract/bulk.ts';
import { readFamily } from '../../shared/conversations/family.ts';
import { actOf, isSo, tookBack, undoing } from '../../shared/conversations/undo.ts';
import { derivedId } from '../../shared/kernel/ids.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { detailOf } from './detail-of.ts';
import type { Call } from './route.ts';
import { perform, read } from './routes/one-conversation.ts';
import { take } from './routes/taking.ts';

/** So many are under way at once: quick enough for fifty, and no storm on the table. */
const atOnce = 5;

type Outcome = BulkResult['outcome'];

/**
 * Does something to each of several conversations under one press, and says of each what became of it. One that fails stops no
 * other. Rejects only where none could be recorded.
 */
const toEach = async (call: Call, press: string, ids: readonly string[], deed: (one: Call) => Promise<Outcome>): Promise<BulkResults> => {
  const items: BulkResult[] = [];
  const faults: unknown[] = [];
  const attempt = async (id: string): Promise<BulkResult> => {
    try {
      const outcome = await deed({ ...call, params: { id }, idempotencyKey: press });
      return { id, outcome, problem: null };
    } catch (error) {
      if (!(error instanceof Refusal)) faults.push(error);
      const refusal = error instanceof Refusal ? error : new Refusal('act.not-recorded', 503, 'It could not be recorded. Press again.');
      const { code, facts } = refusal;
      const detail = detailOf(refusal, call.language);
      return { id, outcome: 'failed', problem: { code, detail, ...(facts && { facts }) } };
    }
  };
  for (let from = 0; from < ids.length; from += atOnce) items.push(...(await Promise.all(ids.slice(from, from + atOnce).map(attempt))));
  if (faults.length === ids.length) throw faults[0];
  return { press, items };
};

/** Does the same to up to fifty conversations; the same press again finds each act done. */
export const actOnEach = (call: Call, ids: readonly string[], deed: BulkDeed): Promise<BulkResults> => {
  const press = call.idempotencyKey ?? call.ports.newId('press');
  return toEach(call, press, ids, async (one) => {
    const { head, acts } = await read(one);
    const actId = derivedId('act', head.id, press);
    if (acts.some((act) => act.actId === actId)) return 'done';
    if (isSo(deed, head, call.holder.staff)) return 'same';
    if (deed.do === 'take') await take({ ...one, body: { from: null } });
    else await perform(one, { head, acts }, (did) => actOf(deed, did));
    return 'done';
  });
};

/** Undoes what a press of whoever asks did, wherever nobody changed it since, or does meanwhile; again, it finds that done. */
export const undoEach = (call: Call, ids: readonly string[], press: string): Promise<BulkResults> =>
  toEach(call, press, ids, async (one) => {
    const { head, ...record } = await read(one);
    const { acts } = record;
    const actId = derivedId('act', head.id, press, 'undo');
    if (acts.some((act) => act.actId === actId)) return 'done';
    const [family, settings] = [await readFamily(call.ports.conversations, head.id, record), await call.ports.settings()];
    const pressed = derivedId('act', head.id, press);
    await perform(one, { head, acts }, (did) => undoing(family, settings, head, pressed, { ...did, actId }), 'undo');
    const late = tookBack(acts, (await read(one)).acts, actId);
    if (!late) return 'done';
    await call.ports.record([late.again]);
    throw late.why;
  });
