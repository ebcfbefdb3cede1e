import { describe, expect, it } from 'vitest';
import { type Lookups, resolve } from '../../../lib/local/template/intrinsics.ts';

/** A placeholder as CloudFormation writes it. */
const mark = (name: string) => `\${${name}}`;
const lookups: Lookups = {
  ref: (name) => `ref-${name}`,
  attribute: (id, name) => `${id}/${name}`,
  imported: (name) => (name === 'Other:Name' ? { Ref: 'There' } : undefined),
};

describe('intrinsic functions', () => {
  it.each([
    ['a reference', { Ref: 'A' }, 'ref-A'],
    ['an attribute as a list', { 'Fn::GetAtt': ['A', 'Arn'] }, 'A/Arn'],
    ['an attribute as text', { 'Fn::GetAtt': 'A.Arn' }, 'A/Arn'],
    ['a join of several', { 'Fn::Join': ['-', ['x', { Ref: 'A' }, 'y']] }, 'x-ref-A-y'],
    ['a substitution', { 'Fn::Sub': `in-${mark('A')}-${mark('B.Arn')}` }, 'in-ref-A-B/Arn'],
    ['a substitution with values of its own', { 'Fn::Sub': [`${mark('Mine')}-${mark('A')}`, { Mine: { Ref: 'M' } }] }, 'ref-M-ref-A'],
    ['a part of a split text', { 'Fn::Select': [1, { 'Fn::Split': [':', 'a:b:c'] }] }, 'b'],
    ['what another stack exports', { 'Fn::ImportValue': 'Other:Name' }, 'ref-There'],
    ['lists and objects inside', { a: [{ Ref: 'A' }], b: { c: 1 } }, { a: ['ref-A'], b: { c: 1 } }],
  ])('work out %s', (_what, given, wanted) => {
    expect(resolve(given, lookups)).toEqual(wanted);
  });

  it('that are not known stop with a sentence', () => {
    expect(() => resolve({ 'Fn::Cidr': ['10.0.0.0/16', 1, 8] }, lookups)).toThrow('Fn::Cidr, which the local cloud does not work out');
  });
});
