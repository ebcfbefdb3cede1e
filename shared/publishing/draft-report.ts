import type { Figures } from '../contract/figures.ts';
import type { Idea, Vote } from '../contract/ideas.ts';
import type { AskedTopic, Draft, Named, ToldEffect, ToldIdea } from '../contract/reports.ts';
import type { Topic } from '../contract/settings.ts';
import { authorsOf, mayBeNamed } from '../ideas/naming.ts';
import type { Consents } from '../ideas/ports.ts';
import { familyOf } from '../ideas/votes.ts';
import { languageOf } from '../intake/language.ts';
import type { Instant } from '../kernel/instant.ts';
import { localDate } from '../kernel/temporal.ts';
import { asOf } from './as-of.ts';

const templateVersion = 2;

export interface DraftInput {
  /** `2026-11`, the month that is told, in `timezone`. */
  readonly month: string;
  readonly timezone: string;
  readonly cutOff: Instant;
  /** Every idea, those merged away included. */
  readonly ideas: readonly Idea[];
  /** Votes by idea. */
  readonly votes: Readonly<Record<string, readonly Vote[]>>;
  readonly consents: Consents;
  readonly topics: readonly Topic[];
  readonly figures: Figures;
  /** Conversations of the month by topic; null where they are not counted so. */
  readonly contacts: ReadonlyMap<string, number> | null;
  /** What became of the contacts on the topics of an idea, by idea. */
  readonly effects: ReadonlyMap<string, ToldEffect>;
}

/**
 * The language of a title or a text of staff. Where words do not tell, letters do: what is written in Cyrillic no English page may
 * show as its own, nor a Ukrainian page what is written in Latin.
 */
const writtenIn = (text: string): string => {
  const language = languageOf(text);
  if (language !== 'und') return language;
  if (/\p{Script=Cyrillic}/u.test(text)) return 'uk';
  return /\p{Script=Latin}/u.test(text) ? 'en' : 'und';
};
const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
const latestFirst = (a: ToldIdea, b: ToldIdea) => (a.movedAt === b.movedAt ? byId(a, b) : a.movedAt < b.movedAt ? 1 : -1);

/** Names, each once, in the order in which they come. */
const eachOnce = (names: readonly Named[]): Named[] => [...new Map(names.toReversed().map((one) => [one.name, one])).values()].toReversed();

const asked = ({ topics, contacts }: DraftInput, heard: readonly Idea[]): AskedTopic[] =>
  topics
    .map(({ id, words }) => ({
      topic: id,
      words,
      ideas: heard.filter((idea) => idea.topics.includes(id)).length,
      contacts: contacts && (contacts.get(id) ?? 0),
    }))
    .filter((one) => one.ideas > 0 || (one.contacts ?? 0) > 0)
    .toSorted((a, b) => (b.contacts ?? 0) - (a.contacts ?? 0) || b.ideas - a.ideas || (a.topic < b.topic ? -1 : 1));

/** The draft of a month: what was asked, what was shipped in it, what is under way and what was declined in it. Pure. */
export const draftReport = (input: DraftInput): Draft => {
  const { month, timezone, cutOff, votes, consents, figures, effects } = input;
  const ideas = input.ideas
    .filter(({ createdAt }) => createdAt <= cutOff)
    .map((idea) => asOf(idea, cutOff))
    .toSorted(byId);
  const own = ideas.filter(({ mergedInto }) => mergedInto === null);
  const inMonth = (at: Instant) => localDate(at, timezone).startsWith(month);
  const heard = ideas.filter(({ createdAt }) => inMonth(createdAt));
  const told = (idea: Idea): ToldIdea => {
    const family = familyOf(idea.id, ideas).flatMap((id) => ideas.filter((one) => one.id === id));
    const cast = family.flatMap(({ id }) => votes[id] ?? []).filter(({ at }) => at <= cutOff);
    const voters = cast.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.voter < b.voter ? -1 : 1));
    const named = mayBeNamed([...authorsOf(family), ...voters], consents);
    const names = named.map((who) => ({ person: 'voter' in who ? who.voter : who.person, name: who.name ?? '' }));
    const [first] = idea.authors;
    const quoted = first && names.some(({ person }) => person === first.person) && idea.text !== idea.title && idea.text !== '';
    const last = idea.moves.at(-1);
    const reason = last?.reason ?? '';
    return {
      id: idea.id,
      title: idea.title,
      titleLanguage: writtenIn(idea.title),
      quote: quoted ? idea.text : null,
      quoteLanguage: idea.language,
      quotedFrom: quoted ? first.person : null,
      reason,
      reasonLanguage: writtenIn(reason),
      evidence: last?.evidence ?? null,
      evidenceLanguage: writtenIn(last?.evidence?.text ?? ''),
      topics: idea.topics,
      plan: idea.plan,
      effect: effects.get(idea.id) ?? null,
      votes: new Set(cast.map(({ voter }) => voter)).size,
      names,
      movedAt: idea.movedAt,
    };
  };
  const tell = (test: (idea: Idea) => boolean) => own.filter(test).map(told).toSorted(latestFirst);
  const built = tell(({ state, movedAt }) => state === 'shipped' && inMonth(movedAt));
  return {
    month,
    cutOff,
    templateVersion,
    heard: heard.length,
    asked: asked(input, heard),
    built,
    inProgress: tell(({ state }) => state === 'planned' || state === 'in_progress'),
    declined: tell(({ state, movedAt }) => state === 'declined' && inMonth(movedAt)),
    stillOpen: own.filter(({ state }) => state === 'new' || state === 'valid').length,
    thanks: eachOnce(built.flatMap(({ names }) => names)),
    kept:
      figures.opened === 0
        ? null
        : {
            opened: figures.opened,
            resolved: figures.resolved,
            met: figures.firstResponsesMet,
            answered: figures.firstResponses,
            medianMinutes: figures.medianFirstResponseMinutes,
            p90Minutes: figures.ninetiethFirstResponseMinutes,
          },
  };
};
