import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chooseStage, parseStage } from '../../lib/stages.ts';
import { edgeStage, prodStage } from './plan.ts';

it.each([
  ['a name with capitals', { ...prodStage, name: 'Prod' }, 'name: must be 1 to 20 lower-case letters'],
  ['no sender of mail', { name: 'prod' }, 'mailFrom: '],
  ['an address that is none', { ...prodStage, alarmEmail: 'ops' }, 'alarmEmail: '],
  ['a key that nobody reads', { ...prodStage, alarmMail: 'ops@brand.example' }, 'alarmMail'],
  ['days that CloudWatch does not know', { ...prodStage, logRetentionDays: 31 }, 'logRetentionDays: '],
  ['an edge without a domain', { ...edgeStage, domain: undefined }, 'domain: is needed by `edge`'],
  ['an edge that leads to a URL', { ...edgeStage, edge: { ...edgeStage.edge, apiHost: 'https://abc' } }, 'edge.apiHost: '],
])('refuses %s and names the key', (_what, raw, message) => {
  expect(() => parseStage(raw, 'stage.json')).toThrow(message);
});

it('keeps what people wrote unless the stage says otherwise', () => {
  expect(parseStage(prodStage, 'stage.json').removal).toBe('retain');
  expect(chooseStage('prod', undefined).removal).toBe('retain');
});

it('takes dev when nothing is asked for', () => {
  expect(chooseStage(undefined, undefined)).toMatchObject({ name: 'dev', removal: 'destroy' });
});

it('names the stages there are when it does not know one', () => {
  expect(() => chooseStage('production', undefined)).toThrow('There is no stage "production". Use -c stage=dev|prod');
});

it('reads the stage file of a user', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'stage-')), 'brand.json');
  writeFileSync(file, JSON.stringify(edgeStage));
  expect(chooseStage(undefined, file)).toMatchObject({ name: 'prod', domain: 'heard.brand.example' });
});

it('names a stage file that is not there or not JSON', () => {
  expect(() => chooseStage(undefined, 'nowhere.json')).toThrow('The stage file nowhere.json cannot be read as JSON');
});
