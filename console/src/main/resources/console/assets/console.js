// Says so when the page no longer gets answers, and takes it back when it does again.
(function () {
  "use strict";
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
  // One press, one act: the server would refuse the second one, but nobody should have to read that.
  document.addEventListener("submit", function (event) {
    if (event.target.dataset.sent) {
      event.preventDefault();
    }
    event.target.dataset.sent = "1";
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) { delete form.dataset.sent; });
  });
})();
