// Makes the pages livelier where JavaScript runs; everything works without it.
(function () {
  'use strict';
  var lang = document.documentElement.lang;

  // A second tap on the same button sends nothing again.
  function once(root) {
    root.querySelectorAll('form.once').forEach(function (form) {
      form.addEventListener('submit', function (event) {
        if (form.dataset.sent) { event.preventDefault(); return; }
        form.dataset.sent = 'yes';
        var button = form.querySelector('button[type=submit]');
        if (button) {
          button.setAttribute('aria-disabled', 'true');
          if (button.dataset.busy) { button.textContent = button.dataset.busy; }
        }
      });
    });
  }
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) { location.reload(); }
  });

  // The promise follows the kind of product chosen, and the brand: its lead's opening hours count.
  function livePromise() {
    var form = document.querySelector('form[data-promise]');
    var category = document.getElementById('product.category');
    var brand = document.getElementById('product.brand');
    var place = document.getElementById('promise');
    if (!form || !category || !brand || !place) { return; }
    var asked = 0;
    function ask() {
      var turn = ++asked;
      fetch(form.dataset.promise + '?category=' + encodeURIComponent(category.value) + '&brand=' + encodeURIComponent(brand.value))
        .then(function (answer) { return answer.ok ? answer.text() : null; })
        .then(function (html) { if (html !== null && turn === asked) { place.innerHTML = html; } })
        .catch(function () { /* The promise of before stays; the server has the last word anyway. */ });
    }
    category.addEventListener('change', ask);
    brand.addEventListener('change', ask);
    // What the browser filled in again by itself fires no event.
    if (brand.value !== brand.defaultValue) { ask(); }
  }

  // The tracking page looks for news and shows them, unless somebody is writing.
  function liveTrack() {
    var main = document.querySelector('main[data-track]');
    if (!main) { return; }
    var words = { updated: main.dataset.updated, ask: main.dataset.ask, show: main.dataset.show };
    var address = main.dataset.track;
    var known = null;
    var wait = 10000;

    function busy() {
      var at = document.activeElement;
      if (at && main.contains(at) && /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)) { return true; }
      return Array.prototype.some.call(main.querySelectorAll('textarea, input:not([type=hidden])'), function (field) {
        return field.type === 'checkbox' ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
      });
    }

    function say(text, offer) {
      var news = document.getElementById('news');
      news.textContent = '';
      var box = document.createElement('div');
      box.className = 'notice news';
      var line = document.createElement('p');
      line.textContent = text;
      box.appendChild(line);
      if (offer) {
        var button = document.createElement('button');
        button.type = 'button';
        button.className = 'button';
        button.textContent = words.show;
        button.addEventListener('click', function () { renew(true); });
        box.appendChild(button);
      }
      news.appendChild(box);
    }

    function renew() {
      return fetch(location.pathname, { headers: { 'Accept': 'text/html' } })
        .then(function (answer) { return answer.ok ? answer.text() : Promise.reject(); })
        .then(function (html) {
          var fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
          var open = Array.prototype.map.call(main.querySelectorAll('details[open] summary'), function (s) { return s.textContent; });
          main.innerHTML = fresh.innerHTML;
          main.querySelectorAll('details').forEach(function (details) {
            var summary = details.querySelector('summary');
            if (summary && open.indexOf(summary.textContent) >= 0) { details.open = true; }
          });
          once(main);
          say(words.updated, false);
        });
    }

    function look() {
      if (document.hidden) { return; }
      fetch(address, { headers: { 'Accept': 'application/json', 'Accept-Language': lang } })
        .then(function (answer) {
          wait = answer.status === 429 ? 60000 : 10000;
          return answer.ok ? answer.text() : known;
        })
        .then(function (text) {
          if (known !== null && text !== known) {
            if (busy()) { say(words.ask, true); } else { renew().catch(function () { say(words.ask, true); }); }
          }
          known = text;
        })
        .catch(function () { wait = 30000; });
    }

    function again() { look(); setTimeout(again, wait); }
    again();
    document.addEventListener('visibilitychange', function () { if (!document.hidden) { look(); } });
  }

  // A talk with a person goes on by itself; what is being written stays as it is.
  function liveTalk() {
    var main = document.querySelector('main[data-talk]');
    if (!main) { return; }
    var state = main.dataset.state;
    var known = Number(main.dataset.turns);
    var place = null;
    var wait = 2000;

    // Only what differs is touched: what was read is not read out again, and nobody is scrolled away.
    function put(part) {
      return function (fresh) {
        var old = main.querySelector(part);
        var now = fresh.querySelector(part);
        if (old && !now) { old.remove(); return; }
        if (!now) { return; }
        if (!old) { main.insertBefore(document.importNode(now, true), document.getElementById('say')); return; }
        if (old.innerHTML !== now.innerHTML) { old.innerHTML = now.innerHTML; }
      };
    }

    function turns(fresh) {
      var list = main.querySelector('.turns');
      var now = fresh.querySelectorAll('.turns > li');
      list.querySelectorAll('.chips').forEach(function (chips) { chips.remove(); });
      var last = document.getElementById('last');
      if (last) { last.removeAttribute('id'); }
      for (var i = list.children.length; i < now.length; i++) { list.appendChild(document.importNode(now[i], true)); }
      once(list);
    }

    function show(html) {
      var fresh = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
      if (fresh.dataset.state === 'closed') { location.reload(); return; }
      var writing = document.activeElement && document.activeElement.form && document.activeElement.form.parentNode.id === 'call-back';
      ['#who', '#progress', '#place'].concat(writing ? [] : ['#call-back']).map(put).forEach(function (one) { one(fresh); });
      var more = Number(fresh.dataset.turns) > known;
      if (more) { turns(fresh); }
      state = fresh.dataset.state;
      known = Number(fresh.dataset.turns);
      if (more && document.getElementById('last')) { document.getElementById('last').scrollIntoView({ block: 'nearest' }); }
    }

    function look() {
      if (document.hidden || state === 'closed' || state === 'machine') { return Promise.resolve(); }
      return fetch(main.dataset.talk + '?after=' + known, { headers: { 'Accept': 'application/json' } })
        .then(function (answer) { return answer.ok ? answer.json() : Promise.reject(); })
        .then(function (talk) {
          wait = 2000;
          var moved = String(talk.place) + String(talk.expectedSeconds);
          if (talk.turns.length || talk.state !== state || moved !== place) {
            place = moved;
            return fetch(location.pathname, { headers: { 'Accept': 'text/html' } })
              .then(function (answer) { return answer.ok ? answer.text() : Promise.reject(); })
              .then(show);
          }
        })
        .catch(function () { wait = Math.min(wait * 2, 30000); });
    }

    function again() { look().then(function () { setTimeout(again, wait); }); }
    setTimeout(again, wait);
    document.addEventListener('visibilitychange', function () { if (!document.hidden) { look(); } });
  }

  once(document);
  livePromise();
  liveTrack();
  liveTalk();
})();
