import { describe, expect, it } from 'vitest';
import { mostMediaBytes } from '../../../shared/contract/media.ts';
import { PlatformRefusal } from '../../../shared/intake/asking.ts';
import { downloadMedia } from '../../../shared/intake/download.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';

const from = 'https://files.example/1';
type Answers = Readonly<Record<string, () => Response>>;
/** A network of so many addresses, which writes down who was shown what. */
const network = (answers: Answers) => {
  const asked: string[] = [];
  const reach: typeof fetch = async (input, init) => {
    const url = String(input);
    asked.push(`${url} ${new Headers(init?.headers).get('authorization')} ${init?.redirect}`);
    if (url.includes('169.254.')) throw new Refusal('address.not-allowed', 422, 'Public addresses only.');
    const answer = answers[url];
    if (!answer) throw new TypeError('fetch failed');
    return answer();
  };
  const get = (url = from) => downloadMedia(reach)({ method: 'GET', url, headers: { authorization: 'Bearer ours' } });
  return { get, asked };
};
const bytes = (length: number) => new Uint8Array(length).fill(7);
const sentOn = (location: string, status = 302) => new Response(null, { status, headers: { location } });
/** A stream of so many pieces of a megabyte, which tells how many were taken. */
const stream = (pieces: number) => {
  const taken = { count: 0, ended: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        if (taken.count === pieces) return controller.close();
        taken.count += 1;
        controller.enqueue(bytes(1024 * 1024));
      },
      cancel: () => {
        taken.ended = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { taken, answer: () => new Response(body) };
};

describe('fetching media', () => {
  it('brings the bytes', async () => {
    const { get, asked } = network({ [from]: () => new Response(bytes(3)) });
    expect([...(await get())]).toEqual([7, 7, 7]);
    expect(asked).toEqual([`${from} Bearer ours manual`]);
  });
  it('brings 10 MB, and not a byte more', async () => {
    const whole = stream(10);
    expect(await network({ [from]: whole.answer }).get()).toHaveLength(mostMediaBytes);
    const more = stream(40);
    await expect(network({ [from]: more.answer }).get()).rejects.toMatchObject({ problem: 'media.too-large' });
    expect(more.taken).toEqual({ count: 11, ended: true });
  });
  it('reads nothing of what says itself that it is too large', async () => {
    const { taken, answer } = stream(40);
    const said = () => new Response(answer().body, { headers: { 'content-length': String(mostMediaBytes + 1) } });
    await expect(network({ [from]: said }).get()).rejects.toMatchObject({ problem: 'media.too-large' });
    expect(taken).toEqual({ count: 0, ended: true });
  });
  it('goes where it is sent on to, and shows who we are to the first host only', async () => {
    const { get, asked } = network({
      [from]: () => sentOn('/2', 307),
      'https://files.example/2': () => sentOn('https://cdn.example/3'),
      'https://cdn.example/3': () => new Response(bytes(1)),
    });
    expect(await get()).toHaveLength(1);
    expect(asked.map((one) => one.split(' ').slice(0, 3).join(' '))).toEqual([
      `${from} Bearer ours`,
      'https://files.example/2 Bearer ours',
      'https://cdn.example/3 null manual',
    ]);
  });
  it.each([
    ['an inner address', () => sentOn('http://169.254.169.254/latest/meta-data')],
    ['itself, for ever', () => sentOn(from)],
    ['no address at all', () => sentOn('https://')],
  ])('is refused where it is sent on to %s', async (_where, answer) => {
    const { get, asked } = network({ [from]: answer });
    await expect(get()).rejects.toMatchObject({ problem: 'media.refused' });
    expect(asked.length).toBeLessThanOrEqual(4);
  });
  it('says that nothing is left where there are no bytes', () =>
    expect(network({ [from]: () => new Response('') }).get()).rejects.toMatchObject({ problem: 'media.gone' }));
  it.each([202, 401, 403, 404, 410, 429, 500])('tells of an answer %i as the platform gave it', async (status) => {
    const refused = network({ [from]: () => new Response('no', { status }) }).get();
    await expect(refused).rejects.toBeInstanceOf(PlatformRefusal);
    await expect(refused).rejects.toMatchObject({ platformStatus: status });
  });
  it('tells of silence as no answer', () => expect(network({}).get()).rejects.toMatchObject({ platformStatus: 0 }));
});
