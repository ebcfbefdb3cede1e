import * as api from '../../../shared/contract/form-api.ts';
import { Form } from '../../../shared/contract/form-settings.ts';
import { fieldsOfForm } from '../../../shared/contract/standard-fields.ts';
import { checkForm } from '../../../shared/intake/check-collecting.ts';
import { formHours } from '../../../shared/intake/form-hours.ts';
import { Refusal } from '../../../shared/kernel/refusal.ts';
import { may } from '../../../shared/staff/permissions.ts';
import { keepDocument } from '../keep-document.ts';
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

const save = async (call: Call<{ readonly version: number; readonly form: Form }>): Promise<api.KeptForm> => {
  const { form, version } = call.body;
  if (form.id !== call.params['id']) throw new Refusal('form.other-id', 422, 'The form has another id than its address.');
  checkForm(form, await call.ports.settings());
  return { form, ...(await keepDocument(call, { kind: 'form', document: form, seen: version, did: 'form.save' })) };
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
