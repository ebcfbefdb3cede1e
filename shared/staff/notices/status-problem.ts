import type { HttpAnswer } from './notice-adapter.ts';

/** What is wrong with an answer by its status alone: anything but 2xx. */
export const statusProblem = ({ status }: HttpAnswer): string | null => (status >= 200 && status < 300 ? null : `status ${status}`);
