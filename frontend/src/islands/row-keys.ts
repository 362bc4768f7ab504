/** J and K move over the rows of a table; a row's own keys press what names them (data-key). */
import { takesText } from "../keys";

export function rowKeys(table: HTMLElement): void {
  const rows = Array.from(table.querySelectorAll<HTMLElement>("[data-row]"));
  let current: HTMLElement | undefined;

  const mark = (row: HTMLElement | undefined) => {
    current?.removeAttribute("aria-current");
    current = row;
    row?.setAttribute("aria-current", "true");
  };
  const go = (step: number) => {
    const from = current ? rows.indexOf(current) : -1;
    const row = rows[Math.max(0, Math.min(rows.length - 1, from + step))];
    mark(row);
    row?.querySelector<HTMLElement>("a, button")?.focus();
    row?.scrollIntoView({ block: "nearest" });
  };

  table.addEventListener("focusin", (event) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>("[data-row]");
    if (row) mark(row);
  });
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (takesText(event.target) || document.querySelector("dialog[open]")) return;
    const key = event.key.toLowerCase();
    const own = key === "enter" ? null : current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    if (key === "j") go(1);
    else if (key === "k") go(-1);
    else if (own) own.click();
    else return;
    event.preventDefault();
  });
}
