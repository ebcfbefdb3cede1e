import * as z from 'zod';
import { Instant } from '../kernel/instant-schema.ts';
import { Form } from './form-settings.ts';

/** A form with the version that it is in: saving names the version that was seen. `keeper` says who keeps it. */
export const KeptForm = z.object({ form: Form, version: z.number().int(), keeper: z.enum(['console', 'files']) });
export type KeptForm = z.infer<typeof KeptForm>;

export const FormRow = z.object({
  id: z.string(),
  title: Form.shape.title,
  purpose: Form.shape.purpose,
  fields: z.number().int(),
  open: z.boolean(),
  /** When it closes while it is open, when it opens while it is closed. */
  until: Instant.nullable(),
});
export type FormRow = z.infer<typeof FormRow>;
export const FormList = z.object({ items: z.array(FormRow) });
export type FormList = z.infer<typeof FormList>;

/** `version` is the one that was seen; 0 for a form that is new. */
export const SaveFormRequest = z.object({ version: z.number().int().min(0), form: Form });
