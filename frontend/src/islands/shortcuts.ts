/** Keys named by data-shortcut on the page, and the dialog that lists them under "?". */
import { matches, parse, takesText, visible } from "../keys";
import { openDialog } from "./dialog";

function shown(keys: string): HTMLElement[] {
  return keys.split("+").map((key) => {
    const element = document.createElement("kbd");
    element.textContent = key;
    return element;
  });
}

function nameOf(element: HTMLElement): string {
  const labels = element instanceof HTMLInputElement ? element.labels : null;
  const named = element.getAttribute("aria-label") ?? labels?.[0]?.textContent;
  if (named) return named.trim();
  const copy = element.cloneNode(true) as HTMLElement;
  copy.querySelectorAll("kbd, svg").forEach((child) => child.remove());
  return (copy.textContent ?? "").trim();
}

function activate(element: HTMLElement): void {
  element.focus();
  if (element instanceof HTMLInputElement && takesText(element)) element.select();
  else if (!takesText(element)) element.click();
}

export function shortcuts(dialog: HTMLElement): void {
  const list = dialog.querySelector("[data-shortcut-list]");
  const own = Array.from(list?.children ?? []);

  const fill = () => {
    if (!list) return;
    const seen = new Set<string>();
    const rows = Array.from(document.querySelectorAll<HTMLElement>("[data-shortcut]"))
      .filter((element) => visible(element) && !seen.has(element.dataset.shortcut ?? "") && seen.add(element.dataset.shortcut ?? ""))
      .map((element) => {
        const row = document.createElement("div");
        const term = document.createElement("dt");
        const keys = document.createElement("dd");
        term.textContent = nameOf(element);
        keys.append(...shown(element.dataset.shortcut ?? ""));
        row.append(term, keys);
        return row;
      });
    list.replaceChildren(...rows, ...own);
  };

  dialog.addEventListener("ui:open", fill);
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented) return;
    if (event.key === "?" && !takesText(event.target)) {
      event.preventDefault();
      openDialog(dialog as HTMLDialogElement);
      return;
    }
    if (document.querySelector("dialog[open]")) return;
    const target = Array.from(document.querySelectorAll<HTMLElement>("[data-shortcut]")).find(
      (element) => visible(element) && matches(event, parse(element.dataset.shortcut ?? "")),
    );
    if (!target || (!event.altKey && !event.ctrlKey && !event.metaKey && takesText(event.target))) return;
    event.preventDefault();
    activate(target);
  });
}
