import { Idea } from '../../shared/contract/ideas.ts';

const endless = 'Щ'.repeat(4000);
const families = '👩‍👩‍👧‍👦🏳️‍🌈👨🏿‍🚀'.repeat(60);
const zalgo = `Дзвоник ${`о${'\u0336\u0489\u0300\u0301\u0302\u0303'.repeat(20)}`.repeat(12)}`;

/** What people, or programs, might write into any field that pages show. */
const writings = {
  script: '<script>alert(1)</script><img src=x onerror=alert(1)>"><svg/onload=alert(1)>',
  address: "javascript:alert(1)//' onmouseover='alert(1)",
  backwards: '\u202Etxt.exe gnp.\u202C \u2067שלום עולם\u2066 مرحبا',
  endless,
  families,
  zalgo,
  nothing: '\u200b\u200b\u200b',
  template: '{{7*7}} #{7*7} %0a%0d</title></textarea><!--',
  controls: '\u0000\u0007\u001b[31m\ufffe\uffff',
} as const;
export type Writing = keyof typeof writings;
export const kinds = Object.keys(writings);

const hostileIdea = (kind: string, text: string): Idea => {
  const move = { id: 'mov_0', at: '2026-10-05T09:00:00.000Z', by: 'marta', reason: text };
  const evidence = { text: [...text].slice(0, 300).join('').slice(0, 600), url: 'https://spytsia.example/' };
  return Idea.parse({
    id: `idea_${kind}`,
    title: text,
    text: `${text} ${text}`.slice(0, 4000),
    state: 'shipped',
    topics: ['docks'],
    authors: [1, 2, 3].map((n) => ({ person: `per_${n}`, name: `${n}${text}`, consent: true })),
    origin: { conversation: 'conv', channel: 'form' },
    createdAt: '2026-11-14T08:00:00.000Z',
    movedAt: '2026-11-14T08:00:00.000Z',
    moves: [
      { ...move, to: 'valid' },
      { ...move, id: 'mov_1', to: 'shipped', evidence },
    ],
    votes: 1_000_000,
  });
};

/** A board on which every field that a visitor fills in is hostile. Each idea has one joined to it that is hostile, too. */
export const hostileIdeas: readonly Idea[] = Object.entries(writings).flatMap(([kind, text]) => {
  const idea = hostileIdea(kind, text);
  return [
    idea,
    { ...idea, id: `idea_${kind}_open`, state: 'planned' as const, plan: { from: '2026-12-01', to: '2026-12-04' } },
    { ...idea, id: `idea_${kind}_joined`, state: 'merged' as const, mergedInto: idea.id },
  ];
});
