import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../functions/record-interactions/people.ts';
import { recordInteractions } from '../../../functions/record-interactions/record-interactions.ts';
import type { Letter } from '../../../shared/contract/letters.ts';
import { Settings } from '../../../shared/contract/settings.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { memoryPlaces } from '../../fixtures/memory-places.ts';
import { calendars } from '../../shared/conversations/story.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';

const at = instantFrom;
const connectedAt = at('2026-01-01T00:00:00Z');
const settings = Settings.parse({
  channels: [
    { id: 'tg', connection: 'tg', platform: 'telegram', name: 'Telegram', connectedAt },
    { id: 'contact', connection: 'form', platform: 'form', name: 'Contact', connectedAt },
  ],
  calendars,
  forms: [{ id: 'idea', channel: 'contact', purpose: 'idea', title: { en: '', uk: '' }, intro: { en: '', uk: '' } }],
  surveys: [{ id: 'pulse', form: 'idea', fromDay: 1, toDay: 31, score: 'score' }],
  ideaRules: [{ id: 'marked', markers: ['#ідея'] }],
  policies: [{ id: 'standard', position: 1, name: 'Standard', calendar: 'kyiv', targetMinutes: { first_response: 120 } }],
});
const recording = () => {
  const memory = memoryConversations();
  const kept = {
    quarantined: [] as string[],
    readAgain: [] as string[],
    ignored: [] as string[],
    people: [] as Person[],
    pressed: [] as string[],
    ideas: [] as string[],
    proposals: [] as string[],
    answers: [] as string[],
    asked: [] as string[],
    heard: [] as string[],
    arrived: [] as string[],
  };
  const record = recordInteractions({
    shelf: memory.shelf,
    settings: async () => settings,
    now: () => at('2026-11-13T14:31:00Z'),
    bodyOf: async ({ body = '' }) => Buffer.from(body, 'base64'),
    intake: {
      quarantine: async ({ id }, body, codes) => void kept.quarantined.push(`${id} ${codes.join()} ${body.length}`),
      readAgain: async ({ id }) => void kept.readAgain.push(id),
      ignore: async ({ id }, part, rule) => void kept.ignored.push(`${id} ${part} ${rule}`),
    },
    keepPerson: async (person) => void kept.people.push(person),
    takeIncident: async ({ claim, agent }, channel) => void kept.pressed.push(`${channel} ${claim} ${agent}`),
    press: async (pressed, letter) => void kept.pressed.push(`${letter} ${pressed.action} ${pressed.notice} ${pressed.slackUser}`),
    places: memoryPlaces(),
    askToTend: async (messages) => void kept.asked.push(...messages.map((one) => JSON.stringify(one))),
    heard: async (channel, when) => void kept.heard.push(`${channel} ${when}`),
    arrived: async (channel, test) => void kept.arrived.push(`${channel} ${test}`),
    keepAnswer: async ({ survey, month, score }) => void kept.answers.push(`${survey} ${month} ${score}`),
    keepProposal: async ({ interaction, because }) => void kept.proposals.push(`${interaction} ${because.join()}`),
    propose: async ({ id, title, authors }) =>
      kept.ideas.push(`${id} ${title} ${authors.map(({ name, consent }) => `${name} ${consent}`).join()}`) > 0,
  });
  const heads = async () => (await memory.shelf.list({})).items;
  return { ...memory, ...kept, record, heads };
};
const letter = (id: string, platform: Letter['platform'], body: unknown) => ({
  id: `msg_${id}`,
  body: JSON.stringify({
    id,
    platform,
    connection: platform === 'telegram' ? 'tg' : 'form',
    receivedAt: at('2026-11-13T14:31:00Z'),
    body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)).toString('base64'),
  }),
});
const message = (id: number, when: string, text: string, chat = 7) =>
  letter(`l${id}`, 'telegram', {
    update_id: id,
    message: {
      message_id: id,
      date: Date.parse(when) / 1000,
      chat: { id: chat, type: 'private' },
      from: { id: chat, is_bot: false, first_name: 'Ірина' },
      text,
    },
  });
const asked = message(1, '2026-11-13T14:30:00Z', 'Чому станція зачинена?');

