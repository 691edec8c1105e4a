// Says that whoever sat down is still there, and keeps the talks' pages up to date; without it they are loaded anew by hand.
(function () {
  'use strict';
  var main = document.querySelector('main[data-live]');
  var csrf = document.querySelector('input[name=_csrf]');

  function stay() {
    if (!csrf) { return; }
    fetch('/desk/talks/presence?still', { method: 'POST', headers: { 'X-CSRF-TOKEN': csrf.value } }).catch(function () {});
  }

  // Only what differs is touched, and nothing under somebody's hands.
  function renew() {
    if (document.hidden || main.querySelector('table:focus-within')) { return; }
    fetch(location.pathname, { headers: { 'Accept': 'text/html' } })
      .then(function (answer) { return answer.ok ? answer.text() : Promise.reject(); })
      .then(function (html) {
        var fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
        if (main.dataset.live === 'talks') {
          if (fresh.innerHTML !== main.innerHTML) { main.innerHTML = fresh.innerHTML; }
          return;
        }
        var old = main.querySelector('.turns');
        var now = fresh.querySelectorAll('.turns > li');
        for (var i = old.children.length; i < now.length; i++) { old.appendChild(document.importNode(now[i], true)); }
        var head = main.querySelector('.head');
        if (head.innerHTML !== fresh.querySelector('.head').innerHTML) { head.innerHTML = fresh.querySelector('.head').innerHTML; }
      })
      .catch(function () {});
  }

  setInterval(stay, 30000);
  stay();
  if (main) { setInterval(renew, 2000); }
})();
