import { afterAll, beforeAll, expect, it } from 'vitest';
import { similarShelf } from '../../shared/aws/similar-shelf.ts';
import type { Place } from '../../shared/ideas/ports.ts';
import { fileIdea, findSimilar } from '../../shared/ideas/similar.ts';
import { anIdea } from '../shared/ideas/an-idea.ts';
import { openLocalTable } from './local-table.ts';

let local: Awaited<ReturnType<typeof openLocalTable>>;
beforeAll(async () => {
  local = await openLocalTable();
});
afterAll(() => local.close());

it('finds what was filed, once however often it was, and by the words of both its titles', async () => {
  const { client, tableName } = local;
  const shelf = similarShelf(client, tableName);
  const [file, find] = [fileIdea(shelf), findSimilar(shelf)];
  const tyres = anIdea({ id: 'idea_tyres', title: 'Зимові шини', text: 'На частину велосипедів: торік було слизько.' });
  await file(tyres);
  await file(tyres);
  await file(anIdea({ id: 'idea_helmets', title: 'Дитячі шоломи', text: '' }));
  expect((await find('поставте зимові шини будь ласка')).map(({ idea }) => idea)).toEqual(['idea_tyres']);
  await file({ ...tyres, title: 'Шипована гума' });
  expect((await find('шиповану гуму на велосипеди')).map(({ idea }) => idea)).toEqual(['idea_tyres']);
  expect(await find('супер сервіс, раджу всім')).toEqual([]);
});

it('reads no more than two hundred rows of a list, beginning beside its own words', async () => {
  const { client, tableName } = local;
  const ideas = Array.from({ length: 230 }, (_, n) =>
    anIdea({ id: `idea_many_${n}`, title: `Трамвай ${n % 2 ? 'уночі' : 'вранці'}`, text: '' }),
  );
  const shelf = similarShelf(client, tableName);
  for (const idea of ideas) await fileIdea(shelf)(idea);
  const sizes: number[] = [];
  const at = async (place: Place) => {
    const rows = await shelf.at(place);
    sizes.push(rows.length);
    return rows;
  };
  await findSimilar({ at })('трамвай уночі');
  expect(Math.max(...sizes)).toBe(200);
  expect(sizes.length).toBeLessThanOrEqual(8);
});
