/** Somebody invented who speaks to the demo brand. `handle` is their id on their platform. */
export interface Speaker {
  readonly handle: string;
  readonly first: string;
  readonly last: string;
  readonly email: string;
}
const speaker = (handle: string, name: string, email: string): Speaker => {
  const [first = name, last = ''] = name.split(' ');
  return { handle, first, last, email: `${email}@example.org` };
};

export const cast = {
  iryna: speaker('510001', 'Ірина Коваль', 'iryna'),
  petro: speaker('510002', 'Петро Мельник', 'petro'),
  olena: speaker('510003', 'Олена Гнатюк', 'olena'),
  daniel: speaker('510004', 'Daniel Reyes', 'daniel'),
  sofia: speaker('510005', 'Sofia Brandt', 'sofia'),
  andrii: speaker('510006', 'Андрій Савчук', 'andrii'),
  hanna: speaker('510007', 'Ганна Левченко', 'hanna'),
  marko: speaker('510008', 'Марко Дячук', 'marko'),
  priya: speaker('510009', 'Priya Nair', 'priya'),
  tomasz: speaker('510010', 'Tomasz Zieliński', 'tomasz'),
  yulia: speaker('510011', 'Юлія Романюк', 'yulia'),
  bohdan: speaker('510012', 'Богдан Ткач', 'bohdan'),
  emma: speaker('510013', 'Emma Lindqvist', 'emma'),
  nazar: speaker('510014', 'Назар Білик', 'nazar'),
  liam: speaker('510015', 'Liam Okafor', 'liam'),
} as const;
export type Name = keyof typeof cast;

/** Staff who answer in the demo: ids of its settings. */
export type Staff = 'olha' | 'taras';

/** One thing said: by the person, or by staff, so many minutes after the thread began. */
export type Line = readonly [afterMinutes: number, by: 'them' | Staff, text: string];

/** When: the n-th working day before the start at a wall time in Kyiv, or minutes before the start. */
export type When = readonly [day: number, time: string] | readonly [minutesBefore: number];

export interface Thread {
  readonly on: 'telegram' | 'facebook' | 'slack' | 'instagram' | 'whatsapp' | 'viber' | 'mastodon' | 'standard-webhooks' | 'form';
  readonly when: When;
  readonly who: Name;
  readonly text: string;
  readonly followed?: readonly Line[];
  /** Minutes after which staff called it resolved. */
  readonly resolved?: number;
  readonly assigned?: Staff;
  /** The team that it was given to. */
  readonly team?: string;
  /** Words of the brand's own post that it is said under. */
  readonly under?: string;
  /** What staff say that it is about, where rules found something else. */
  readonly topics?: readonly string[];
  /** What staff told each other. */
  readonly noted?: ReadonlyArray<readonly [afterMinutes: number, by: Staff, text: string]>;
  /** The platform on which the same person said it before: staff merged both, so many minutes after. */
  readonly merged?: readonly [into: Thread['on'], afterMinutes: number];
}

/** An idea that grew out of something said, with who voted for it and where it went. */
export interface Suggestion {
  readonly said: Pick<Thread, 'on' | 'who' | 'text'>;
  readonly title: string;
  readonly score?: readonly [impact: number, cost: number];
  readonly voters: readonly Name[];
  readonly topics: readonly string[];
  readonly moves: ReadonlyArray<
    readonly [to: 'valid' | 'planned' | 'in_progress' | 'shipped' | 'declined', reason: string, evidence?: string]
  >;
}
