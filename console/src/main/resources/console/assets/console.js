// Keeps a page up to date, and says so when it cannot: it then shows what it knew.
(function () {
  "use strict";
  var SILENT_MS = 12000, AGAIN_MS = 5000;
  function lost(is) {
    var note = document.getElementById("lost");
    if (note) {
      note.hidden = !is;
    }
  }
  document.addEventListener("htmx:sendError", function () { lost(true); });
  document.addEventListener("htmx:timeout", function () { lost(true); });
  document.addEventListener("htmx:responseError", function () { lost(true); });
  document.addEventListener("htmx:afterOnLoad", function (event) {
    if (event.detail.successful) {
      lost(false);
    }
  });
  function follow(part) {
    var source = null, silent = null;
    function hears() {
      clearTimeout(silent);
      silent = setTimeout(function () { lost(true); }, SILENT_MS);
    }
    function open() {
      source = new EventSource(part.dataset.live);
      source.addEventListener("part", function (event) {
        window.htmx.swap(part, event.data, { swapStyle: "innerHTML" });
        lost(false);
        hears();
      });
      // The log-in has ended: the page goes there.
      source.addEventListener("over", function () { window.location.reload(); });
      source.addEventListener("error", function () {
        // The browser comes back by itself, but not after an answer that was no stream.
        if (source.readyState === EventSource.CLOSED) {
          setTimeout(open, AGAIN_MS);
        }
      });
    }
    hears();
    open();
    window.addEventListener("pagehide", function () { source.close(); clearTimeout(silent); });
  }
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("[data-live]").forEach(follow);
  });
  // One press, one act: the server would refuse the second one, but nobody should have to read that.
  document.addEventListener("submit", function (event) {
    if (event.target.dataset.sent) {
      event.preventDefault();
    }
    event.target.dataset.sent = "1";
  });
  window.addEventListener("pageshow", function (event) {
    document.querySelectorAll("form[data-sent]").forEach(function (form) { delete form.dataset.sent; });
    if (event.persisted) {
      document.querySelectorAll("[data-live]").forEach(follow);
    }
  });
})();
