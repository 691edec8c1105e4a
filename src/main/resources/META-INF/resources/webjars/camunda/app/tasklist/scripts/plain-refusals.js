// The engine puts a sentence of its own, with a number nobody knows, before ours. Ours comes first, whatever the language.

const ENGINES_OWN = /^\s*Cannot (?:submit task form|complete task) \S+: /;
const panel = document.querySelector('.page-notifications');

new MutationObserver(() =>
  [...panel.querySelectorAll('.message')]
    .filter(message => ENGINES_OWN.test(message.textContent))
    .forEach(message => { message.textContent = message.textContent.replace(ENGINES_OWN, ''); })
).observe(panel, { subtree: true, childList: true, characterData: true });
