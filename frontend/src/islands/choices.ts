/** Number keys choose an option wherever the focus is, except in a box that takes text. */
import { takesText } from "../keys";

export function digitChoice(root: HTMLElement): void {
  document.addEventListener("keydown", (event) => {
    if (!root.isConnected || event.altKey || event.ctrlKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
    if (takesText(event.target) || document.querySelector("dialog[open]")) return;
    const focused = document.activeElement?.closest("[data-island~='digit-choice']");
    const owner = focused ?? document.querySelector("[data-island~='digit-choice']");
    if (owner !== root) return;
    const input = root.querySelector<HTMLInputElement>(`input[data-digit="${event.key}"]`);
    if (!input || input.disabled) return;
    event.preventDefault();
    input.focus();
    if (!input.checked) input.click();
  });
}
