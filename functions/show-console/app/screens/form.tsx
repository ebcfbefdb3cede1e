import { useSignal } from '@preact/signals';
import type { KeptForm } from '../../../../shared/contract/form-api.ts';
import { Icon } from '../../../../shared/ui/icon.tsx';
import { ask } from '../api.ts';
import { useFetched, whyFailed } from '../fetched.ts';
import { newForm, withChanged, withField, withMoved, withoutField } from '../form-draft.ts';
import { DeleteSetting } from '../parts/delete-setting.tsx';
import { FormFieldEditor } from '../parts/form-field.tsx';
import { FormFrame } from '../parts/form-frame.tsx';
import { FormPreview } from '../parts/form-preview.tsx';
import { FormShare } from '../parts/form-share.tsx';
import { type OldVersion, SettingHistory } from '../parts/setting-history.tsx';
import { Awaiting } from '../parts/waiting.tsx';
import { go } from '../router.ts';
import { restoreSetting } from '../setting-deeds.ts';
import { announcement, language, mayI, settings } from '../state.ts';
import { forming } from '../voices/forms.ts';
import { setting } from '../voices/settings.ts';

/** Keeps the keyboard where it was: on the same button of the field that moved. */
const follow = (id: string, which: 'up' | 'down') =>
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`#field-${CSS.escape(id)} [data-move=${which}]`)?.focus());

const Editor = ({ kept }: { readonly kept: KeptForm }) => {
  const say = forming.value;
  const draft = useSignal(kept.form);
  const version = useSignal(kept.version);
  const said = useSignal<{ text: string; wrong: boolean } | null>(null);
  /** Fields that stand open, by their place. */
  const open = useSignal<readonly number[]>([]);
  const form = draft.value;
  const mayChange = mayI('editForms') && kept.keeper === 'console';
  const move = (index: number, by: -1 | 1) => {
    const moved = withMoved(form, index, by);
    if (moved === form) return;
    draft.value = moved;
    open.value = open.value.map((one) => (one === index ? index + by : one === index + by ? index : one));
    announcement.value = say('moved', { n: index + by + 1, of: form.fields.length });
    follow(form.fields[index]?.id ?? '', by < 0 ? 'up' : 'down');
  };
  const add = () => {
    open.value = [...open.value, form.fields.length];
    draft.value = withField(form);
  };
  const remove = (index: number) => {
    draft.value = withoutField(form, index);
    open.value = open.value.flatMap((one) => (one === index ? [] : [one > index ? one - 1 : one]));
    announcement.value = say('removed');
    requestAnimationFrame(() => document.getElementById('add-field')?.focus());
  };
  const save = async () => {
    try {
      const saved = await ask<KeptForm>('PUT', `/forms/${encodeURIComponent(form.id)}`, { version: version.value, form });
      version.value = saved.version;
      said.value = { text: say('saved'), wrong: false };
      if (kept.version === 0) go(`/forms/${saved.form.id}`, 'replace');
    } catch (error) {
      said.value = { text: whyFailed(error), wrong: true };
    }
  };
  const bringBack = async (old: OldVersion) => {
    const saved = await restoreSetting({ kind: 'form', id: form.id, version: version.value, takeOver: false }, old.version);
    draft.value = (await ask<KeptForm>('GET', `/forms/${encodeURIComponent(form.id)}`)).form;
    version.value = saved.version;
    said.value = { text: setting.value('restored', { n: old.version, now: saved.version }), wrong: false };
  };
  return (
    <main class="page" id="page" tabIndex={-1}>
      <p>
        <a class="btn bare sm back" href="/console/forms">
          <Icon name="back" />
          {say('back')}
        </a>
      </p>
      <div class="head">
        <h1>{kept.version === 0 ? say('new') : form.title[language.value] || form.id}</h1>
      </div>
      {!mayChange && <p class="sm mute">{say(kept.keeper === 'files' ? 'files' : 'roles')}</p>}
      <div class="form-desk">
        <form
          class="stack connect"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <FormFrame form={form} fresh={kept.version === 0} change={(change) => (draft.value = { ...form, ...change })} />
          <h2>{say('fields')}</h2>
          {form.fields.length === 0 && <p class="sm q">{say('usual')}</p>}
          {form.fields.map((field, index) => (
            <FormFieldEditor
              key={index}
              field={field}
              index={index}
              count={form.fields.length}
              survey={form.purpose === 'survey'}
              open={open.value.includes(index)}
              turn={(on) => (open.value = [...open.value.filter((one) => one !== index), ...(on ? [index] : [])])}
              change={(change) => (draft.value = withChanged(form, index, change))}
              move={(by) => move(index, by)}
              remove={() => remove(index)}
            />
          ))}
          <p>
            <button class="btn sm" type="button" id="add-field" onClick={add}>
              <Icon name="plus" />
              {say('add')}
            </button>
          </p>
          {mayChange && (
            <p>
              <button class="btn pen" type="submit">
                {say('save')}
              </button>
            </p>
          )}
          <div role="status">{said.value && <p class={said.value.wrong ? 'err' : 'sm q'}>{said.value.text}</p>}</div>
        </form>
        <div class="stack">
          <FormPreview form={form} />
          {version.value > 0 && <FormShare form={form} />}
          {version.value > 0 && (
            <SettingHistory kind="form" id={form.id} version={version.value} bringBack={mayChange ? bringBack : undefined} />
          )}
          {mayChange && version.value > 0 && (
            <p class="delete-setting">
              <DeleteSetting kept={{ kind: 'form', id: form.id, version: version.value }} takeOver={false} />
            </p>
          )}
        </div>
      </div>
    </main>
  );
};

/** One form being edited, as people see it, and where they find it. */
export const FormScreen = ({ id }: { readonly id: string }) => {
  const channel = settings.value?.channels.find(({ platform }) => platform === 'form')?.id ?? '';
  const fresh: KeptForm = { form: newForm(channel), version: 0, keeper: 'console' };
  const { value, failed, again } = useFetched(`form ${id}`, () =>
    id === 'new' ? Promise.resolve(fresh) : ask<KeptForm>('GET', `/forms/${encodeURIComponent(id)}`),
  );
  if (!value.value) return <Awaiting failed={failed} again={again} />;
  return <Editor kept={value.value} />;
};
