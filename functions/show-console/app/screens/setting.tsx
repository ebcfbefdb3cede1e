import { useSignal } from '@preact/signals';
import * as z from 'zod';
import { type KeptSettings, neverDeleted } from '../../../../shared/contract/settings-api.ts';
import { toSave } from '../../../../shared/staff/permissions.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { useFetched } from '../fetched.ts';
import { DeleteSetting } from '../parts/delete-setting.tsx';
import { Gone } from '../parts/gone.tsx';
import { SettingEditor } from '../parts/setting-editor.tsx';
import { SettingHistory, savedBy } from '../parts/setting-history.tsx';
import { TakeOver } from '../parts/take-over.tsx';
import { Awaiting } from '../parts/waiting.tsx';
import { refresh } from '../refresh.ts';
import { go } from '../router.ts';
import { type NotSaved, readSetting, restoreSetting, saveSetting, whyNotSaved } from '../setting-deeds.ts';
import { beginnings, type EditedKind, editedKinds, nameOf } from '../setting-kinds.ts';
import { pretty } from '../setting-lines.ts';
import { language, mayI } from '../state.ts';
import { setting } from '../voices/settings.ts';

const Named = z.looseObject({ id: z.string() });
const begun = (words: string): string => words.slice(0, 1).toLocaleUpperCase(language.value) + words.slice(1);

const Page = ({
  kept,
  kind,
  reload,
}: {
  readonly kept: KeptSettings;
  readonly kind: EditedKind;
  readonly reload: () => Promise<KeptSettings | null>;
}) => {
  const say = setting.value;
  const draft = useSignal<unknown>(kept.document);
  const takeOver = useSignal(false);
  const problem = useSignal<NotSaved | null>(null);
  const said = useSignal('');
  const allowed = mayI(toSave(kind));
  const mayChange = allowed && (kept.keeper === 'console' || takeOver.value);
  const fresh = kept.version === 0;
  const name = nameOf(kind, kept.id);
  const named = name !== kept.id;
  const one = say(`one.${kind}`);
  const capital = begun(one);
  const edition = useSignal(0);
  const show = (document: unknown) => {
    draft.value = document;
    edition.value += 1;
    problem.value = null;
  };
  const settled = (saved: KeptSettings, sentence: string) => {
    show(saved.document);
    said.value = sentence;
    void refresh();
    void reload();
  };
  const save = async () => {
    problem.value = null;
    if (!fresh && !takeOver.value && pretty(draft.value) === pretty(kept.document)) {
      said.value = say('unchanged');
      return;
    }
    said.value = '';
    const id = Named.safeParse(draft.value).data?.id ?? kept.id;
    try {
      const saved = await saveSetting({ kind, id: id || 'new', version: kept.version, takeOver: takeOver.value }, draft.value);
      settled(saved, say('saved', { n: saved.version }));
      if (fresh) go(`/settings/${kind}/${saved.id}`, 'replace');
    } catch (error) {
      problem.value = whyNotSaved(error);
    }
  };
  return (
    <main class="page" id="page" tabIndex={-1}>
      <p>
        <a class="btn bare sm back" href="/console/settings">
          <Icon name="back" />
          {say('back')}
        </a>
      </p>
      <div class="head">
        <h1>{fresh ? say('newOf', { kind: one }) : named ? name : `${capital} ${kept.id}`}</h1>
      </div>
      {!fresh && <p class="summary">{named ? `${capital}, ${savedBy(kept)}` : begun(savedBy(kept))}</p>}
      {!allowed && <p class="sm mute">{say('roles')}</p>}
      {allowed && kept.keeper === 'files' && <TakeOver taken={takeOver.value} take={() => (takeOver.value = true)} />}
      <div class="form-desk">
        <form
          class="stack connect"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <div role="status">{said.value && <p class="sm q">{said.value}</p>}</div>
          {problem.value && (
            <div role="alert">
              <p class="err">{problem.value.text}</p>
            </div>
          )}
          <SettingEditor
            key={edition.value}
            kind={kind}
            draft={draft.value}
            fresh={fresh}
            readOnly={!mayChange}
            faults={problem.value?.faults ?? []}
            change={(document) => (draft.value = document)}
          />
          {mayChange && (
            <p class="gap">
              <button class="btn pen" type="submit" disabled={draft.value === undefined}>
                {say('save')}
              </button>
              {problem.value?.text === say('changedMeanwhile') && (
                <button class="btn" type="button" onClick={() => void reload().then((found) => show(found?.document))}>
                  {say('seeTheirs')}
                </button>
              )}
            </p>
          )}
        </form>
        {!fresh && (
          <div class="stack">
            <SettingHistory
              kind={kind}
              id={kept.id}
              version={kept.version}
              bringBack={
                mayChange
                  ? async ({ version: n }) => {
                      const saved = await restoreSetting({ kind, id: kept.id, version: kept.version, takeOver: takeOver.value }, n);
                      settled(saved, say('restored', { n, now: saved.version }));
                    }
                  : undefined
              }
            />
            {mayChange && !neverDeleted.has(kind) && (
              <p class="delete-setting">
                <DeleteSetting kept={kept} takeOver={takeOver.value} />
              </p>
            )}
          </div>
        )}
      </div>
    </main>
  );
};

const Document = ({ kind, id }: { readonly kind: EditedKind; readonly id: string }) => {
  const fresh: KeptSettings = { kind, id: '', version: 0, keeper: 'console', by: null, at: null, document: beginnings[kind] };
  const { value, failed, again } = useFetched(`setting ${kind} ${id}`, () =>
    id === 'new' ? Promise.resolve(fresh) : readSetting(kind, id),
  );
  if (!value.value) return <Awaiting failed={failed} again={again} />;
  const reload = async () => {
    await again();
    return value.value;
  };
  return <Page kept={value.value} kind={kind} reload={reload} />;
};

/** One settings document: its editor, who changed it and when, and its versions. */
export const SettingScreen = ({ kind, id }: { readonly kind: string; readonly id: string }) => {
  const known = editedKinds.find((one) => one === kind);
  return known ? <Document kind={known} id={id} /> : <Gone />;
};
