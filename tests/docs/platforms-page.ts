import { readFileSync } from 'node:fs';
import { postLimits } from '../../shared/contract/month-posts.ts';
import { type PlatformLimits, platformLimits } from '../../shared/contract/platform-limits.ts';
import { heardThings, type PlatformAdapter, type Sure } from '../../shared/intake/platform.ts';
import { platforms } from '../../shared/intake/platforms.ts';

export const platformsPage = new URL('../../docs/platforms.md', import.meta.url);

const sign = (sure: Sure | undefined): string => (sure === undefined ? '·' : sure === 'confirmed' ? '✓' : 'live');
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (heads: readonly string[], rows: ReadonlyArray<readonly string[]>): string =>
  [row(heads), row(heads.map((_head, n) => (n === 0 ? '---' : ':-:'))), ...rows.map(row)].join('\n');

const hears = ({ capabilities, fetching }: PlatformAdapter): readonly string[] => [
  capabilities.title,
  capabilities.way,
  ...heardThings.map((thing) => sign(capabilities.hears[thing])),
  fetching?.media ? sign(capabilities.hears.media) : '·',
  sign(capabilities.signature),
];
const answers = ({ platform, capabilities, replying, fetching, upkeep }: PlatformAdapter): readonly string[] => {
  const kinds = Object.entries(platformLimits[platform]);
  /** What holds in public and in private, told apart where it differs. */
  const by = (tell: (limits: PlatformLimits) => string): string => {
    const told = kinds.map(([kind, limits]) => [kind, tell(limits)] as const);
    const one = new Set(told.map(([, words]) => words)).size === 1;
    if (!capabilities.reply) return '·';
    return one ? (told[0]?.[1] ?? '·') : told.map(([kind, words]) => `${kind}: ${words}`).join('<br>');
  };
  return [
    capabilities.title,
    sign(capabilities.reply),
    by(({ maxLength, lengthIn }) => `${maxLength.toLocaleString('en')} ${lengthIn}`),
    by(({ summoned, windowHours }) => (summoned ? 'when summoned' : windowHours ? `${windowHours} h` : 'any time')),
    by(({ sendsPerMinute }) => String(sendsPerMinute)),
    replying ? (replying.idempotent ? 'posts once' : 'never repeated') : '·',
    by(({ pictures }) => (pictures ? String(pictures.most) : '·')),
    replying?.hide ? sign(capabilities.hide ?? 'needs a live account') : '·',
    replying?.remove ? '✓' : '·',
    fetching?.everyMinutes ? `every ${fetching.everyMinutes} min` : '·',
    upkeep?.missed ? '✓' : '·',
  ];
};

const goesTo = { token: 'what the token is of', account: 'the account', postsTo: '`postsTo`' } as const;
const posts = ({ platform, capabilities, posting }: PlatformAdapter): ReadonlyArray<readonly string[]> => {
  const limits = postLimits[platform];
  if (!posting || !limits) return [];
  const { remembersSeconds: seconds, sure } = posting;
  const length = `${limits.maxLength.toLocaleString('en')} ${limits.lengthIn}`;
  const again = seconds === 0 ? 'never repeated' : seconds > 86_400 ? 'posts once' : `posts once for ${seconds / 60} min`;
  return [[capabilities.title, sign(sure), length, goesTo[limits.goesTo], again]];
};

/** The tables of `docs/platforms.md`, as the adapters have them. */
export const capabilityTables = (): Readonly<Record<string, string>> => {
  const all = Object.values(platforms);
  return {
    hears: table(['platform', 'reaches us by', ...heardThings, 'media copied', 'signature'], all.map(hears)),
    posts: table(['platform', 'post', 'longest', 'goes to', 'sent twice'], all.flatMap(posts)),
    answers: table(
      ['platform', 'reply', 'longest', 'window', 'a minute', 'sent twice', 'pictures', 'hide', 'take back', 'asked', 'missed fetched'],
      all.map(answers),
    ),
  };
};

const marked = /(<!-- table: ([a-z]+) -->\n)[\s\S]*?(\n<!-- end -->)/g;
/** The page with its tables made anew. */
export const renderPlatforms = (): string => {
  const tables = capabilityTables();
  return readFileSync(platformsPage, 'utf8').replace(
    marked,
    (_all, start: string, name: string, end: string) => `${start}\n${tables[name] ?? ''}\n${end}`,
  );
};
