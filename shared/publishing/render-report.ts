import type { Draft, Edition, EditionIdea, Missing, Named, ReportEdits, ToldIdea } from '../contract/reports.ts';
import type { Language } from '../contract/settings.ts';
import type { Consents } from '../ideas/ports.ts';
import { languageOf } from '../intake/language.ts';
import type { Instant } from '../kernel/instant.ts';

const speaks = (written: string, language: Language): boolean => written === language || written === 'und';

const told = (ideas: readonly ToldIdea[], edits: ReportEdits, language: Language): EditionIdea[] =>
  ideas
    .filter(({ id }) => !edits.leftOut.includes(id))
    .map((idea) => {
      const { title, quote, reason } = edits[language].ideas[idea.id] ?? {};
      const evidence = idea.evidence && { ...idea.evidence, text: speaks(idea.evidenceLanguage, language) ? idea.evidence.text : '' };
      return {
        ...idea,
        ...(title !== undefined && { title, titleLanguage: language }),
        ...(quote !== undefined && { quote: quote || null, ...(quote && { quoteLanguage: languageOf(quote) }) }),
        ...(reason === undefined
          ? { reason: speaks(idea.reasonLanguage, language) ? idea.reason : null }
          : { reason, reasonLanguage: language }),
        evidence: evidence && (evidence.text || evidence.url) ? evidence : null,
      };
    });

/** An edition without those who refused to be named, now or after it was made: neither their names nor their words. */
export const redacted = (edition: Edition, said: Consents): Edition => {
  const refused = (person: string | null) => person !== null && said.get(person)?.state === 'refused';
  const gone = new Set(
    [...edition.built, ...edition.inProgress, ...edition.declined]
      .flatMap(({ names }) => names)
      .flatMap((one) => (refused(one.person) ? [one.name] : [])),
  );
  const stays = ({ person, name }: Named) => !refused(person) && !gone.has(name);
  const clean = (ideas: readonly EditionIdea[]) =>
    ideas.map((idea) => ({ ...idea, quote: refused(idea.quotedFrom) ? null : idea.quote, names: idea.names.filter(stays) }));
  return {
    ...edition,
    built: clean(edition.built),
    inProgress: clean(edition.inProgress),
    declined: clean(edition.declined),
    thanks: edition.thanks.filter(stays),
  };
};

/** Everybody whose name or words an edition shows. */
export const namedIn = ({ built, inProgress, declined, thanks }: Edition): string[] => [
  ...new Set(
    [
      ...[...built, ...inProgress, ...declined].flatMap(({ names, quotedFrom }) => [
        ...names.map(({ person }) => person),
        quotedFrom ?? '',
      ]),
      ...thanks.map(({ person }) => person),
    ].filter(Boolean),
  ),
];

/**
 * The edition in one language that a draft, an editor's changes and what people said of being named give. What a person wrote
 * appears only where it exists in that language; titles and quotes stay as they are, with their language. Pure: the same inputs
 * give identical bytes when written as JSON.
 */
export const renderReport = (draft: Draft, edits: ReportEdits, language: Language, publishedAt: Instant, said: Consents): Edition => {
  const { cutOff: _cutOff, templateVersion: _version, ...rest } = draft;
  const built = told(draft.built, edits, language);
  const thanks = [...new Map(built.flatMap(({ names }) => names).map((one) => [one.name, one])).values()];
  return redacted(
    {
      ...rest,
      language,
      built,
      inProgress: told(draft.inProgress, edits, language),
      declined: told(draft.declined, edits, language),
      thanks,
      intro: edits[language].intro,
      publishedAt,
    },
    said,
  );
};

/** What nobody has written in a language though it is told in it: to be seen before a month is approved. */
export const missingIn = (draft: Draft, edits: ReportEdits, language: Language): Missing[] => {
  const other = language === 'en' ? 'uk' : 'en';
  const own = edits[language];
  const shown = (ideas: readonly ToldIdea[]) => ideas.filter(({ id }) => !edits.leftOut.includes(id));
  const titles = shown([...draft.built, ...draft.inProgress, ...draft.declined]).filter(
    ({ id, titleLanguage }) => !speaks(titleLanguage, language) && own.ideas[id]?.title === undefined,
  );
  const reasons = shown([...draft.built, ...draft.declined]).filter(
    ({ id, reasonLanguage, reason }) => reason !== '' && !speaks(reasonLanguage, language) && own.ideas[id]?.reason === undefined,
  );
  return [
    ...(edits[other].intro && !own.intro ? [{ block: 'intro' as const, idea: null }] : []),
    ...titles.map(({ id }) => ({ block: 'title' as const, idea: id })),
    ...reasons.map(({ id }) => ({ block: 'reason' as const, idea: id })),
  ];
};
