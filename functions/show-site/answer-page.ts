import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { tame } from '../../shared/words/tame.ts';
import type { SiteContext } from './site-app.ts';

/**
 * Answers with a whole page. It is asked for again each time, because votes and moves show at once. Whoever wrote what, no
 * character in it turns the direction of the rest.
 */
export const answerPage = (context: SiteContext, page: VNode, status: 200 | 403 | 404 = 200) =>
  context.html(`<!doctype html>${tame(renderToString(page))}`, status);
