import type { Draft, Edition, ReportEdits, ToldIdea } from '../contract/reports.ts';
import type { Instant } from '../kernel/instant.ts';

const edited = (ideas: readonly ToldIdea[], edits: ReportEdits): ToldIdea[] =>
  ideas.flatMap((idea) => {
    const { leftOut, ...change } = edits.ideas[idea.id] ?? {};
    return leftOut ? [] : [{ ...idea, ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) }];
  });

/** The edition that a draft and an editor's changes give. Pure: the same inputs give identical bytes when written as JSON. */
export const renderReport = (
  { cutOff: _cutOff, templateVersion: _version, ...draft }: Draft,
  edits: ReportEdits,
  publishedAt: Instant,
): Edition => {
  const built = edited(draft.built, edits);
  return {
    ...draft,
    built,
    inProgress: edited(draft.inProgress, edits),
    declined: edited(draft.declined, edits),
    thanks: [...new Set(built.flatMap(({ names }) => names))],
    intro: edits.intro,
    publishedAt,
  };
};
