/** Native dialogs: opened by what names them, closed by a click outside, focus given back. */

let opener: HTMLElement | null = null;

export function openDialog(dialog: HTMLDialogElement): void {
  if (dialog.open) return;
  opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  dialog.dispatchEvent(new CustomEvent("ui:open"));
  dialog.showModal();
}

export function dialog(element: HTMLElement): void {
  if (!(element instanceof HTMLDialogElement)) return;
  element.addEventListener("click", (event) => {
    if (event.target === element) element.close();
  });
  element.addEventListener("close", () => {
    opener?.focus();
    opener = null;
  });
  // An open attribute written by the server shows it in the page without JavaScript; with it, above the page.
  if (element.open) {
    element.removeAttribute("open");
    openDialog(element);
  }
}

export function opens(element: HTMLElement): void {
  element.hidden = false;
  element.addEventListener("click", (event) => {
    const target = document.getElementById(element.dataset.dialog ?? "");
    if (!(target instanceof HTMLDialogElement)) return;
    event.preventDefault();
    element.closest("details")?.removeAttribute("open");
    openDialog(target);
  });
}
