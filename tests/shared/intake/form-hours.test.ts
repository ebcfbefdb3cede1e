import { describe, expect, it } from 'vitest';
import { Form, Survey } from '../../../shared/contract/form-settings.ts';
import { Settings } from '../../../shared/contract/settings.ts';
import { formHours, surveyMonth, surveyWindow } from '../../../shared/intake/form-hours.ts';
import { instantFrom } from '../../../shared/kernel/instant.ts';

const words = { en: 'a', uk: 'а' };
const formOf = (given: object = {}) => Form.parse({ id: 'pulse', channel: 'site', purpose: 'idea', title: words, intro: words, ...given });
const survey = Survey.parse({ id: 'pulse', form: 'pulse', fromDay: 20, toDay: 31 });
const brand = { id: 'brand' as const, name: words, timezone: 'Europe/Kyiv', calendar: 'riders' };
const settings = (surveys: readonly Survey[]) => Settings.parse({ brand, surveys });
const hours = (at: string, form = formOf(), surveys: readonly Survey[] = []) => formHours(form, settings(surveys), instantFrom(at));

describe('a form', () => {
  const dated = formOf({ opensAt: '2026-11-16T08:00:00.000Z', closesAt: '2026-11-20T08:00:00.000Z' });
  it.each([
    ['without dates', '2026-11-16T08:00:00Z', formOf(), { open: true, until: null }],
    ['before its time', '2026-11-16T07:59:59Z', dated, { open: false, next: '2026-11-16T08:00:00.000Z' }],
    ['from its first instant', '2026-11-16T08:00:00Z', dated, { open: true, until: '2026-11-20T08:00:00.000Z' }],
    ['up to its last', '2026-11-20T07:59:59.999Z', dated, { open: true, until: '2026-11-20T08:00:00.000Z' }],
    ['after that', '2026-11-20T08:00:00Z', dated, { open: false, next: null }],
  ])('%s is open or not', (_when, at, form, expected) => {
    expect(hours(at, form)).toEqual(expected);
  });
});

describe('a monthly survey', () => {
  it.each([
    ['closed on the 19th in Kyiv', '2026-11-19T21:59:59Z', { open: false, next: '2026-11-19T22:00:00.000Z' }],
    ['open from the 20th', '2026-11-19T22:00:00Z', { open: true, until: '2026-11-30T22:00:00.000Z' }],
    ['open through the last day of a shorter month', '2026-11-30T21:59:59Z', { open: true, until: '2026-11-30T22:00:00.000Z' }],
    ['closed on the 1st, until the next month', '2026-11-30T22:00:00Z', { open: false, next: '2026-12-19T22:00:00.000Z' }],
    ['closed at the turn of the year', '2027-01-01T00:00:00Z', { open: false, next: '2027-01-19T22:00:00.000Z' }],
  ])('is %s', (_when, at, expected) => {
    expect(hours(at, formOf(), [survey])).toEqual(expected);
  });
  it('has a day of 23 hours where clocks go forward', () => {
    const march = surveyWindow(Survey.parse({ ...survey, fromDay: 29, toDay: 29 }), '2026-03', 'Europe/Kyiv');
    expect(march).toEqual({ from: '2026-03-28T22:00:00.000Z', to: '2026-03-29T21:00:00.000Z' });
  });
  it('belongs to the month of the brand’s zone', () => {
    expect(surveyMonth(instantFrom('2026-10-31T22:30:00Z'), 'Europe/Kyiv')).toBe('2026-11');
  });
  it('ends with its form', () => {
    const form = formOf({ closesAt: '2026-12-01T00:00:00.000Z' });
    expect(hours('2026-11-30T23:00:00Z', form, [survey])).toEqual({ open: false, next: null });
    expect(hours('2026-12-01T00:00:00Z', form, [survey])).toEqual({ open: false, next: null });
  });
});