describe('letters', () => {
  it('open a conversation with its deadline', async () => {
    const { record, heads, told } = recording();
    expect([...(await record([asked])).keys()]).toEqual([]);
    const [head] = await heads();
    expect(head).toMatchObject({
      state: 'open',
      intent: 'question',
      preview: 'Чому станція зачинена?',
      nextDue: at('2026-11-16T07:00:00Z'),
    });
    expect(told.map(({ name }) => name)).toEqual(['conversation.opened']);
  });

  it('end in the same state in any order, repeated, split and merged', async () => {
    const letters = [
      asked,
      message(2, '2026-11-13T14:30:20Z', 'Алло, ви тут?'),
      message(3, '2026-11-13T14:30:40Z', 'Дякую!'),
      message(4, '2026-11-13T14:30:10Z', 'Коли відкриється?', 8),
    ];
    const straight = recording();
    await straight.record(letters);
    const expected = await straight.heads();
    expect(expected).toHaveLength(2);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...letters, ...letters, ...letters], { minLength: 12, maxLength: 12 }),
        fc.nat(11),
        async (shuffled, cut) => {
          const other = recording();
          await other.record(shuffled.slice(0, cut));
          await other.record(shuffled.slice(cut));
          expect(await other.heads()).toEqual(expected);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('of a shape that nobody knows are kept with their bytes, and others in the batch are recorded', async () => {
    const { record, heads, quarantined } = recording();
    expect((await record([letter('odd', 'telegram', '{{{'), asked])).size).toBe(0);
    expect(quarantined).toEqual([expect.stringMatching(/^odd .+ 3$/)]);
    expect(await heads()).toHaveLength(1);
  });

  it('that were put back on the queue are marked when they are read well, and count as late', async () => {
    const { record, heads, quarantined, readAgain } = recording();
    const replayedAt = '2026-11-16T08:00:00.000Z';
    const again = (one: { id: string; body: string }) => ({ ...one, body: JSON.stringify({ ...JSON.parse(one.body), replayedAt }) });
    await record([again(letter('odd', 'telegram', '{{{')), again(asked)]);
    expect([quarantined, readAgain]).toEqual([[expect.stringMatching(/^odd /)], [JSON.parse(asked.body).id]]);
    expect(await heads()).toEqual([expect.objectContaining({ deliveredLate: true })]);
  });

  it('that cannot be read fail alone', async () => {
    const { record, heads } = recording();
    expect([...(await record([{ id: 'msg_bad', body: '{}' }, asked])).keys()]).toEqual(['msg_bad']);
    expect(await heads()).toHaveLength(1);
  });

  it('fail with their conversation when it cannot be written', async () => {
    const { record, shelf } = recording();
    const putAct = shelf.putAct;
    shelf.putAct = async (act) =>
      act.type === 'interaction' && act.thread.includes('8') ? Promise.reject(new Error('throttled')) : putAct(act);
    const failed = await record([asked, message(4, '2026-11-13T14:30:10Z', 'Коли відкриється?', 8)]);
    expect([...failed.keys()]).toEqual(['msg_l4']);
  });

  it('from forms keep the address of the person who left one', async () => {
    const { record, people, heads } = recording();
    const answer = {
      form: 'contact',
      key: 'press-0001',
      at: at('2026-11-13T14:30:00Z'),
      text: 'Як здати велосипед?',
      name: 'Олена',
      email: 'olena@example.org',
      consent: true,
    };
    await record([letter('f', 'form', answer)]);
    const [head] = await heads();
    expect(people).toEqual([expect.objectContaining({ id: head?.person.id, email: 'olena@example.org', name: 'Олена' })]);
  });

  it('to an idea form become one idea, its author named with consent only', async () => {
    const { record, ideas } = recording();
    const answer = {
      form: 'idea',
      key: 'press-0002',
      at: at('2026-11-13T14:30:00Z'),
      text: 'Показуйте вільні місця. Зручно буде.',
      name: 'Олена',
      consent: true,
    };
    await record([letter('i', 'form', answer), letter('i', 'form', answer)]);
    expect(new Set(ideas).size).toBe(1);
    expect(ideas[0]).toMatch(/^idea_\S+ Показуйте вільні місця\. Олена true$/);
  });
});

describe('media whose links die', () => {
  const photo = letter('ph', 'telegram', {
    update_id: 9,
    message: {
      message_id: 9,
      date: Date.parse('2026-11-13T14:30:00Z') / 1000,
      chat: { id: 7, type: 'private' },
      from: { id: 7, is_bot: false, first_name: 'Ірина' },
      caption: 'Чому замок жовтий?',
      photo: [{ file_id: 'AgAC' }],
    },
  });
  it('are asked for once what was said is recorded, each time that it comes', async () => {
    const { record, shelf, asked, ids } = recording();
    await record([photo]);
    await record([photo]);
    const [conversation = ''] = ids();
    const [act] = (await shelf.read(conversation)).acts;
    const [attachment] = act?.type === 'interaction' ? act.attachments : [];
    const message = { do: 'media', channel: 'tg', conversation, act: act?.actId, media: attachment?.media, tries: 0 };
    expect(asked.map((one) => JSON.parse(one))).toEqual([message, message]);
  });
  it('are not asked for when it could not be recorded', async () => {
    const { record, shelf, asked } = recording();
    shelf.putAct = () => Promise.reject(new Error('throttled'));
    expect([...(await record([photo])).keys()]).toEqual(['msg_ph']);
    expect(asked).toEqual([]);
  });
  it('are asked for of nothing that brought none', async () => {
    const { record, asked: wanted } = recording();
    await record([asked]);
    expect(wanted).toEqual([]);
  });
});

describe('an answer to a monthly survey', () => {
  it('counts in its month of the brand, and the same one again', async () => {
    const { record, answers } = recording();
    const answer = {
      form: 'idea',
      key: 'press-0003',
      at: at('2026-10-31T23:30:00Z'),
      text: '9/10',
      answers: [{ field: 'score', value: 9 }],
    };
    await record([letter('s', 'form', answer), letter('s', 'form', answer)]);
    expect(answers).toEqual(['pulse 2026-10 9', 'pulse 2026-10 9']);
  });
});

describe('what people say', () => {
  const comment = (id: number, text: string, edited = false) =>
    letter(`c${id}${edited ? 'e' : ''}`, 'telegram', {
      update_id: id,
      [edited ? 'edited_message' : 'message']: {
        message_id: id,
        date: Date.parse('2026-11-13T14:30:00Z') / 1000,
        ...(edited && { edit_date: Date.parse('2026-11-13T14:31:00Z') / 1000 }),
        chat: { id: -100, type: 'supergroup', title: 'Riders' },
        from: { id: 9, is_bot: false, first_name: 'Ірина' },
        text,
      },
    });
  it('with a marker is one idea, of which its conversation knows, however often and in which version it comes', async () => {
    const { record, ideas, heads, proposals } = recording();
    const marked = comment(5, 'Як щодо насоса на кожній станції? #ідея');
    await record([marked, marked]);
    await record([comment(5, 'Як щодо двох насосів? #ідея', true), marked]);
    const ids = new Set(ideas.map((idea) => idea.split(' ')[0]));
    expect(ids.size).toBe(1);
    expect(ideas[0]).toContain('Як щодо насоса на кожній станції? Ірина false');
    expect((await heads()).map(({ idea }) => idea)).toEqual([...ids]);
    expect(proposals).toEqual([]);
  });
  it('in private, or without a marker, is proposed to staff', async () => {
    const { record, ideas, proposals } = recording();
    await record([message(6, '2026-11-13T14:30:00Z', '#ідея Насос у нашому дворі'), comment(7, 'Було б добре мати насос на станції')]);
    expect(ideas).toEqual([]);
    expect(proposals).toEqual([expect.stringMatching(/ #ідея$/), expect.stringMatching(/ було б/)]);
  });
});

describe('a press under a notice in Slack', () => {
  const payload = (more: object = {}) => ({
    type: 'block_actions',
    user: { id: 'U123' },
    team: { id: 'T1' },
    actions: [{ type: 'button', action_id: 'snooze-60', block_id: 'conv_x', value: 'ntc_y' }],
    ...more,
  });
  const body = (given: object) => `payload=${encodeURIComponent(JSON.stringify(given))}`;
  it('is done, and is nothing that anybody said', async () => {
    const { record, pressed, heads, quarantined } = recording();
    expect([...(await record([letter('p1', 'slack', body(payload()))])).keys()]).toEqual([]);
    expect(pressed).toEqual(['p1 snooze-60 ntc_y U123']);
    expect([await heads(), quarantined]).toEqual([[], []]);
  });
  it('of something that is not ours is kept for a person to see', async () => {
    const { record, pressed, quarantined } = recording();
    await record([letter('p2', 'slack', body(payload({ actions: [] })))]);
    expect([pressed, quarantined]).toHaveLength(2);
    expect(pressed).toEqual([]);
  });
});

it('counts a test delivery as ignored, notes that it came, and opens nothing', async () => {
  const { record, ignored, arrived, heard, heads } = recording();
  const failed = await record([letter('l1', 'telegram', { heard_test: 'test_1', channel: 'tg' })]);
  expect([failed.size, ignored, arrived, heard, await heads()]).toEqual([0, ['l1 0 heard.test'], ['tg test_1'], [], []]);
});
