import { intents } from '../../../../shared/contract/choices.ts';
import type { InboxView } from '../screens/inbox-list.ts';
import { field, handing, settings } from '../state.ts';
import { Pick } from './pick.tsx';

interface InboxMoreProps {
  readonly view: InboxView;
  readonly change: (part: Partial<InboxView>) => void;
}

/** More to filter by: what people want, in which language, for which team. It stays open while one of them is set. */
export const InboxMore = ({ view, change }: InboxMoreProps) => {
  const say = handing.value;
  const languages = ['uk', 'en', 'und'] as const;
  const teams = settings.value?.teams ?? [];
  return (
    <details class="more" open={Boolean(view.intent || view.language || view.team || view.approval)}>
      <summary>{say('more')}</summary>
      <span class="sentence">
        {say('more.intent')}{' '}
        <Pick
          label={say('more.intent')}
          value={view.intent}
          options={[['', say('more.any')], ...intents.map((intent) => [intent, field.value(`intent.${intent}`)] as const)]}
          onPick={(intent) => change({ intent })}
        />{' '}
        {say('more.language')}{' '}
        <Pick
          label={say('more.language')}
          value={view.language}
          options={[['', say('more.any')], ...languages.map((one) => [one, say(`language.${one}`)] as const)]}
          onPick={(language) => change({ language })}
        />{' '}
        {say('more.approval')}{' '}
        <Pick
          label={say('more.approval')}
          value={view.approval}
          options={[
            ['', say('more.any')],
            ['waiting', say('more.approval.waiting')],
          ]}
          onPick={(approval) => change({ approval })}
        />
        {teams.length > 0 && (
          <>
            {' '}
            {say('more.team')}{' '}
            <Pick
              label={say('more.team')}
              value={view.team}
              options={[['', say('more.any')], ...teams.map(({ id, name }) => [id, name] as const)]}
              onPick={(team) => change({ team })}
            />
          </>
        )}
      </span>
    </details>
  );
};
