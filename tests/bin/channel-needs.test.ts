import { expect, it } from 'vitest';
import { gatherNamed, gatherNeeds, madeLines } from '../../bin/commands/channel-needs.ts';

/** No terminal: nobody can be asked. */
const alone = true;

it.each([
  ['the first thing that is missing', {}, /^Facebook needs --account: Page ID\. Where: /],
  ['a secret that is missing', { account: '1', signing: 'secret' }, /^Facebook needs --token: Page access token\. /],
  ['a flag without its value', { account: '1', signing: true, token: 'one' }, /^Facebook needs --signing: App secret\. /],
] as const)('names the flag of %s', async (_what, given, problem) => {
  await expect(gatherNeeds('facebook', given, alone)).rejects.toThrow(problem);
});

it('takes what is given, makes what is ours to make, and leaves out what may be left out', async () => {
  const needs = await gatherNeeds('facebook', { account: '1', signing: 'secret', token: 'one' }, alone);
  expect(needs).toEqual({ account: '1', signing: 'secret', token: 'one', verifyToken: expect.stringMatching(/^[\w-]{32}$/) });
  expect(await gatherNeeds('facebook', { account: '1', signing: 's', token: 't', verifyToken: 'mine' }, alone)).toMatchObject({
    verifyToken: 'mine',
  });
});

it('keeps what is given beyond what is asked for, and makes each secret anew', async () => {
  const [one, other] = [
    await gatherNeeds('telegram', { token: 't', account: '42' }, alone),
    await gatherNeeds('telegram', { token: 't' }, alone),
  ];
  expect(one).toMatchObject({ token: 't', account: '42' });
  expect(one.signing).not.toBe(other.signing);
});

it('changes only what is named: a flag alone makes a new secret where it is ours to make', async () => {
  expect(await gatherNamed('telegram', { signing: true }, alone)).toEqual({ signing: expect.stringMatching(/^[\w-]{32}$/) });
  expect(await gatherNamed('telegram', { token: 'next' }, alone)).toEqual({ token: 'next' });
  expect(await gatherNamed('viber', { token: 'next' }, alone)).toEqual({ token: 'next', signing: 'next' });
  expect(await gatherNamed('telegram', {}, alone)).toEqual({});
  await expect(gatherNamed('telegram', { token: true }, alone)).rejects.toThrow(/^Telegram needs --token/);
  await expect(gatherNamed('telegram', { clientId: true }, alone)).rejects.toThrow('Telegram takes a value for --client-id here');
});

it('shows what was made and where to type it in, and no secret of the platform', () => {
  const lines = madeLines('facebook', { account: '1', signing: 'secret', token: 'one', verifyToken: 'made' }).join('\n');
  expect(lines).toMatch(/^Verify token: made\n {2}developers\.facebook\.com/);
  expect(lines).not.toMatch(/secret|one$/);
});
