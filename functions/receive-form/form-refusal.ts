import type { Fault } from '../../shared/intake/form-answers.ts';
import { Refusal } from '../../shared/kernel/refusal.ts';

/** A form that cannot be taken as it was filled in. `page` shows it again to a browser, with all that was written. */
export class FormRefusal extends Refusal {
  readonly faults: readonly Fault[];
  readonly page: string | null;
  /** Sites that may show this page in a frame. */
  readonly framedBy: readonly string[];
  constructor(
    code: string,
    status: number,
    detail: string,
    { faults, page, framedBy }: { faults: readonly Fault[]; page: string | null; framedBy: readonly string[] },
  ) {
    super(code, status, detail);
    this.name = 'FormRefusal';
    this.faults = faults;
    this.page = page;
    this.framedBy = framedBy;
  }
}
