/** A search box over a list that htmx fills: arrows move, Enter follows, Escape clears; the count is said. */
import { step } from "../text";

export function combobox(root: HTMLElement): void {
  const input = root.querySelector("input");
  const listId = root.dataset.list ?? "";
  const count = root.querySelector<HTMLElement>(".combobox__count");
  if (!input || !listId) return;
  // Whom the arrows reached, by address and not by place: a late answer may bring another list.
  let chosen: string | null = null;

  const list = () => document.getElementById(listId);
  const options = () => Array.from(list()?.querySelectorAll<HTMLElement>("[data-option]") ?? []);

  const reached = (all: HTMLElement[]) => (chosen === null ? -1 : all.findIndex((option) => option.getAttribute("href") === chosen));

  const mark = () => {
    const all = options();
    const index = reached(all);
    all.forEach((option, position) => {
      option.classList.toggle("is-active", position === index);
      option.setAttribute("aria-selected", String(position === index));
    });
    const active = all[index];
    if (active) {
      input.setAttribute("aria-activedescendant", active.id);
      active.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };

  const choose = (option: HTMLElement | undefined) => {
    chosen = option?.getAttribute("href") ?? null;
    mark();
  };

  const dress = () => {
    const box = list();
    const all = options();
    if (!box) return;
    // Empty listboxes are not allowed to be announced as such: the role comes with the options.
    if (all.length) box.setAttribute("role", "listbox");
    else box.removeAttribute("role");
    all.forEach((option, position) => {
      option.id ||= `${listId}-${position}`;
      option.setAttribute("role", "option");
      option.tabIndex = -1;
      option.closest("li")?.setAttribute("role", "presentation");
    });
    input.setAttribute("aria-expanded", String(all.length > 0));
    mark();
  };

  const say = () => {
    if (!count) return;
    const found = options().length;
    const typed = input.value.trim() !== "";
    // The list says in its own words that there is nobody: to the eye, once is enough.
    count.classList.toggle("visually-hidden", typed && found === 0);
    const many = (root.dataset.many ?? "{n}").replace("{n}", String(found));
    count.textContent = !typed ? "" : found === 0 ? (root.dataset.none ?? "") : found === 1 ? (root.dataset.one ?? many) : many;
  };

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", listId);
  dress();
  // What was searched comes back with the page: typing begins anew instead of before it.
  if (input.autofocus && input.value) input.select();

  input.addEventListener("input", () => choose(undefined));
  input.addEventListener("keydown", (event) => {
    const all = options();
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && all.length) {
      event.preventDefault();
      choose(all[step(reached(all), event.key === "ArrowDown" ? 1 : -1, all.length)]);
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && chosen !== null) {
      // Whoever was chosen and is not in the new list: Enter neither takes another nor leaves the page.
      event.preventDefault();
      all[reached(all)]?.click();
    } else if (event.key === "Escape" && chosen !== null) {
      event.preventDefault();
      choose(undefined);
    }
  });

  // What could not be looked for without a connection is looked for when it is back.
  window.addEventListener("online", () => root.isConnected && input.value.trim() && input.dispatchEvent(new Event("search", { bubbles: true })));
  document.addEventListener("htmx:afterSettle", (event) => {
    const target = event.target;
    if (!(target instanceof Element) || !root.isConnected) return;
    if (target.id === listId || target.contains(list())) {
      dress();
      say();
    }
  });
}
