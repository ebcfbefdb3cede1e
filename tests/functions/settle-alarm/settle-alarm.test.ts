import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleAlarm } from '../../../functions/settle-alarm/settle-alarm.ts';
import type { Act } from '../../../shared/contract/acts.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import type { ConversationShelf } from '../../../shared/conversations/ports.ts';
import { recordActs } from '../../../shared/conversations/record-acts.ts';
import { refoldConversation } from '../../../shared/conversations/refold.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';
import { answered, conversation, said, settingsWith, standard } from '../../shared/conversations/story.ts';
import { memoryConversations } from '../../world/memory-conversations.ts';

const at = instantFrom;
const asked = '2026-11-13T14:30:00Z';
const question = said('q', asked);

/** A running conversation in memory, with a clock to turn and settings to edit. */
const running = (settings: Settings = standard) => {
  const memory = memoryConversations();
  const world = { now: at('2026-11-13T14:30:05Z'), settings };
  const ports = { shelf: memory.shelf, alarms: memory.alarms, now: () => world.now, settings: async () => world.settings };
  return {
    ...memory,
    world,
    record: (...acts: Act[]) => recordActs(ports)(acts),
    ring: async (when: string, alarmAt = when) => {
      world.now = at(when);
      await settleAlarm(ports)({ conversation, at: at(alarmAt) });
    },
    refold: () => refoldConversation(ports)(conversation),
    told: () => memory.told.map(({ name }) => name),
    ids: () => memory.told.map(({ id, name }) => `${id} ${name}`),
    clock: async () => (await memory.shelf.read(conversation)).conversation?.clocks.find(({ metric }) => metric === 'first_response'),
  };
};

describe('a deadline', () => {
  it('is warned once on Monday at nine, and breached once after half past', async () => {
    const heard = running();
    await heard.record(question);
    await heard.ring('2026-11-16T06:59:59Z');
    expect(heard.told()).toEqual(['conversation.opened']);
    for (const when of ['2026-11-16T07:00:00Z', '2026-11-16T07:00:01Z', '2026-11-16T07:30:00Z']) await heard.ring(when);
    expect(heard.told()).toEqual(['conversation.opened', 'deadline.warned']);
    for (const when of ['2026-11-16T07:30:01Z', '2026-11-16T07:30:02Z', '2026-11-16T09:00:00Z']) await heard.ring(when);
    expect(heard.told()).toEqual(['conversation.opened', 'deadline.warned', 'deadline.breached']);
    expect(await heard.clock()).toMatchObject({ state: 'breached' });
    await heard.record(answered('a', '2026-11-16T08:00:00Z'));
    expect(await heard.clock()).toMatchObject({ state: 'met_late', overdueMinutes: 30 });
  });

  it.each([
    ['the reply came first', answered('a', '2026-11-16T07:00:00Z')],
    ['the reply came at the due instant', answered('a', '2026-11-16T07:30:00Z')],
    ['it was deleted', said('q', '2026-11-16T07:00:00Z', { verb: 'delete' })],
  ])('tells nobody when %s', async (_why, act) => {
    const heard = running();
    await heard.record(question, act);
    await heard.ring('2026-11-16T07:30:01Z');
    expect(heard.told().filter((name) => name.startsWith('deadline.'))).toEqual([]);
  });

  it('is revoked once when the reply turns out to have been in time', async () => {
    const heard = running();
    await heard.record(question);
    await heard.ring('2026-11-16T07:30:01Z');
    const reply = answered('a', '2026-11-16T07:29:00Z');
    await heard.record(reply, reply);
    await heard.record(reply);
    await heard.ring('2026-11-16T07:40:00Z');
    expect(heard.told().filter((name) => name.startsWith('deadline.'))).toEqual(['deadline.breached', 'deadline.revoked']);
    expect(await heard.clock()).toMatchObject({ state: 'met' });
  });

  it('is not warned any more once it is breached', async () => {
    const heard = running();
    await heard.record(question);
    await heard.ring('2026-11-16T08:00:00Z');
    expect(heard.told()).toEqual(['conversation.opened', 'deadline.breached']);
  });

  it('that an edited calendar moved later is filed again and told to nobody; one that was told stays', async () => {
    const heard = running();
    await heard.record(question);
    const holiday = { holidays: [{ date: '2026-11-16' }] };
    const [kyiv, ...others] = standard.calendars;
    if (!kyiv) throw new Error('no calendar');
    heard.world.settings = { ...standard, calendars: [{ ...kyiv, ...holiday, version: 2 }, ...others] };
    await heard.ring('2026-11-16T07:30:01Z');
    expect(heard.told()).toEqual(['conversation.opened']);
    expect(await heard.clock()).toMatchObject({ dueAt: at('2026-11-17T07:30:00Z') });
    expect(await heard.due.shardsOf('2026-11-17T07:00')).toHaveLength(1);
    await heard.ring('2026-11-17T07:30:01Z');
    heard.world.settings = { ...standard, calendars: [{ ...kyiv, holidays: [{ date: '2026-11-17' }], version: 3 }, ...others] };
    await heard.refold();
    expect(await heard.clock()).toMatchObject({ state: 'breached' });
    expect(heard.told()).toEqual(['conversation.opened', 'deadline.breached']);
  });

  it('sends itself the rest when it rang early, and nothing when its deadline moved on', async () => {
    const heard = running();
    await heard.record(question);
    await heard.ring('2026-11-16T06:59:30.500Z', '2026-11-16T07:00:00Z');
    expect(heard.sent).toEqual([{ conversation, at: at('2026-11-16T07:00:00Z'), delaySeconds: 30 }]);
    await heard.ring('2026-11-16T07:00:00Z');
    await heard.ring('2026-11-16T07:00:10Z', '2026-11-16T07:00:00Z');
    expect(heard.sent).toHaveLength(1);
  });

  it('of nobody is nothing', async () => {
    const heard = running();
    await heard.ring('2026-11-16T07:00:00Z');
    expect(heard.told()).toEqual([]);
  });
});

