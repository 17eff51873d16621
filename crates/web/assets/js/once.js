// A second click on a button that is already at work sends nothing: the first answer counts.

const PATIENCE = 10_000;

export function once() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    // Dialogs that ask first have stopped the event; a survey form may be saved again and again.
    if (event.defaultPrevented || form.method !== "post" || "autosave" in form.dataset) return;
    if ("sent" in form.dataset) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "";
    // The network may have swallowed it; then another try must be possible.
    setTimeout(() => delete form.dataset.sent, PATIENCE);
  });
  // A page from the back-forward cache is a fresh page to its reader.
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  });
}
