import type { Import } from './import-graph.ts';

/** A breach of the import rule, with the reason of the rule that it breaks. */
export interface Breach extends Import {
  readonly why: string;
}

/** Doors of each room: which rooms upstream it may open. Everyone sees the floor (`kernel`, `contract`). */
const doors: Record<string, readonly string[]> = {
  kernel: [],
  contract: [],
  intake: [],
  moderation: ['intake'],
  community: ['intake', 'moderation'],
  sla: [],
  conversations: ['intake', 'sla'],
  staff: ['conversations', 'sla', 'intake'],
  knowledge: ['conversations'],
  ideas: ['intake'],
  content: ['ideas'],
  insights: ['conversations', 'ideas', 'sla'],
  publishing: ['intake', 'ideas', 'insights', 'sla', 'content', 'words'],
  words: [],
  ui: ['words'],
};
const floor = ['kernel', 'contract'];
const adapters = ['aws', 'runtime'];

const place = (path: string) => {
  const [top = '', name = ''] = path.split('/');
  return { top, name, handler: top === 'functions' && path.endsWith('/handler.ts') };
};
const isPackage = (path: string) => !/^(bin|lib|functions|shared|tests)\//.test(path);
const awsPackage = /^(@aws-sdk\/|@aws-lambda-powertools\/|aws4fetch|@middy\/|aws-jwt-verify)/;

/** Each rule: what it forbids, and why. */
const rules: ReadonlyArray<{
  why: string;
  forbids: (from: ReturnType<typeof place>, to: ReturnType<typeof place>, edge: Import) => boolean;
}> = [
  {
    why: 'a room sees itself, the floor and the doors in its list, so that data flows one way',
    forbids: (from, to) =>
      from.top === 'shared' &&
      to.top === 'shared' &&
      !adapters.includes(from.name) &&
      from.name !== to.name &&
      !floor.includes(to.name) &&
      !(doors[from.name] ?? []).includes(to.name),
  },
  {
    why: 'the kernel sees nothing, the contract only the kernel',
    forbids: (from, to) =>
      from.top === 'shared' &&
      to.top === 'shared' &&
      ((from.name === 'kernel' && to.name !== 'kernel') || (from.name === 'contract' && !floor.includes(to.name))),
  },
  {
    why: 'only a handler meets adapters, so that an errand can be tested with plain ports',
    forbids: (from, to) => from.top === 'functions' && !from.handler && to.top === 'shared' && adapters.includes(to.name),
  },
  {
    why: 'adapters see only what a room calls its ports, so that the arrow points inward',
    forbids: (from, to, edge) =>
      from.top === 'shared' &&
      adapters.includes(from.name) &&
      to.top === 'shared' &&
      ![...floor, ...adapters].includes(to.name) &&
      !/\/(ports|types)\.ts$/.test(edge.to),
  },
  {
    why: 'rooms and errands know ports, not AWS',
    forbids: (from, _to, edge) =>
      awsPackage.test(edge.to) && ((from.top === 'shared' && !adapters.includes(from.name)) || (from.top === 'functions' && !from.handler)),
  },
  {
    why: 'functions are strangers to one another',
    forbids: (from, to) => from.top === 'functions' && to.top === 'functions' && from.name !== to.name,
  },
  {
    why: 'what exists sees only the contract of what is true',
    forbids: (from, to) => from.top === 'lib' && (to.top === 'functions' || (to.top === 'shared' && !floor.includes(to.name))),
  },
  {
    why: 'run-time code never sees deploy-time code',
    forbids: (from, to, edge) =>
      ['shared', 'functions'].includes(from.top) && (['lib', 'bin'].includes(to.top) || /^(aws-cdk-lib|constructs)/.test(edge.to)),
  },
  { why: 'import the file, never a barrel', forbids: (_from, _to, edge) => !isPackage(edge.to) && /\/index\.tsx?$/.test(edge.to) },
];

/** Every import that breaks a rule, then every cycle of files. */
export const breachesOf = (graph: readonly Import[]): Breach[] => [
  ...graph.flatMap((edge) =>
    rules.filter((rule) => rule.forbids(place(edge.from), place(edge.to), edge)).map((rule) => ({ ...edge, why: rule.why })),
  ),
  ...cyclesOf(graph),
];

const cyclesOf = (graph: readonly Import[]): Breach[] => {
  const next = Map.groupBy(
    graph.filter((edge) => !isPackage(edge.to)),
    (edge) => edge.from,
  );
  const done = new Set<string>();
  const found: Breach[] = [];
  const walk = (file: string, trail: readonly string[]) => {
    if (trail.includes(file))
      found.push({ from: trail.at(-1) ?? file, to: file, why: 'no cycles: a file that needs itself cannot be read from the top' });
    if (done.has(file) || trail.includes(file)) return;
    for (const edge of next.get(file) ?? []) walk(edge.to, [...trail, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
};
