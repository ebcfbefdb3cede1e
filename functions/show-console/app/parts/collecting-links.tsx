import { collecting } from '../voices/collecting.ts';
import { forming } from '../voices/forms.ts';

/** From the ideas to where they come from: what may be one, the forms, and what is set about it. */
export const CollectingLinks = () => (
  <p class="gap sm">
    <a href="/console/proposals">{forming.value('ideas.title')}</a>
    <a href="/console/forms">{forming.value('title')}</a>
    <a href="/console/collecting">{collecting.value('title')}</a>
  </p>
);
