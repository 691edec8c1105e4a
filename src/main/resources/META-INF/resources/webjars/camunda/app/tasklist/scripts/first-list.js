// What a clerk sees first: their own tasks if they have any, else what waits for their organisation; the nearest promise
// on top. Tasklist itself would open the first list, empty or not, with the newest task on top.

import { read } from './house.js';

const NEAREST_PROMISE_FIRST = [{ sortBy: 'dueDate', sortOrder: 'asc' }];

async function firstList() {
  const lists = (await read('/filter?resourceType=Task')) || [];
  const shipped = key => lists.find(list => list.properties.anshi === key);
  const mine = shipped('mine');
  const some = mine && (await read(`/filter/${mine.id}/count`));
  return some?.count ? mine : shipped('organisation') || mine;
}

const [path, query] = location.hash.split('?');
const asked = new URLSearchParams(query || '');
if (['', '#', '#/'].includes(path) && !asked.has('filter')) {
  const list = await firstList().catch(() => null);
  if (list) {
    asked.set('filter', list.id);
  }
  asked.set('sorting', JSON.stringify(NEAREST_PROMISE_FIRST));
  history.replaceState(null, '', '#/?' + asked.toString().replace(/\+/g, '%20'));
}
