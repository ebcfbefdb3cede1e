import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { kyiv } from '../shared/sla/calendars.ts';

const folder = mkdtempSync(join(tmpdir(), 'heard-deadline-'));
const file = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const { timezone, weekly } = kyiv;
const calendar = file('kyiv.json', JSON.stringify({ timezone, weekly, holidays: [{ date: '2026-11-17', name: 'Inventory' }] }));
afterAll(() => rmSync(folder, { recursive: true }));

const heard = (...args: string[]) => {
  const run = spawnSync(process.execPath, ['bin/commands/heard.ts', 'deadline', ...args], { encoding: 'utf8' });
  return { code: run.status, out: run.stdout, err: run.stderr };
};
const friday = ['--calendar', calendar, '--start', '2026-11-13T14:30:00Z', '--minutes', '120'];

describe('heard deadline', () => {
  it('says when a promise falls due, and why', () => {
    const { dueAt, trace } = JSON.parse(heard(...friday, '--json').out);
    expect(dueAt).toBe('2026-11-16T07:30:00.000Z');
    expect(trace.intervals.map(({ usedMinutes }: { usedMinutes: number }) => usedMinutes)).toEqual([90, 30]);
  });

  it('takes away exactly the working time inside each pause, however they are given', () => {
    const pauses = [
      '2026-11-16T07:15:00Z/2026-11-18T07:15:00Z',
      '2026-11-13T15:00:00Z/2026-11-13T15:30:30Z',
      '2026-11-13T15:10:00Z/2026-11-13T15:20:00Z',
    ];
    const { dueAt, trace } = JSON.parse(heard(...friday, ...pauses.flatMap((one) => ['--pause', one]), '--json').out);
    expect(dueAt).toBe('2026-11-18T08:00:30.000Z');
    expect(trace.pauses.map(({ removedMinutes }: { removedMinutes: number }) => removedMinutes)).toEqual([30.5, 540]);
  });

  it('says it in words, in the local time of the calendar', () => {
    const { out } = heard(...friday, '--pause', '2026-11-13T15:00:00Z/2026-11-16T08:30:00Z');
    expect(out).toBe(`Due Mon 2026-11-16 12:00 Europe/Kyiv (2026-11-16T10:00:00.000Z)
Started Fri 2026-11-13 16:30
  Fri 2026-11-13 16:30 – Fri 2026-11-13 17:00  30 min
  Fri 2026-11-13 17:00 – Mon 2026-11-16 10:30  paused, 150 min taken away
  Mon 2026-11-16 10:30 – Mon 2026-11-16 12:00  90 min
`);
  });

  it('counts the working minutes between two instants', () => {
    const between = ['--elapsed', '--calendar', calendar, '--from', '2026-11-13T14:30:00Z', '--to', '2026-11-16T08:00:00Z', '--json'];
    expect(JSON.parse(heard(...between).out)).toEqual({ minutes: 150 });
    expect(JSON.parse(heard(...between, '--pause', '2026-11-13T15:00:00Z/2026-11-16T07:10:30Z').out)).toEqual({ minutes: 79.5 });
  });

  it('answers a batch line by line, and a line that it cannot read in its place', () => {
    const line = { calendar: { timezone, weekly }, start: '2026-11-13T14:30:00Z', minutes: 120 };
    const lines = [
      line,
      { ...line, pauses: [['2026-11-13T15:00:00Z', '2026-11-13T15:30:00Z']] },
      { minutes: 1 },
      { ...line, calendar, minutes: 600 },
    ];
    const { code, out, err } = heard('--batch', file('many.jsonl', lines.map((one) => JSON.stringify(one)).join('\n')), '--json');
    const answers = out
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(answers.map(({ dueAt }) => dueAt)).toEqual([
      '2026-11-16T07:30:00.000Z',
      '2026-11-16T08:00:00.000Z',
      undefined,
      '2026-11-16T15:30:00.000Z',
    ]);
    expect(answers[2].problem).toContain('Line 3');
    expect(err).toContain('Line 3');
    expect(code).toBe(1);
  });

  it.each([
    [['--start', '2026-11-13T14:30:00Z', '--minutes', '5'], '--calendar names a file'],
    [['--calendar', 'nowhere.json', '--start', '2026-11-13T14:30:00Z', '--minutes', '5'], 'There is no file nowhere.json'],
    [['--calendar', calendar, '--start', 'Friday', '--minutes', '5'], '--start is an instant'],
    [['--calendar', calendar, '--start', '2026-11-13T14:30:00Z', '--minutes', 'two'], '--minutes is a number'],
    [
      ['--calendar', calendar, '--start', '2026-11-13T14:30:00Z', '--minutes', '5', '--pause', '2026-11-13T15:00:00Z'],
      'pause’s end is an instant',
    ],
    [
      ['--calendar', file('closed.json', '{"timezone":"UTC","weekly":{}}'), '--start', '2026-11-13T14:30:00Z', '--minutes', '5'],
      'never opens',
    ],
  ])('refuses %j in one sentence', (args, sentence) => {
    const { code, out, err } = heard(...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
