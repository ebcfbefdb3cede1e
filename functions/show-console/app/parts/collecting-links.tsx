import { forming } from '../voices/forms.ts';

/** From the ideas to where they come from: what may be one, and the forms. */
export const CollectingLinks = () => (
  <p class="gap sm">
    <a href="/console/proposals">{forming.value('ideas.title')}</a>
    <a href="/console/forms">{forming.value('title')}</a>
  </p>
);
