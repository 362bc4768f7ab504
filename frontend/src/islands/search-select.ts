/** Turns a select into a type-to-find box; the select stays, hidden, as what the form sends. */
import { score, step } from "../text";
import { severalSubjects } from "./tags";

export interface Choice {
  option: HTMLOptionElement;
  text: string;
  words: string;
}

const LIMIT = 30;

export function searchSelect(root: HTMLElement): void {
  const select = root.querySelector("select");
  if (!select) return;
  const choices: Choice[] = Array.from(select.options)
    .filter((option) => option.value !== "")
    .map((option) => ({ option, text: option.text.trim(), words: option.dataset.words ?? "" }));

  const input = document.createElement("input");
  const list = document.createElement("ul");
  const count = document.createElement("span");
  const id = select.id || `select-${select.name}`;
  let active = -1;
  let shown: Choice[] = [];

  input.type = "text";
  input.id = id;
  input.autocomplete = "off";
  input.spellcheck = false;
  input.placeholder = select.options[0]?.value === "" ? select.options[0].text.trim() : "";
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", `${id}-list`);
  for (const name of ["aria-describedby", "aria-invalid", "autofocus", "data-shortcut"]) {
    const value = select.getAttribute(name);
    if (value !== null) input.setAttribute(name, value);
  }
  if (select.required) input.setAttribute("aria-required", "true");
  input.disabled = select.disabled;
  list.id = `${id}-list`;
  list.className = "listbox";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", label(select, id));
  list.hidden = true;
  count.className = "visually-hidden";
  count.setAttribute("role", "status");

  // htmx has given the focus to the select before it is dressed: hiding it would lose it.
  const focused = document.activeElement === select || select.autofocus;
  select.id = `${id}-select`;
  select.autofocus = false;
  select.required = false;
  select.after(input, list, count);
  if (focused) input.focus();
  select.hidden = true;

  const tags = severalSubjects(select, input, choices);
  const current = () => (tags ? "" : (choices.find((choice) => choice.option.selected)?.text ?? ""));
  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const paint = () => {
    list.replaceChildren(
      ...shown.map((choice, position) => {
        const item = document.createElement("li");
        item.id = `${id}-o${position}`;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", String(position === active));
        item.classList.toggle("is-active", position === active);
        item.textContent = choice.text;
        item.addEventListener("mousedown", (event) => event.preventDefault());
        item.addEventListener("click", () => pick(choice));
        return item;
      }),
    );
    list.hidden = shown.length === 0;
    input.setAttribute("aria-expanded", String(shown.length > 0));
    if (active >= 0) {
      input.setAttribute("aria-activedescendant", `${id}-o${active}`);
      list.children[active]?.scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  };

  const search = (typed: string) => {
    shown = choices
      .map((choice) => ({ choice, rank: Math.max(score(choice.text, typed) * 2, score(choice.words, typed)) }))
      .filter(({ rank, choice }) => rank > 0 && (typed === "" || choice.text !== ""))
      .sort((one, other) => other.rank - one.rank)
      .slice(0, LIMIT)
      .map(({ choice }) => choice);
    active = typed && shown.length ? 0 : -1;
    count.textContent = shown.length ? String(shown.length) : (select.dataset.none ?? "");
    paint();
  };

  const pick = (choice: Choice) => {
    if (tags) tags.add(choice);
    else choice.option.selected = true;
    input.value = tags ? "" : choice.text;
    close();
    select.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const settle = () => {
    if (tags && input.value.trim() === "") input.value = "";
    else if (input.value.trim() === "") {
      select.value = "";
      if (select.selectedIndex < 0) select.selectedIndex = 0;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    } else if (input.value !== current()) {
      const only = shown[active] ?? (shown.length === 1 ? shown[0] : undefined);
      if (only) pick(only);
      else input.value = current();
    }
    close();
  };

  input.value = current();
  input.addEventListener("input", () => search(input.value));
  input.addEventListener("click", () => list.hidden && search(""));
  input.addEventListener("focus", () => input.select());
  input.addEventListener("blur", settle);
  tags?.paint();
  select.form?.addEventListener("reset", () => setTimeout(() => (input.value = current())));
  input.addEventListener("keydown", (event) => {
    const chosen = shown[active];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) search("");
      active = step(active, event.key === "ArrowDown" ? 1 : -1, shown.length);
      paint();
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && !list.hidden && chosen) {
      event.preventDefault();
      pick(chosen);
    } else if (event.key === "Backspace" && tags && input.value === "") {
      tags.last();
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      input.value = current();
      close();
    }
  });
}

function label(select: HTMLSelectElement, id: string): string {
  return select.labels?.[0]?.textContent?.trim() ?? document.querySelector(`label[for="${id}"]`)?.textContent?.trim() ?? select.name;
}
