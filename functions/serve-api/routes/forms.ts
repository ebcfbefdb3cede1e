import * as api from '../../../shared/contract/form-api.ts';
import { Form } from '../../../shared/contract/form-settings.ts';
import { fieldsOfForm } from '../../../shared/contract/standard-fields.ts';
import { formHours } from '../../../shared/intake/form-hours.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { type Call, type Route, route } from '../route.ts';

const list = async ({ ports, at }: Call) => {
  const settings = await ports.settings();
  return {
    items: settings.forms.map((form): api.FormRow => {
      const hours = formHours(form, settings, at);
      const { id, title, purpose } = form;
      return { id, title, purpose, fields: fieldsOfForm(form).length, open: hours.open, until: hours.open ? hours.until : hours.next };
    }),
  };
};

const read = async ({ ports, params }: Call): Promise<api.KeptForm> => {
  const kept = await ports.documents.read('form', params['id'] ?? '');
  if (!kept) throw new Refusal('form.unknown', 404, `There is no form ${params['id']}.`);
  return { ...kept, form: Form.parse(kept.document) };
};

/** Refuses what would leave answers unheard, or a survey without its score. */
const check = async ({ ports, params }: Call, form: Form): Promise<void> => {
  const { channels, surveys } = await ports.settings();
  if (form.id !== params['id']) throw new Refusal('form.other-id', 422, 'The form has another id than its address.');
  if (!channels.some(({ id, platform }) => id === form.channel && platform === 'form'))
    throw new Refusal('form.channel-unknown', 422, `There is no channel ${form.channel} for forms. Connect one, or choose another.`);
  const scored = surveys.find((survey) => survey.form === form.id && survey.score !== undefined);
  if (scored && !form.fields.some(({ id, type }) => id === scored.score && type === 'scale'))
    throw new Refusal('form.survey-needs-scale', 422, `The survey ${scored.id} counts the scale ${scored.score}, which this form lacks.`);
};

const save = async (call: Call<{ readonly version: number; readonly form: Form }>): Promise<api.KeptForm> => {
  const { ports, at, holder, body } = call;
  const { form, version: seen } = body;
  await check(call, form);
  const kept = await ports.documents.read('form', form.id);
  if (kept?.keeper === 'files')
    throw new Refusal('settings.kept-by-files', 409, `Form ${form.id} is kept by a settings file. Change it there and run: heard apply`);
  if ((kept?.version ?? 0) !== seen)
    throw new Refusal('settings.changed-meanwhile', 409, `Somebody changed form ${form.id} meanwhile. Look at it again.`);
  const saved = { version: seen + 1, keeper: 'console' as const };
  await ports.documents.save({ kind: 'form', document: form, ...saved }, at);
  await ports.audit.note({ at, by: holder.staff, did: 'form.save', subject: form.id });
  return { form, ...saved };
};

/** Forms: what people may fill in, and who changes it. */
export const formRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/forms',
    roles: may.readSettings,
    summary: 'Forms, each with whether it is open',
    gives: api.FormList,
    answer: list,
  },
  { method: 'GET', path: '/forms/{id}', roles: may.readSettings, summary: 'One form with its version', gives: api.KeptForm, answer: read },
  route({
    method: 'PUT',
    path: '/forms/{id}',
    roles: may.editForms,
    summary: 'Save a form against the version that was seen; 0 makes a new one',
    takes: api.SaveFormRequest,
    gives: api.KeptForm,
    answer: save,
  }),
];
