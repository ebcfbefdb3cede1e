import { pressWords } from '../../../shared/words/press-words.ts';
import { speak } from '../../../shared/words/speak.ts';
import type { Site } from '../site.ts';

/** What a page says once something was pressed on it: that the vote counts, or that a mail is on its way. */
export const Pressed = ({ site }: { readonly site: Site }) => {
  const say = speak(pressWords, site.language);
  const { voted, held, subscribed } = site.query;
  const words = voted ? site.say('vote.thanks') : held ? say('sent.vote') : subscribed ? say('sent.subscription') : null;
  return words ? (
    <p class="said" role="status">
      {words}
    </p>
  ) : null;
};
