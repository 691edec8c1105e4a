// How many tasks each list holds, beside its name. Tasklist itself counts only the list that is open.

import { read } from './house.js';

const EVERY = 15 * 1000;
const AFTER_A_CLICK = 1000;
const counts = new Map();

async function count() {
  if (document.hidden) {
    return;
  }
  const lists = (await read('/filter?resourceType=Task')) || [];
  await Promise.all(
    lists.map(async list => {
      const answer = await read(`/filter/${list.id}/count`);
      if (answer) {
        counts.set(list.name, answer.count);
      }
    })
  );
  show();
}

/** Angular keeps the text of the link to itself, so the count stands beside it. */
function show() {
  document.querySelectorAll('.task-filter .name').forEach(name => {
    const count = counts.get(name.querySelector('a')?.firstChild?.textContent.trim());
    if (count === undefined) {
      return;
    }
    let place = name.querySelector('.anshi-count');
    if (!place) {
      place = document.createElement('span');
      place.className = 'anshi-count';
      name.appendChild(place);
    }
    if (place.textContent !== String(count)) {
      place.textContent = count;
      place.classList.toggle('none', count === 0);
    }
  });
}

const safely = () => count().catch(() => { /* The counts of before stay. */ });
new MutationObserver(show).observe(document.body, { subtree: true, childList: true });
window.addEventListener('hashchange', safely);
document.addEventListener('click', () => setTimeout(safely, AFTER_A_CLICK));
document.addEventListener('visibilitychange', safely);
setInterval(safely, EVERY);
safely();
