/** A list with one choice a line, marked by keys: arrows move, Space turns, letters find a line. */
import { takesText } from "../keys";
import { fold } from "../text";

const FORGOTTEN = 900;

export function marks(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return;
  const rows = Array.from(form.querySelectorAll<HTMLElement>("[data-mark-row]"));
  const first = form.dataset.first ?? "";
  const counts = form.querySelector<HTMLElement>("[data-mark-counts]");
  const deed = form.querySelector<HTMLInputElement>("[data-mark-deed]");
  let typed = "";
  let typedAt = 0;

  const radios = (row: HTMLElement) => Array.from(row.querySelectorAll<HTMLInputElement>("input[type=radio]"));
  // A value that stands for no mark yet counts as none.
  const blank = form.dataset.blank;
  const marked = (row: HTMLElement) => radios(row).find((radio) => radio.checked && radio.value !== blank);
  const go = (row: HTMLElement | undefined) => {
    if (!row) return;
    (marked(row) ?? radios(row)[0])?.focus();
    row.scrollIntoView({ block: "nearest" });
  };
  const tell = () => {
    if (!counts) return;
    const now = rows.map((row) => marked(row)?.value ?? "");
    const told: Record<string, number> = {
      first: now.filter((value) => value === first).length,
      others: now.filter((value) => value && value !== first).length,
      rest: now.filter((value) => !value).length,
    };
    counts.textContent = (counts.dataset.words ?? "").replace(/\{(\w+)\}/g, (_all, name: string) => String(told[name] ?? ""));
  };
  const turn = (row: HTMLElement) => {
    typed = "";
    const all = radios(row);
    const now = marked(row);
    const next = now?.value === first ? all.find((radio) => radio.value !== first) : all.find((radio) => radio.value === first);
    if (!next) return;
    next.checked = true;
    next.focus();
    next.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const find = (letter: string, from: number) => {
    const now = Date.now();
    typed = now - typedAt < FORGOTTEN ? typed + letter : letter;
    typedAt = now;
    // The same letter again goes on to the next one that begins so.
    const word = new Set(typed).size === 1 ? letter : typed;
    const start = Math.max(0, word.length > 1 ? from : from + 1);
    const order = [...rows.slice(start), ...rows.slice(0, start)];
    go(order.find((row) => row.dataset.markRow?.startsWith(word)));
  };

  form.addEventListener("change", tell);
  form.addEventListener("click", (event) => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>("button");
    if (deed && button?.dataset.deed) deed.value = button.dataset.deed;
    const value = button?.dataset.markAll;
    if (!button || !value) return;
    event.preventDefault();
    for (const row of rows.filter((one) => !marked(one))) {
      for (const radio of radios(row)) if (radio.value === value) radio.checked = true;
    }
    form.dispatchEvent(new Event("change", { bubbles: true }));
    go(rows[0]);
  });
  form.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>("[data-mark-row]");
    const at = row ? rows.indexOf(row) : -1;
    const inText = takesText(target);
    if (!row && !target.matches("[data-mark-all]")) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp" || (row && event.key === "Enter")) {
      const step = event.key === "ArrowUp" ? -1 : 1;
      const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
      if (inText) next?.querySelector<HTMLElement>("input:not([type=radio])")?.focus();
      else go(next);
    } else if (inText) return;
    else if (row && event.key === " ") turn(row);
    else if (/^\p{L}$/u.test(event.key)) find(fold(event.key), at);
    else return;
    event.preventDefault();
  });
}
