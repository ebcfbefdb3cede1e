import type { EntryClicks, LinkedKind } from '../../../../shared/contract/clicks.ts';
import { dayWords } from '../../../../shared/words/moments.ts';
import { ask } from '../api.ts';
import { useFetched } from '../fetched.ts';
import { channelName, language } from '../state.ts';
import { knowing } from '../voices/knowledge.ts';
import { AwaitingPart } from './waiting.tsx';

/** How often links to an entry were followed, from where and when. */
export const ClickCounts = ({ kind, id }: { readonly kind: LinkedKind; readonly id: string }) => {
  const { value, failed, again } = useFetched(`clicks ${kind} ${id}`, () =>
    ask<EntryClicks>('GET', `/clicks/${kind}/${encodeURIComponent(id)}`),
  );
  if (!value.value) return <AwaitingPart failed={failed} again={again} />;
  const say = knowing.value;
  const { clicks, links, channels, days } = value.value;
  const url = `${location.origin}/go/${id}`;
  return (
    <section aria-label={say('clicks')}>
      <h2>{say('clicks')}</h2>
      <p>{clicks === 0 ? say('clicksNone', { url }) : say('clicksOf', { n: clicks, links, url })}</p>
      {clicks > 0 && (
        <>
          <table class="click-table">
            <thead>
              <tr>
                <th scope="col">{say('clicksChannel')}</th>
                <th scope="col">{say('clicksCount')}</th>
              </tr>
            </thead>
            <tbody>
              {channels.map((one) => (
                <tr key={one.channel}>
                  <th scope="row">{one.channel === 'site' ? say('clicksSite') : channelName(one.channel)}</th>
                  <td class="num">{one.clicks}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <details>
            <summary>{say('clicksDays')}</summary>
            <ul>
              {days.map((one) => (
                <li key={one.day}>
                  {dayWords(language.value, one.day)}: {one.clicks}
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </section>
  );
};
