import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { demoSecrets } from '../../../lib/local/demo/secrets.ts';
import { demoSettings } from '../../../lib/local/demo/settings.ts';
import { answerFor } from '../../../lib/local/platforms/answers.ts';
import { type Echo, isoAt } from '../../../lib/local/platforms/asked.ts';
import { openSeen } from '../../../lib/local/platforms/seen.ts';
import { limitsOf, takesReplies } from '../../../shared/contract/platform-limits.ts';
import { Platform, Secrets } from '../../../shared/contract/settings.ts';
import { askPlatform } from '../../../shared/intake/asking.ts';
import { type Access, askedAs, type OutgoingReply, type PlatformAdapter, type SourceAct } from '../../../shared/intake/platform.ts';
import { platforms } from '../../../shared/intake/platforms.ts';
import { fromMillis } from '../../../shared/kernel/instant.ts';
import { question, type SaidThere } from '../../fixtures/said/said-there.ts';
import { saidOnPlatforms } from '../../fixtures/said-on-platforms.ts';

/** Each adapter against the platform as this machine plays it. */
const seconds = 1_763_280_000;
const at = isoAt(seconds);
const now = fromMillis(seconds * 1000);
const { channels, staff } = demoSettings(now);
const handles = staff.flatMap((one) => one.handles);

const playing = (platform: Platform) => {
  const seen = openSeen(new DatabaseSync(':memory:'));
  const echoes: Echo[] = [];
  const requests: string[] = [];
  const account = channels.find((channel) => channel.platform === platform)?.account ?? `demo-${platform}`;
  const caller = { platform, account, hook: `https://heard.example/hooks/${platform}/demo-${platform}` };
  const reach: typeof fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const headers = Object.fromEntries(new Headers(init?.headers));
    const outgoing = { url, method: init?.method ?? 'GET', headers, body: typeof init?.body === 'string' ? init.body : '' };
    requests.push(url);
    const { answer, echo } = answerFor(outgoing, seconds, caller, seen);
    if (echo) echoes.push(echo);
    return new Response(answer.body === '' ? null : answer.body, { status: answer.status, headers: answer.headers });
  };
  const secrets = Secrets.parse({ token: `local-demo-${platform}-token`, ...demoSecrets[`demo-${platform}`] });
  const access: Access = { account, token: secrets.token ?? '', secrets };
  return { seen, echoes, requests, access, hook: caller.hook, ask: askPlatform(reach, () => seconds * 1000) };
};
const adapterOf = (platform: Platform): PlatformAdapter => {
  const adapter = platforms[platform];
  if (!adapter) throw new Error(`nobody reads ${platform}`);
  return adapter;
};
const actsIn = (adapter: PlatformAdapter, body: Buffer, headers: Readonly<Record<string, string>> = {}): SourceAct[] =>
  adapter.read({ body, headers, receivedAt: now }).flatMap((part) => ('act' in part ? [part.act] : []));

const heardOf = async ({ platform, body, headers }: SaidThere, { ask, access }: ReturnType<typeof playing>): Promise<SourceAct> => {
  const adapter = adapterOf(platform);
  const bytes = Buffer.from(JSON.stringify(body));
  const [direct] = actsIn(adapter, bytes, headers);
  if (direct) return direct;
  const [part] = adapter.read({ body: bytes, headers: {}, receivedAt: now });
  const found = part && 'lookup' in part ? await adapter.fetching?.lookup?.(part.lookup, access, ask) : null;
  const [act] = found ? actsIn(adapter, found, { [askedAs]: access.account }) : [];
  if (!act) throw new Error(`${platform} said nothing`);
  return act;
};

it('plays every platform that can be answered', () => {
  const replied = Platform.options.filter((platform) => takesReplies(platform));
  expect([...new Set(saidOnPlatforms(at).map(({ platform }) => platform))].toSorted()).toEqual(replied.toSorted());
});

