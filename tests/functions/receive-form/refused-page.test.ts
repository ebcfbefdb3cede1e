import { expect, it } from 'vitest';
import { forming } from './forming.ts';

const browser = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html,*/*' };

it.each([
  ['uk', '/ack/damaged', 'Це посилання пошкоджене або створене не нами.'],
  ['uk', '/unsubscribe/damaged', 'Це посилання пошкоджене або створене не нами.'],
  ['uk', '/forms/moon', 'Такої форми немає.'],
  ['uk', '/forms/later', 'Форму закрито до 2026-12-01 00:00 UTC.'],
  ['en', '/forms/later', 'This form is closed until 2026-12-01 00:00 UTC.'],
  ['en', '/ack/damaged', 'This link is damaged or was not made by us.'],
])('tells a reader of %s on the page of %s why not', async (language, path, said) => {
  const { body, headers } = await forming().post(path, {}, { headers: { ...browser, 'accept-language': language } });
  expect(headers['content-type']).toContain('text/html');
  expect(body).toContain(`<html lang="${language}">`);
  expect(body).toContain(said);
});

it('leads back to a page of ours, whatever stood before the address', async () => {
  const { body } = await forming().post('//elsewhere.example/votes', {}, { headers: browser });
  expect(body).toContain('href="/elsewhere.example"');
});
