// A form with `data-confirm` is asked about in a dialog before it is sent. Without this script the server asks on a page.

export function confirmations() {
  const dialog = document.getElementById("confirm-dialog");
  if (!dialog?.showModal) return;
  let waiting = null;

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.dataset?.confirm || form.elements.confirm) return;
    event.preventDefault();
    waiting = form;
    dialog.querySelector("[data-dialog-title]").textContent = form.dataset.confirm;
    dialog.querySelector("[data-dialog-text]").textContent = form.dataset.confirmText;
    dialog.querySelector("[data-dialog-agree]").textContent = form.dataset.confirmAgree;
    dialog.returnValue = "no";
    dialog.showModal();
  });

  dialog.addEventListener("close", () => {
    if (dialog.returnValue !== "yes" || !waiting) return;
    const confirmed = document.createElement("input");
    confirmed.type = "hidden";
    confirmed.name = "confirm";
    confirmed.value = "yes";
    waiting.append(confirmed);
    waiting.requestSubmit();
  });
}
