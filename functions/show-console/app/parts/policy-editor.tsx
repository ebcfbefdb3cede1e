import { Intent, type Policy, PromisedMetric } from '../../../../shared/contract/settings.ts';
import { field, settings } from '../state.ts';
import { setting } from '../voices/settings.ts';
import { ApprovalEditor } from './approval-editor.tsx';
import { LineField } from './line-field.tsx';
import { NumberField } from './number-field.tsx';
import { Pick } from './pick.tsx';
import { TickList } from './tick-list.tsx';

interface PolicyProps {
  readonly policy: Policy;
  readonly fresh: boolean;
  readonly readOnly: boolean;
  readonly change: (policy: Policy) => void;
}

const Targets = ({ policy, readOnly, change }: Omit<PolicyProps, 'fresh'>) => {
  const put = (metric: PromisedMetric, minutes: number | undefined) => {
    const { [metric]: _before, ...others } = policy.targetMinutes;
    change({ ...policy, targetMinutes: minutes === undefined ? others : { ...others, [metric]: minutes } });
  };
  return (
    <fieldset class="ask">
      <legend>{setting.value('targets')}</legend>
      <p class="sm q">{setting.value('targetsHow')}</p>
      <div class="day-row">
        {PromisedMetric.options.map((metric) => (
          <NumberField
            key={metric}
            label={field.value(`metric.${metric}`)}
            value={policy.targetMinutes[metric]}
            readOnly={readOnly}
            change={(minutes) => put(metric, minutes)}
          />
        ))}
      </div>
    </fieldset>
  );
};

const When = ({ policy, readOnly, change }: Omit<PolicyProps, 'fresh'>) => {
  const say = setting.value;
  const { channels = [], intents = [], ...rest } = policy.when;
  const put = (given: { channels?: string[]; intents?: Intent[] }) => {
    const now = { channels, intents, ...given };
    change({
      ...policy,
      when: {
        ...rest,
        ...(now.channels.length > 0 && { channels: now.channels }),
        ...(now.intents.length > 0 && { intents: now.intents }),
      },
    });
  };
  const others = Object.keys(rest);
  return (
    <>
      <TickList
        label={say('whenChannels')}
        hint={say('whenNone')}
        options={(settings.value?.channels ?? []).map(({ id, name }) => [id, name] as const)}
        ticked={channels}
        readOnly={readOnly}
        change={(ticked) => put({ channels: ticked })}
      />
      <TickList
        label={say('whenIntents')}
        hint={say('whenNone')}
        options={Intent.options.map((intent) => [intent, field.value(`intent.${intent}`)] as const)}
        ticked={intents}
        readOnly={readOnly}
        change={(ticked) => put({ intents: Intent.options.filter((intent) => ticked.includes(intent)) })}
      />
      {others.length > 0 && <p class="sm q">{say('whenMore', { what: others.join(', ') })}</p>}
    </>
  );
};

/** A promise: for what, how soon, by which hours. */
export const PolicyEditor = ({ policy, fresh, readOnly, change }: PolicyProps) => {
  const say = setting.value;
  const { calendars = [], ladders = [] } = settings.value ?? {};
  return (
    <div class="stack">
      {fresh && <LineField label={say('id')} value={policy.id} readOnly={false} change={(id) => change({ ...policy, id })} />}
      <LineField label={say('policyName')} value={policy.name} readOnly={readOnly} change={(name) => change({ ...policy, name })} />
      <Targets policy={policy} readOnly={readOnly} change={change} />
      {!readOnly && (
        <p class="bar flat">
          {say('calendar')}{' '}
          <Pick
            label={say('calendar')}
            value={policy.calendar}
            options={[...(policy.calendar ? [] : [['', '–'] as const]), ...calendars.map(({ id }) => [id, id] as const)]}
            onPick={(calendar) => change({ ...policy, calendar })}
          />{' '}
          {say('ladder')}{' '}
          <Pick
            label={say('ladder')}
            value={policy.ladder ?? ''}
            options={[['', say('ladderNone')], ...ladders.map(({ id }) => [id, id] as const)]}
            onPick={(chosen) => {
              const { ladder: _before, ...rest } = policy;
              change(chosen ? { ...rest, ladder: chosen } : rest);
            }}
          />
        </p>
      )}
      <When policy={policy} readOnly={readOnly} change={change} />
      <ApprovalEditor policy={policy} readOnly={readOnly} change={change} />
    </div>
  );
};
