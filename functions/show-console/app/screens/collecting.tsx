import type { Collecting } from '../../../../shared/contract/collecting-api.ts';
import { ask } from '../api.ts';
import { useFetched } from '../fetched.ts';
import { RulesPart } from '../parts/rules-part.tsx';
import { SurveysPart } from '../parts/surveys-part.tsx';
import { Awaiting } from '../parts/waiting.tsx';
import { WeightsPart } from '../parts/weights-part.tsx';
import { mayI } from '../state.ts';
import { collecting } from '../voices/collecting.ts';

/** How ideas are collected and weighed, to be changed by those who may. */
export const CollectingScreen = () => {
  const { value, failed, again } = useFetched('collecting', () => ask<Collecting>('GET', '/collecting'));
  if (!value.value) return <Awaiting failed={failed} again={again} />;
  const say = collecting.value;
  const { rules, surveys, weights } = value.value;
  const may = mayI('editForms');
  return (
    <main class="page collecting" id="page" tabIndex={-1}>
      <div class="head">
        <h1>{say('title')}</h1>
      </div>
      <p class="summary">{say('lead')}</p>
      {!may && <p class="sm mute">{say('roles')}</p>}
      <nav class="jumps" aria-label={say('jumps')}>
        {(['rules', 'surveys', 'weights'] as const).map((part) => (
          <a key={part} href={`#${part}`}>
            {say(`${part}.title`)}
          </a>
        ))}
      </nav>
      <RulesPart found={rules} may={may} />
      <SurveysPart found={surveys} may={may} />
      <WeightsPart found={weights} may={may} />
    </main>
  );
};
