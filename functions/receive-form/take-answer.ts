import { createHmac } from 'node:crypto';
import * as z from 'zod';
import type { Form } from '../../shared/contract/form-settings.ts';
import { Language } from '../../shared/contract/settings.ts';
import { type Fault, readFilledIn } from '../../shared/intake/form-answers.ts';
import { formHours } from '../../shared/intake/form-hours.ts';
import { FormAnswer } from '../../shared/intake/platforms/form.ts';
import { DateText } from '../../shared/intake/shapes.ts';
import { derivedId } from '../../shared/kernel/ids.ts';
import { type Instant, instantFrom, secondsBetween, toMillis } from '../../shared/kernel/instant.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';
import { formWords } from '../../shared/words/form-words.ts';
import { againPage } from './again-page.tsx';
import { FormRefusal } from './form-refusal.ts';
import type { ReceiveFormPorts } from './ports.ts';
import { type Done, fieldsOf, languageOf, type WebRequest, wantsJson } from './web.ts';

/** What a form's page sends beside the answers. `website` is hidden from people: who fills it in is a program. */
const PageFields = z.object({
  key: z
    .string()
    .regex(/^[\w-]{8,64}$/)
    .optional(),
  shownAt: DateText.optional(),
  website: z.string().max(500).default(''),
  lang: Language.optional(),
  embed: z.literal('1').optional(),
});
const pageFields = Object.keys(PageFields.shape);
/** So many letters of an idea say what it asks for. */
const longestLike = 160;
const Body = z.record(z.string(), z.unknown());

/** The same for one browser at one place in a span of hours; nothing of either is kept. */
const traceOf = (secret: string, { address, headers }: WebRequest, hours: number, at: Instant): string =>
  createHmac('sha256', secret)
    .update(`forms ${hours} ${Math.floor(toMillis(at) / 3_600_000 / hours)}\n${address}\n${headers['user-agent'] ?? ''}`)
    .digest('base64url')
    .slice(0, 22);

const openForm = async ({ settings, now }: ReceiveFormPorts, id: string) => {
  const inForce = await settings();
  const form = inForce.forms.find((one) => one.id === id);
  const channel = inForce.channels.find((one) => one.id === form?.channel);
  if (!form || !channel) throw new Refusal('form.unknown', 404, 'There is no such form.');
  const hours = formHours(form, inForce, now());
  if (!hours.open)
    throw new Refusal('form.closed', 409, hours.next ? `This form is closed until ${hours.next}.` : 'This form is closed.', {
      facts: { until: hours.next ?? 'none' },
    });
  return { form, channel, origins: inForce.brand?.embedOrigins ?? [] };
};

/**
 * Takes an answer to a form and puts it on the letters queue, read by the form's own fields. Without a `key` of the page it is
 * keyed by what it says, so that a second press is the same answer. Refuses `form.unknown`, `form.closed`, `form.invalid` (with
 * each field and why), `form.too-fast`, `form.looks-automatic`, `form.too-often`.
 */
export const takeAnswer =
  (ports: ReceiveFormPorts) =>
  async (id: string, request: WebRequest): Promise<Done> => {
    const { form, channel, origins } = await openForm(ports, id);
    const given = fieldsOf(request);
    const body = Array.isArray(given) ? {} : (Body.safeParse(given).data ?? {});
    const page = PageFields.safeParse(body);
    const language = page.data?.lang ?? languageOf(request);
    const at = ports.now();
    const refuse = (code: string, detail: string, faults: readonly Fault[], said: string): FormRefusal => {
      const key = page.data?.key ?? derivedId('ans', at, request.address);
      const embedded = page.data?.embed !== undefined;
      const shown = { form, language, faults, said, body, shownAt: at, key, embedded };
      const again = wantsJson(request) ? null : againPage(shown);
      return new FormRefusal(code, 422, detail, { faults, page: again, framedBy: embedded ? origins : [] });
    };
    const invalid = (faults: readonly Fault[]) =>
      refuse('form.invalid', `Check these fields: ${faults.map(({ field }) => field).join(', ')}.`, faults, formWords.again[language]);
    if (!page.success)
      throw invalid([...new Set(page.error.issues.map(({ path }) => String(path[0])))].map((field) => ({ field, code: 'not-a-value' })));
    if (page.data.website !== '') throw new Refusal('form.looks-automatic', 422, 'A field that people do not see was filled in.');
    const filled = readFilledIn(
      form,
      Array.isArray(given) ? given : Object.fromEntries(Object.entries(body).filter(([name]) => !pageFields.includes(name))),
      language,
    );
    if ('faults' in filled) throw invalid(filled.faults);
    const { shownAt } = page.data;
    if (shownAt && secondsBetween(instantFrom(shownAt), at) < form.leastSeconds)
      throw refuse('form.too-fast', 'The form was sent sooner than anybody can fill it in. Wait a moment.', [], formWords.fast[language]);
    const secret = await ports.secret();
    const trace = traceOf(secret, request, form.limit?.hours ?? 24, at);
    const { email = '', name = '', text } = filled;
    // nobody's answers to a survey are those of somebody else who chose the same
    const own = form.purpose === 'survey' ? [JSON.stringify(filled.answers), trace] : [];
    const key = page.data.key ?? derivedId('ans', id, email, name, text, ...own);
    await keepToLimit(ports, form, trace, key);
    const { ideas, answers, ...said } = filled;
    const answer: FormAnswer = { form: id, key, at, ...said, text: text || '–', answers: [...answers], ideas: [...ideas] };
    await ports.letters.send({
      id: derivedId('let', 'form', id, key),
      platform: 'form',
      connection: channel.connection,
      receivedAt: at,
      headers: {},
      body: Buffer.from(JSON.stringify(FormAnswer.parse(answer))).toString('base64'),
    });
    // what goes on the board may be there already: the page that thanks looks for it
    const [idea] = ideas;
    const like = [...[idea?.title, idea?.text].filter(Boolean).join(' ')].slice(0, longestLike).join('');
    const query = new URLSearchParams({ sent: '1', ...(page.data.embed && { embed: '1', lang: language }), ...(like && { like }) });
    return { said: { received: true, key, conversation: derivedId('conv', 'form', id, key) }, page: `/forms/${id}?${query}` };
  };

/** Refuses `form.too-often` where one person sends more different answers than the form takes in its hours. */
const keepToLimit = async ({ withinLimit, now }: ReceiveFormPorts, { id, limit }: Form, trace: string, key: string): Promise<void> => {
  if (!limit || (await withinLimit({ form: id, trace, key, at: now(), ...limit }))) return;
  throw new Refusal('form.too-often', 429, `One person may send ${limit.answers} answers in ${limit.hours} hours. Try again later.`, {
    facts: { answers: String(limit.answers), hours: String(limit.hours) },
  });
};