describe('whatever happens', () => {
  const minute = (n: number) => new Date(Date.parse('2026-11-16T07:00:00Z') + n * 60_000).toISOString();
  const fast = settingsWith([{ id: 'fast', calendar: 'always', targetMinutes: { first_response: 10, next_response: 15, resolution: 60 } }]);
  const step = fc.oneof(
    fc.record({ ring: fc.boolean() }),
    fc.record({ act: fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(60), fc.constantFrom('in', 'out', 'gone')) }),
  );
  const actOf = ([id, n, what]: [string, number, string]) =>
    what === 'out' ? answered(`${id}out`, minute(n)) : said(id, minute(n), { verb: what === 'gone' ? 'delete' : 'create' });

  it('no breach stands for what was answered in time, none is told twice, and none is missed at the end', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
        const heard = running(fast);
        heard.world.now = at(minute(0));
        const acts: Act[] = [];
        for (const [index, one] of steps.entries()) {
          if ('ring' in one) await heard.ring(minute(index * 6));
          else {
            acts.push(actOf(one.act));
            await heard.record(actOf(one.act));
          }
        }
        await heard.ring(minute(2000));
        await heard.ring(minute(2001));
        const { conversation: head, claims } = await heard.shelf.read(conversation);
        const standing = claims.filter(({ revokedAt, step: what }) => revokedAt === null && what === 'breach');
        for (const { metric, cycle } of standing)
          expect(head?.clocks.find((clock) => clock.metric === metric && clock.cycle === cycle)?.state).toMatch(/breached|met_late/);
        for (const clock of head?.clocks ?? []) expect(clock.state).not.toBe('running');
        expect(new Set(heard.ids()).size).toBe(heard.ids().length);
        const fresh = running(fast);
        fresh.world.now = at(minute(0));
        await fresh.record(...acts.toReversed());
        const states = (clocks: NonNullable<typeof head>['clocks']) =>
          clocks.map(({ metric, cycle, startedAt, settledAt }) => [metric, cycle, startedAt, settledAt]);
        const again = (await fresh.shelf.read(conversation)).conversation;
        expect(states(again?.clocks ?? [])).toEqual(states(head?.clocks ?? []));
      }),
      { numRuns: 300 },
    ));

  it('heals on retry after a crash before or after any write', async () => {
    const writes = ['putAct', 'fileDue', 'writeHead', 'claim', 'revoke', 'eraseText'] as const;
    for (const write of writes)
      for (const applied of [false, true]) {
        const heard = running();
        let broken = true;
        const original: ConversationShelf = { ...heard.shelf };
        const crash = async (run: () => Promise<unknown>) => {
          if (!broken) return run();
          broken = false;
          if (applied) await run();
          throw new Error('crash');
        };
        Object.assign(heard.shelf, { [write]: (...given: unknown[]) => crash(() => Reflect.apply(original[write], undefined, given)) });
        const retried = async (work: () => Promise<unknown>) => work().catch(work);
        await retried(() => heard.record(question));
        await retried(() => heard.ring('2026-11-16T07:00:00Z'));
        await retried(() => heard.ring('2026-11-16T07:30:01Z'));
        await retried(() => heard.record(answered('a', '2026-11-16T07:29:00Z'), said('q', '2026-11-16T09:00:00Z', { verb: 'delete' })));
        const { conversation: head, acts } = await heard.shelf.read(conversation);
        expect(head?.clocks[0]).toMatchObject({ state: 'met' });
        expect(JSON.stringify(acts)).not.toContain('words of q');
        expect(new Set(heard.ids()).size).toBe(heard.ids().length);
        expect(heard.told()).toEqual(
          expect.arrayContaining(['deadline.warned', 'deadline.breached', 'deadline.revoked', 'conversation.answered']),
        );
      }
  });
});
