import { useSignal } from '@preact/signals';
import { Intent, type Policy, PromisedMetric } from '../../../../shared/contract/settings.ts';
import { channelName, field, settings } from '../state.ts';
import { setting } from '../voices/settings.ts';
import { ApprovalEditor } from './approval-editor.tsx';
import { Folded } from './folded.tsx';
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
      <div class="targets">
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

/** For what it is promised, as far as a form shows it. */
const whenTold = ({ when: { channels = [], intents = [], ...rest } }: Policy): string => {
  const all = [...channels.map(channelName), ...intents.map((intent) => field.value(`intent.${intent}`)), ...Object.keys(rest)];
  return all.join(', ') || setting.value('whenAll');
};

type Part = 'when' | 'approval';

/** A promise: how soon, by which hours, whom its ladder tells; for what, and whether somebody approves replies, stand folded. */
export const PolicyEditor = ({ policy, fresh, readOnly, change }: PolicyProps) => {
  const say = setting.value;
  const { calendars = [], ladders = [] } = settings.value ?? {};
  const open = useSignal<readonly Part[]>([]);
  const part = (name: Part) => ({
    title: say(name === 'when' ? 'whenTitle' : 'approval'),
    open: open.value.includes(name),
    turn: (on: boolean) => (open.value = [...open.value.filter((one) => one !== name), ...(on ? [name] : [])]),
  });
  const approved = policy.approval ? say('approvalTold', { n: policy.approval.within }) : say('approvalOff');
  return (
    <div class="stack">
      {fresh && <LineField label={say('id')} value={policy.id} readOnly={false} change={(id) => change({ ...policy, id })} />}
      <LineField label={say('policyName')} value={policy.name} readOnly={readOnly} change={(name) => change({ ...policy, name })} />
      <Targets policy={policy} readOnly={readOnly} change={change} />
      {!readOnly && (
        <p class="bar flat">
          <span>
            {say('calendar')}{' '}
            <Pick
              label={say('calendar')}
              value={policy.calendar}
              options={[...(policy.calendar ? [] : [['', '–'] as const]), ...calendars.map(({ id }) => [id, id] as const)]}
              onPick={(calendar) => change({ ...policy, calendar })}
            />
          </span>
          <span>
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
          </span>
        </p>
      )}
      <div>
        <Folded {...part('when')} told={whenTold(policy)}>
          <When policy={policy} readOnly={readOnly} change={change} />
        </Folded>
        <Folded {...part('approval')} told={approved}>
          <ApprovalEditor policy={policy} readOnly={readOnly} change={change} />
        </Folded>
      </div>
    </div>
  );
};
