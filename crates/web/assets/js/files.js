// File fields: `data-file-into` names the text field that a chosen file is read into. Nothing is sent before the form is.

const MOST_BYTES = 4_000_000;

export function files() {
  for (const input of document.querySelectorAll("[data-file-into]")) {
    const field = input.closest("[data-file-field]");
    const state = field.querySelector("[data-file-state]");
    field.hidden = false;
    input.addEventListener("change", async () => {
      const [file] = input.files;
      if (!file) return;
      if (file.size > MOST_BYTES) {
        state.textContent = input.dataset.fileTooLarge;
        return;
      }
      document.getElementById(input.dataset.fileInto).value = decode(await file.arrayBuffer());
      state.textContent = `${input.dataset.fileRead} ${file.name}`;
    });
  }
}

// Programs for tables save UTF-8, UTF-16 with a mark, or the old encoding of Western Europe.
function decode(bytes) {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
