import { expect, it } from 'vitest';
import { repliesUnseen } from '../../../shared/contract/replies-unseen.ts';
import { platforms } from '../../../shared/intake/platforms.ts';

it('begins read-only exactly where an adapter says that replies need a live account', () => {
  const unseen = Object.values(platforms).filter(({ capabilities }) => capabilities.reply === 'needs a live account');
  expect([...repliesUnseen].toSorted()).toEqual(unseen.map(({ platform }) => platform).toSorted());
});
