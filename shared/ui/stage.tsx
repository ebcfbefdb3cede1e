import type { ComponentChildren } from 'preact';
import type { IdeaState } from '../contract/ideas.ts';

/** How far an idea has come: a bar that fills, broken when declined, always with its word. */
export const Stage = ({ state, children }: { readonly state: IdeaState; readonly children: ComponentChildren }) => (
  <span class="stage" data-s={state}>
    <i />
    <span>{children}</span>
  </span>
);
