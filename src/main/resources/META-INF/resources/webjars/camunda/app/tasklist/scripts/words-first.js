// The words before the page: Tasklist asks for some of them only once, and shows their names when they arrive later than
// the page itself (a first visit, a slow line). They are put where Tasklist keeps the words of an earlier visit.

import { inEnglish } from './house.js';

const MEMORY = 'camunda-web';
const folder = document.querySelector('base').getAttribute('app-root') + '/app/tasklist/locales/';

async function remember(language) {
  const words = await (await fetch(`${folder}${language}.json?bust=${window.bust}`)).json();
  const known = JSON.parse(localStorage.getItem(MEMORY) || '{}');
  known[`${folder}_locales_data_${language}_${window.bust}`] = JSON.stringify(words);
  localStorage.setItem(MEMORY, JSON.stringify(known));
}

for (const language of inEnglish ? ['en', 'zh-CN'] : ['zh-CN']) {
  await remember(language).catch(() => { /* Tasklist fetches them itself. */ });
}
