// Looks every few seconds whether there is something new, and leaves open what was opened.
(function () {
  'use strict';
  var parts = ['clock', 'gateways', 'messages'];

  function put(fresh) {
    var open = Array.prototype.map.call(document.querySelectorAll('details[open]'), function (each) { return each.id; });
    var screen = document.querySelector('.screen');
    var scrolled = screen ? screen.scrollTop : 0;
    parts.forEach(function (id) {
      var old = document.getElementById(id);
      var next = fresh.getElementById(id);
      if (old && next && old.innerHTML !== next.innerHTML && !old.contains(document.activeElement)) {
        old.replaceWith(document.importNode(next, true));
      }
    });
    open.forEach(function (id) {
      var each = document.getElementById(id);
      if (each) { each.open = true; }
    });
    screen = document.querySelector('.screen');
    if (screen) { screen.scrollTop = scrolled; }
  }

  function look() {
    if (document.hidden) { return; }
    fetch(location.href, {headers: {Accept: 'text/html'}})
      .then(function (answer) { return answer.ok ? answer.text() : null; })
      .then(function (html) { if (html) { put(new DOMParser().parseFromString(html, 'text/html')); } })
      .catch(function () { /* the house is closed for a moment; the next look will tell */ });
  }

  setInterval(look, 3000);
}());
