import type { Interaction } from '../contract/acts.ts';
import { isOfPlatform, type Letter, type PlatformLetter } from '../contract/letters.ts';
import type { Channel, Form, Intent, Settings } from '../contract/settings.ts';
import { activeStaff } from '../contract/staff-standing.ts';
import { derivedId } from '../kernel/ids.ts';
import { earlier } from '../kernel/instant.ts';
import { attachmentsOf } from './attachments.ts';
import { readIntent } from './intent.ts';
import { languageOf } from './language.ts';
import { askedAs, type Part, type SourceAct } from './platform.ts';
import { platforms } from './platforms.ts';
import { shownAlone } from './shown-alone.ts';
import { underPost } from './under-post.ts';

/** What a letter came to, part by part: nothing is dropped without a rule that names it. */
export interface Normalised {
  readonly interactions: readonly Interaction[];
  readonly ignored: ReadonlyArray<{ part: number; rule: string }>;
  readonly quarantined: ReadonlyArray<{ part: number; code: string }>;
  /** What the platform only named, to be asked for. */
  readonly lookups: readonly string[];
}

/** The parts of a letter, as its platform's reader knows them. */
export const partsOf = (letter: Letter, body: Buffer): readonly Part[] => {
  if (!isOfPlatform(letter)) return [{ quarantined: 'platform.not-read' }];
  const { platform, headers, receivedAt } = letter;
  return platforms[platform].read({ body, headers, receivedAt });
};

/** The form that an answer names: its purpose says what people want, its channel who hears it. */
const formOf = ({ forms }: Settings, { platform }: PlatformLetter, account: string): Form | undefined =>
  platform === 'form' ? forms.find(({ id }) => id === account) : undefined;

/**
 * The channel that hears an account, and the account as our ids name it. What names no account belongs to the only channel of its
 * connection, as does what came of asking for that channel.
 */
const heardBy = (act: SourceAct, letter: PlatformLetter, settings: Settings): { channel: Channel; account: string } | undefined => {
  const named = act.account ?? letter.headers[askedAs];
  const form = formOf(settings, letter, named ?? '');
  const own = settings.channels.filter(({ connection, platform }) => connection === letter.connection && platform === letter.platform);
  const channel = form
    ? settings.channels.find(({ id }) => id === form.channel)
    : (own.find(({ account }) => account === (named ?? letter.connection)) ??
      own.find(({ account }) => account === undefined) ??
      (named === undefined && own.length === 1 ? own[0] : undefined));
  return channel && { channel, account: named ?? channel.account ?? letter.connection };
};

/** What a person wants: as the place says, as the form is for, else as it is shown or reads. */
const intentOf = (act: SourceAct, form: Form | undefined): Intent => {
  if (act.intent) return act.intent;
  if (!form) return shownAlone(act) ?? readIntent(act.text).intent;
  return form.purpose === 'survey' ? 'noise' : form.purpose;
};

const topicsOf = (settings: Settings, text: string): string[] => {
  const low = text.toLocaleLowerCase('uk');
  return settings.topics
    .filter(({ match }) => match.some((word) => low.includes(word.toLocaleLowerCase('uk'))))
    .map(({ id }) => id)
    .slice(0, 3);
};

/** One act in our terms: ids from natural keys, direction by who spoke, time clamped to receipt, intent and language read. */
const interactionOf = (
  act: SourceAct,
  letter: PlatformLetter,
  { channel, account }: { channel: Channel; account: string },
  settings: Settings,
): Interaction => {
  const { platform } = letter;
  const staff = activeStaff(settings).find(({ handles }) => handles.includes(`${platform}:${act.handle}`));
  const out = act.own || act.bot || staff !== undefined;
  const at = earlier(act.at, letter.receivedAt);
  return {
    type: 'interaction',
    actId: derivedId('act', platform, account, act.sourceId, act.verb, act.version),
    id: derivedId('int', platform, account, act.sourceId),
    conversation: derivedId('conv', platform, account, act.thread),
    platform,
    channel: channel.id,
    account,
    sourceId: act.sourceId,
    thread: act.thread,
    ...(act.inReplyTo !== undefined && { inReplyTo: act.inReplyTo }),
    verb: act.verb,
    kind: act.bot && !act.own ? 'bot' : act.kind,
    direction: out ? 'out' : 'in',
    author: {
      id: derivedId('per', platform, act.handle),
      handle: act.handle,
      ...(act.name && { name: act.name }),
      ...(staff && { staff: staff.id }),
    },
    text: act.text,
    ...(act.original !== undefined && act.original !== act.text && { original: act.original }),
    language: languageOf(act.words ?? act.text),
    ...(!out && act.verb !== 'delete' && { intent: intentOf(act, formOf(settings, letter, account)) }),
    topics: topicsOf(settings, act.words ?? act.text),
    ...underPost(act),
    ...(act.deleter !== undefined && { deleter: act.deleter }),
    ...(act.answers && { answers: [...act.answers] }),
    attachments: attachmentsOf(act, derivedId('int', platform, account, act.sourceId), platforms[platform].fetching?.media),
    at,
    sourceAt: act.at,
    // what was read again came late: it is told with others, and breaks no promise at once
    receivedAt: letter.replayedAt ?? letter.receivedAt,
    letter: letter.id,
    history: act.at < channel.connectedAt,
  };
};

/**
 * Reads a letter against the settings in force. Pure: the same letter and settings give the same interactions with the same
 * ids. An account that no channel hears is quarantined as `account.unknown`.
 */
export const normalise = (letter: Letter, body: Buffer, settings: Settings): Normalised => {
  const parts = partsOf(letter, body);
  const interactions: Interaction[] = [];
  const ignored: Array<{ part: number; rule: string }> = [];
  const quarantined: Array<{ part: number; code: string }> = [];
  const lookups: string[] = [];
  for (const [part, read] of parts.entries()) {
    if ('ignored' in read) ignored.push({ part, rule: read.ignored });
    else if ('lookup' in read) lookups.push(read.lookup);
    else if ('quarantined' in read) quarantined.push({ part, code: read.quarantined });
    else if (isOfPlatform(letter)) {
      const heard = heardBy(read.act, letter, settings);
      if (heard) interactions.push(interactionOf(read.act, letter, heard, settings));
      else quarantined.push({ part, code: 'account.unknown' });
    }
  }
  return { interactions, ignored, quarantined, lookups };
};
