// There is one door to the house, and it is not the engine's own sign-in form: whoever is signed out, or was away for too
// long, goes there. The engine's pages would show their form at this place.

const DOOR = '/login?ended';

function toTheDoor() {
  if (location.hash.replace(/[?].*/, '') === '#/login') {
    location.replace(document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '') + DOOR);
  }
}

window.addEventListener('hashchange', toTheDoor);
toTheDoor();
