import { Intent, type Policy, type ReplyApproval, Role } from '../../../../shared/contract/settings.ts';
import { field, language, settings } from '../state.ts';
import { climbing } from '../voices/escalation.ts';
import { setting } from '../voices/settings.ts';
import { staffing } from '../voices/staff.ts';
import { NumberField } from './number-field.tsx';
import { TickList } from './tick-list.tsx';

interface ApprovalProps {
  readonly policy: Policy;
  readonly readOnly: boolean;
  readonly change: (policy: Policy) => void;
}
const columns = ['responsible', 'accountable', 'consulted', 'informed'] as const;

/** Which replies somebody else approves before they are sent, who may, and how soon. */
export const ApprovalEditor = ({ policy, readOnly, change }: ApprovalProps) => {
  const say = setting.value;
  const { approval } = policy;
  const { channels = [], topics = [] } = settings.value ?? {};
  const put = (given: Partial<ReplyApproval>) => approval && change({ ...policy, approval: { ...approval, ...given } });
  const when = (given: ReplyApproval['when']) => put({ when: { ...approval?.when, ...given } });
  const turn = (on: boolean) => {
    const { approval: _before, ...rest } = policy;
    change(on ? { ...rest, approval: { when: {}, by: ['role:lead'], within: 60 } } : rest);
  };
  return (
    <fieldset class="ask" aria-label={say('approval')}>
      <label class="check">
        <input
          type="checkbox"
          disabled={readOnly}
          checked={approval !== undefined}
          onChange={(event) => turn(event.currentTarget.checked)}
        />
        <span>{say('approvalOn')}</span>
      </label>
      {approval && (
        <div class="stack">
          <NumberField
            label={say('approvalWithin')}
            value={approval.within}
            readOnly={readOnly}
            change={(within) => put({ within: within ?? 60 })}
          />
          <TickList
            label={say('approvalBy')}
            options={[
              ...Role.options.map((role) => [`role:${role}`, staffing.value(`role.${role}`)] as const),
              ...columns.map((column) => [`raci:${column}`, `RACI: ${climbing.value(`raciWho.${column}`)}`] as const),
            ]}
            ticked={approval.by}
            readOnly={readOnly}
            change={(by) => put({ by })}
          />
          <details class="filing" open={Object.values(approval.when).some((some) => some.length > 0)}>
            <summary>{say('approvalSome')}</summary>
            <div class="stack">
              <TickList
                label={say('approvalTopics')}
                hint={say('approvalAll')}
                options={topics.map(({ id, words }) => [id, words[language.value]] as const)}
                ticked={approval.when.topics ?? []}
                readOnly={readOnly}
                change={(ticked) => when({ topics: ticked })}
              />
              <TickList
                label={say('approvalIntents')}
                hint={say('approvalAll')}
                options={Intent.options.map((intent) => [intent, field.value(`intent.${intent}`)] as const)}
                ticked={approval.when.intents ?? []}
                readOnly={readOnly}
                change={(ticked) => when({ intents: Intent.options.filter((intent) => ticked.includes(intent)) })}
              />
              <TickList
                label={say('approvalChannels')}
                hint={say('approvalAll')}
                options={channels.map(({ id, name }) => [id, name] as const)}
                ticked={approval.when.channels ?? []}
                readOnly={readOnly}
                change={(ticked) => when({ channels: ticked })}
              />
            </div>
          </details>
        </div>
      )}
    </fieldset>
  );
};
