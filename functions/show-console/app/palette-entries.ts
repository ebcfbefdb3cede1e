import type { ConversationRow } from '../../../shared/contract/api.ts';
import type { Permission } from '../../../shared/staff/permissions.ts';
import { apart } from '../../../shared/words/speak.ts';
import { setState, take } from './deeds.ts';
import { openTalk } from './open-talk.ts';
import { go } from './router.ts';
import { channelName, field, handing, mayI, me, say, settings, theme, toggleTheme } from './state.ts';
import { undoably } from './undo.ts';
import { fixedViews, savedViews, viewAddress } from './views.ts';
import { listing } from './voices/inbox.ts';

/** One line of the palette: what it says, and what it does. */
export interface Entry {
  readonly id: string;
  readonly words: string;
  readonly hint?: string;
  readonly run: () => void;
}
const states = ['open', 'waiting', 'on_hold', 'resolved'] as const;
const inbox = {
  '/': 'nav.inbox',
  '/ideas': 'nav.ideas',
  '/figures': 'nav.figures',
  '/month': 'nav.month',
  '/channels': 'nav.channels',
} as const;
const beside = [
  '/proposals',
  '/forms',
  '/collecting',
  '/channels/unread',
  '/channels/connect',
  '/notices',
  '/staff',
  '/quiet',
  '/audit',
] as const;
const needed: Partial<Record<(typeof beside)[number], Permission>> = {
  '/channels/connect': 'connectChannels',
  '/quiet': 'keepQuiet',
  '/audit': 'readAudit',
};

/** What the open conversation can have done to it, by who is signed in. */
export const actEntries = (): readonly Entry[] => {
  const open = openTalk.value;
  if (!open) return [];
  const { talk, act, write, handOver } = open;
  const entry = (id: string, words: string, run: () => void): Entry => ({ id, words, run });
  const become = (state: (typeof states)[number]) =>
    entry(`state-${state}`, listing.value('act.state', { state: field.value(`state.${state}`) }), () =>
      act(undoably(talk, { do: 'status', state }, (press) => setState(talk.id, state, press))),
    );
  const takeIt = () => act(undoably(talk, { do: 'take' }, (press) => take(talk.id, talk.assignee, press)));
  return [
    ...(mayI('reply') ? [entry('reply', listing.value('act.reply'), () => write('reply'))] : []),
    ...(mayI('note') ? [entry('note', listing.value('act.note'), () => write('note'))] : []),
    ...(mayI('handleConversations')
      ? [
          ...(talk.assignee === me.value?.staff ? [] : [entry('take', say.value('talk.take'), takeIt)]),
          entry('over', handing.value('over.title'), handOver),
          ...states.filter((state) => state !== talk.state).map(become),
        ]
      : []),
  ];
};

/** Where one can go, and what else one can set. */
export const placeEntries = (): readonly Entry[] => {
  const to = (path: string, words: string): Entry => ({ id: `go${path}`, words, run: () => go(path) });
  const colours: Entry = { id: 'theme', words: say.value(theme.value === 'dark' ? 'nav.light' : 'nav.dark'), run: toggleTheme };
  return [
    ...Object.entries(inbox).map(([path, key]) => to(path, say.value(key))),
    ...beside.filter((path) => mayI(needed[path] ?? 'readConversations')).map((path) => to(path, listing.value(`go.${path}`))),
    to('/settings', say.value('nav.settings')),
    colours,
  ];
};

export const viewEntries = (): readonly Entry[] =>
  [
    ...fixedViews.map((view) => ({ id: view.name, name: say.value(view.name), view })),
    ...savedViews.value.map((view) => ({ ...view, view })),
  ].map(({ id, name, view }): Entry => ({ id: `view-${id}`, words: name, run: () => go(viewAddress(view)) }));

/** Conversations that were found. */
export const talkEntries = (rows: readonly ConversationRow[]): readonly Entry[] =>
  rows.map(({ id, person, channel, preview }) => ({
    id: `talk-${id}`,
    words: person.name ?? person.handle,
    hint: `${settings.value ? apart(channelName(channel)) : ''}: ${apart(preview)}`,
    run: () => go(`/conversations/${encodeURIComponent(id)}`),
  }));

/** Those that hold every word of what was typed. */
export const matching = (entries: readonly Entry[], typed: string): readonly Entry[] => {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ words: said }) => words.every((word) => said.toLocaleLowerCase().includes(word)));
};
