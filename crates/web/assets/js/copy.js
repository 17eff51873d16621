// Copy buttons: `data-copy` names the input whose value is copied.

export function copyButtons() {
  for (const button of document.querySelectorAll("[data-copy]")) {
    const input = document.getElementById(button.dataset.copy);
    const label = button.querySelector("[data-copy-label]");
    const words = label.textContent;
    label.setAttribute("aria-live", "polite");
    button.hidden = false;
    button.addEventListener("click", async () => {
      input.select();
      try {
        await navigator.clipboard.writeText(input.value);
      } catch {
        // Without the clipboard interface (plain HTTP) the selection itself can be copied.
        if (!document.execCommand("copy")) return;
      }
      label.textContent = button.dataset.copied;
      setTimeout(() => (label.textContent = words), 2500);
    });
  }
}
