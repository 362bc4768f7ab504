import { beforeEach, expect, test } from "vitest";
import { marks } from "./marks";

const NAMES = ["acosta", "aguirre", "benitez"];

function list(): HTMLFormElement {
  const rows = NAMES.map((name) => `<tr data-mark-row="${name}"><td>${["present", "absent"].map((value) => `<input type="radio" name="${name}" value="${value}">`).join("")}<input type="text" name="hours-${name}"></td></tr>`);
  document.body.innerHTML = `<form data-first="present"><input type="hidden" data-mark-deed><button data-mark-all="present">All</button><p data-mark-counts data-words="{first}/{others}/{rest}"></p><table>${rows.join("")}</table><button data-deed="close" type="button">Close</button></form>`;
  const form = document.querySelector("form") as HTMLFormElement;
  marks(form);
  return form;
}

const told = () => document.querySelector("[data-mark-counts]")?.textContent;
const at = () => document.activeElement?.closest<HTMLElement>("[data-mark-row]")?.dataset.markRow;
const press = (key: string) => document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
const all = () => document.querySelector<HTMLElement>("[data-mark-all]")?.click();

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

test("the rest is marked, and who is marked already stays so", () => {
  const form = list();
  (form.querySelector("[name=aguirre][value=absent]") as HTMLInputElement).checked = true;
  all();
  expect(told()).toBe("2/1/0");
  expect(at()).toBe("acosta");
});

test("arrows move and stop at the ends, Space turns there and back", () => {
  list();
  all();
  press("ArrowUp");
  expect(at()).toBe("acosta");
  press("ArrowDown");
  press(" ");
  expect(at()).toBe("aguirre");
  expect(told()).toBe("2/1/0");
  press(" ");
  expect(told()).toBe("3/0/0");
});

test("letters find a family name, the same letter the next one", () => {
  list();
  all();
  for (const letter of ["a", "g"]) press(letter);
  expect(at()).toBe("aguirre");
  press(" ");
  press("B");
  expect(at()).toBe("benitez");
  press(" ");
  for (const letter of ["a", "a"]) press(letter);
  expect(at()).toBe("aguirre");
});

test("what is typed in a box of text belongs to it", () => {
  const form = list();
  (form.querySelector("[name=hours-acosta]") as HTMLInputElement).focus();
  press(" ");
  press("b");
  expect(at()).toBe("acosta");
  expect(form.querySelectorAll(":checked").length).toBe(0);
});

test("the button pressed is told even when the form is sent again without it", () => {
  const form = list();
  form.querySelector<HTMLElement>("[data-deed]")?.click();
  expect(form.querySelector<HTMLInputElement>("[data-mark-deed]")?.value).toBe("close");
});
