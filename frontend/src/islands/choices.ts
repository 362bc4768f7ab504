const GROUP = "[data-island~='digit-choice']";

/** Whose the digit is: the group with the focus, else that of the current row, else the only one there may be. */
function owner(): Element | null {
  const focused = document.activeElement?.closest(GROUP);
  if (focused) return focused;
  if (document.querySelector(`[data-row] ${GROUP}`)) return document.querySelector(`[data-row][aria-current] ${GROUP}`);
  return document.querySelector(GROUP);
}

/** Number keys choose an option wherever the focus is, except in a box that takes text. */
import { takesText } from "../keys";

export function digitChoice(root: HTMLElement): void {
  document.addEventListener("keydown", (event) => {
    if (!root.isConnected || event.altKey || event.ctrlKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
    if (takesText(event.target) || document.querySelector("dialog[open]")) return;
    if (owner() !== root) return;
    const input = root.querySelector<HTMLInputElement>(`input[data-digit="${event.key}"]`);
    if (!input || input.disabled) return;
    event.preventDefault();
    input.focus();
    if (!input.checked) input.click();
  });
}