it.each(saidOnPlatforms(at).map((said) => [said.platform, said.what, said] as const))(
  'takes an answer to %s, %s, and echoes it as the same thing',
  async (platform, _what, said) => {
    const played = playing(platform);
    const { seen, ask, echoes, access: own } = played;
    const { replying } = adapterOf(platform);
    seen.learn(platform, Buffer.from(JSON.stringify(said.body)));
    const act = await heardOf(said, played);
    expect(act).toMatchObject(said.text === null ? { kind: 'review', own: false } : { own: false, bot: false });
    if (said.text) expect(act.text).toBe(question);
    const access = { ...own, account: act.account ?? own.account };
    const { sourceId: inReplyTo, thread, kind, handle: person } = act;
    const reply: OutgoingReply = { id: 'rep_1', thread, inReplyTo, kind, person, text: 'Так, на двох станціях.' };
    const prepared = (await replying?.prepare?.(reply, access, ask)) ?? '';
    const request = replying?.request(reply, access, prepared);
    if (!request) throw new Error(`${platform} cannot be answered`);
    const { body } = await ask(request);
    const posted = replying?.posted(body, reply, access);
    expect([posted, replying?.refused?.(body) ?? false]).toEqual([expect.stringMatching(/./), false]);

    const { hides, removes } = limitsOf(platform, kind);
    const deeds = [
      ...(removes ? [replying?.remove?.({ sourceId: posted ?? '', thread, kind }, access)] : []),
      ...(hides && kind === 'comment'
        ? [true, false].map((hidden) => replying?.hide?.({ sourceId: inReplyTo, thread, kind }, hidden, access))
        : []),
    ];
    for (const deed of deeds) {
      if (!deed) throw new Error(`${platform} cannot do what its limits say`);
      expect(replying?.refused?.((await ask(deed)).body) ?? false).toBe(false);
    }

    expect(echoes.length).toBe(said.echo ? 1 : 0);
    for (const echo of echoes) {
      const [again] = actsIn(adapterOf(platform), Buffer.from(echo.body), echo.headers);
      expect(again).toMatchObject({ sourceId: posted, thread, version: 'create', text: reply.text });
      expect(again?.account).toBe(act.account);
      expect(again?.own || handles.includes(`${platform}:${again?.handle}`)).toBe(true);
    }
  },
);

const kept = Object.values(platforms).filter(({ upkeep }) => upkeep !== undefined);
it.each(kept.map((adapter) => [adapter.platform, adapter] as const))('answers what looks after %s', async (platform, { upkeep }) => {
  const { access, ask, hook } = playing(platform);
  if (upkeep?.who) {
    const { account, name } = await upkeep.who(access, ask);
    expect([account, name]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
    if (channels.some((channel) => channel.platform === platform && channel.account)) expect(account).toBe(access.account);
  }
  if (upkeep?.subscribed) expect(await upkeep.subscribed(hook, access, ask)).toBe(true);
  await upkeep?.subscribe?.(hook, access, ask);
  expect((await upkeep?.missed?.(now, access, ask, now)) ?? []).toEqual([]);
  if (!upkeep?.refresh) return;
  const client = { clientId: access.secrets.clientId ?? 'demo-client', clientSecret: 'demo-client-secret' };
  const next = await upkeep.refresh({ ...access.secrets, ...client, refreshToken: 'demo-refresh-token', tokenExpiresAt: now }, ask, now);
  expect(next?.token).toMatch(/./);
  expect((next?.tokenExpiresAt ?? '') > now).toBe(true);
});

const asked = Object.values(platforms).filter(({ fetching }) => fetching?.poll);
it.each(asked.map((adapter) => [adapter.platform, adapter] as const))(
  'has nothing new on %s, for one call',
  async (platform, { fetching }) => {
    const { access, ask, requests } = playing(platform);
    const first = await fetching?.poll?.('', access, ask, now);
    expect(first).toMatchObject({ bodies: [], more: false });
    requests.length = 0;
    expect(await fetching?.poll?.(first?.cursor ?? '', access, ask, now)).toMatchObject({ bodies: [], more: false });
    expect(requests).toHaveLength(1);
  },
);

it.each([
  ['instagram', 'mention:402:1701:1702'],
  ['instagram', 'mention:402:1701:'],
  ['threads', '1801'],
  ['google-business', 'accounts/1/locations/2/reviews/r1'],
  ['trustpilot', 'r1'],
  ['jotform', '2401'],
  ['surveymonkey', '31/32'],
] as const)('knows what %s only named: %s', async (platform, name) => {
  const { access, ask } = playing(platform);
  const adapter = adapterOf(platform);
  const found = await adapter.fetching?.lookup?.(name, access, ask);
  const [act] = actsIn(adapter, found ?? Buffer.alloc(0), { [askedAs]: access.account });
  expect(act).toMatchObject({ verb: 'create', text: expect.stringMatching(/\p{L}/u), own: false });
});
