import { type Instant, secondsBetween } from '../../shared/kernel/instant.ts';
import type { Telling } from '../../shared/publishing/ports.ts';
import { askPost } from './ask-post.ts';
import { leavingOf } from './held-month.ts';
import { mailMonth } from './mail-month.ts';
import type { PublishReportPorts } from './ports.ts';
import { publishMonth } from './publish-month.ts';
import { thankAuthor } from './thank-author.ts';

/** So many are told in one run: a mail takes a tenth of a second. */
const mostAtOnce = 200;
/** SQS holds a message back for so many seconds at most. */
const longestDelay = 900;

/** Letting go of a month takes so long at most. */
const heldSeconds = 60;

/**
 * Publishes an approved month, tells people of it and has it posted, a handful at a time: what is due now, then asks to be woken for the rest. One
 * that fails stays filed and holds up no other; the first failure is thrown at the end, so that the queue brings the month again.
 * While it is quiet all of it is held, judged before each that would leave.
 */
export const publishReport = (ports: PublishReportPorts) => {
  const { reports, tellings, settings, holdIfQuiet, isHeld, wake, now } = ports;
  const leaving = leavingOf(ports);
  const [publish, mail, thank, post] = [publishMonth(ports), mailMonth(ports), thankAuthor(ports), askPost(ports)];

  /** Answers when to look again, or null when all is done. */
  const act = async (month: string, telling: Telling): Promise<Instant | null> => {
    if (telling.what === 'mail') return mail(month, telling.person);
    if (telling.what === 'post') return post(month, telling.channel);
    const inForce = await settings();
    const [language = 'en'] = inForce.brand?.languages ?? [];
    const edition = await reports.edition(month, language);
    if (!edition) throw new Error(`${month} has no edition in ${language}`);
    return thank(month, telling, edition, inForce);
  };
  const tell = async (month: string, telling: Telling): Promise<void> => {
    const again = await act(month, telling);
    // filed for later before it is taken away: told twice it changes nothing, forgotten it would
    if (again) await tellings.file(month, [{ ...telling, at: again }]);
    if (again !== telling.at) await tellings.told(month, telling);
  };

  return async (month: string): Promise<void> => {
    const hold = () => holdIfQuiet(() => leaving(month));
    if (await hold()) return;
    // who lifts the quiet says first what is dropped
    if (await isHeld(month)) return wake(month, heldSeconds);
    await publish(month);
    if (!(await tellings.open()).includes(month)) return;
    const failures: unknown[] = [];
    for (const telling of await tellings.due(month, mostAtOnce)) {
      if (telling.at > now()) break;
      if (await hold()) return;
      await tell(month, telling).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
    const [first] = await tellings.due(month, 1);
    if (!first) return tellings.end(month);
    await wake(month, Math.min(longestDelay, Math.max(1, Math.ceil(secondsBetween(now(), first.at)))));
  };
};
