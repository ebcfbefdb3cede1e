import type { Idea } from '../../../shared/contract/ideas.ts';
import { PlatformMark } from '../../../shared/ui/platform-mark.tsx';
import { langOf, namedAuthors, publicWords, titleIn } from '../public-idea.ts';
import type { Site } from '../site.ts';

interface HeardProps {
  readonly site: Site;
  readonly idea: Idea;
  /** Like ideas that were joined into it. */
  readonly joined: readonly Idea[];
}
const mostNames = 12;

/** The words of one idea with where and by whom they were said; authors who did not agree are counted, never named. */
const Said = ({ site, idea }: Omit<HeardProps, 'joined'>) => {
  const names = namedAuthors(idea);
  const words = publicWords(site, idea);
  const platform = site.settings.channels.find(({ id }) => id === idea.origin?.channel)?.platform;
  const more = idea.authors.length - Math.min(names.length, mostNames);
  return (
    <>
      {words && (
        <blockquote lang={langOf(idea.language)} dir="auto">
          {words}
        </blockquote>
      )}
      <p class="cite">
        {platform && <PlatformMark platform={platform} language={site.language} />}
        {names.length === 0 && <span>{site.say('idea.unnamed')}</span>}
        {names.slice(0, mostNames).map((name, index) => (
          <span key={name}>
            <bdi>{name}</bdi>
            {index < Math.min(names.length, mostNames) - 1 && ','}
          </span>
        ))}
        {names.length > 0 && more > 0 && <span>{site.say('idea.others', { n: more })}</span>}
      </p>
    </>
  );
};

/** Everything that was heard of an idea: first its own words, then those of ideas that were joined into it. */
export const Heard = ({ site, idea, joined }: HeardProps) => {
  const people = new Set([idea, ...joined].flatMap(({ authors }) => authors.map(({ person }) => person)));
  const [date, n] = [site.moments.date(idea.createdAt), Math.max(1, people.size)];
  return (
    <section class="heard">
      <h2>{site.say('idea.heard', { date, n })}</h2>
      {[idea, ...joined].map((one) => (
        <Said key={one.id} site={site} idea={one} />
      ))}
      {joined.length > 0 && (
        <div class="joined">
          <h3>{site.say('idea.joined')}</h3>
          <ul>
            {joined.map((one) => (
              <li key={one.id}>
                <a href={`/ideas/${one.id}`} dir="auto">
                  {titleIn(site, one)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
};
