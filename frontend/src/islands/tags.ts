/** Several choices in one box: the first is the main one, the others go to a second, hidden list. */
import type { Choice } from "./search-select";

export interface Tags {
  add(choice: Choice): void;
  last(): void;
  paint(): void;
}

export function severalSubjects(select: HTMLSelectElement, input: HTMLInputElement, choices: Choice[]): Tags | undefined {
  const others = document.getElementById(select.dataset.others ?? "");
  if (!(others instanceof HTMLSelectElement)) return undefined;
  const words = { ...select.dataset };
  const empty = input.placeholder;
  const shown = document.createElement("ul");
  shown.className = "tags";
  input.before(shown);
  const field = others.closest<HTMLElement>(".field");
  if (field) field.hidden = true;

  const named = (pattern: string | undefined, choice: Choice) => (pattern ?? "").replace("{name}", choice.text);
  const option = (choice: Choice) => Array.from(others.options).find((one) => one.value === choice.option.value);
  const main = () => choices.find((choice) => choice.option.selected);
  const more = () => choices.filter((choice) => option(choice)?.selected && choice !== main());
  const tell = () => {
    paint();
    select.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const button = (label: string, text: string, press: () => void) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    if (label !== text) made.setAttribute("aria-label", label);
    made.addEventListener("click", () => {
      press();
      input.focus();
    });
    return made;
  };

  const promote = (choice: Choice | undefined) => {
    const before = main();
    if (before && option(before)) (option(before) as HTMLOptionElement).selected = choice !== undefined;
    select.value = choice?.option.value ?? "";
    if (choice && option(choice)) (option(choice) as HTMLOptionElement).selected = false;
  };
  const drop = (choice: Choice) => {
    if (choice === main()) {
      const next = more()[0];
      promote(next);
      const gone = option(choice);
      if (gone) gone.selected = false;
    } else (option(choice) as HTMLOptionElement).selected = false;
    tell();
  };
  const paint = () => {
    const first = main();
    const chosen = [...(first ? [first] : []), ...more()];
    shown.replaceChildren(
      ...chosen.map((choice) => {
        const item = document.createElement("li");
        item.className = choice === first ? "tag tag--main" : "tag";
        if (choice === first) {
          const name = document.createElement("strong");
          const mark = document.createElement("small");
          name.textContent = choice.text;
          mark.textContent = words.main ?? "";
          item.append(name, " ", mark);
        } else item.append(button(named(words.promote, choice), choice.text, () => (promote(choice), tell())));
        item.append(button(named(words.remove, choice), "×", () => drop(choice)));
        return item;
      }),
    );
    shown.hidden = !chosen.length;
    input.placeholder = first ? (words.more ?? "") : empty;
  };

  return {
    add(choice) {
      if (!main()) choice.option.selected = true;
      else if (choice !== main()) (option(choice) as HTMLOptionElement).selected = true;
      paint();
    },
    last() {
      const all = [main(), ...more()].filter((choice) => choice !== undefined);
      const end = all[all.length - 1];
      if (end) drop(end);
    },
    paint,
  };
}
