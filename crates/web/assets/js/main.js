// Everything here makes a page that already works more comfortable. Each part looks for its own attribute.
import { autosave, clearDrafts } from "./autosave.js";
import { copyButtons } from "./copy.js";
import { confirmations } from "./dialog.js";
import { explanations } from "./explain.js";
import { files } from "./files.js";
import { once } from "./once.js";
import { statements } from "./survey.js";
import { ticks } from "./tick.js";

statements();
autosave();
copyButtons();
files();
confirmations();
explanations();
clearDrafts();
ticks();
once();

document.querySelector("[data-focus]")?.focus();

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// An open menu closes on Escape and when the reader turns elsewhere.
for (const menu of document.querySelectorAll("[data-menu]")) {
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
}
