import { beforeEach, describe, expect, it, vi } from "vitest";
import { attach, define } from "../registry";
import { combobox } from "./combobox";
import { digitChoice } from "./choices";
import { searchSelect } from "./search-select";
import { fileLimit, guard, tenth } from "./small";

Element.prototype.scrollIntoView = () => undefined;
const key = (target: Element, name: string, more: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event;
};

beforeEach(() => document.body.replaceChildren());

describe("search-select", () => {
  const build = () => {
    document.body.innerHTML = `<label for="s">Tema</label><div id="root"><select id="s" name="subject" required>
      <option value=""></option><option value="res">Radicación</option><option value="edu" data-words="colegio vacante">Escuela</option></select></div>`;
    searchSelect(document.getElementById("root") as HTMLElement);
    return { input: document.querySelector("input") as HTMLInputElement, select: document.querySelector("select") as HTMLSelectElement };
  };
  it("sends what three letters and Enter choose, accents or not", () => {
    const { input, select } = build();
    input.value = "rád";
    input.dispatchEvent(new Event("input"));
    const enter = key(input, "Enter");
    expect([select.value, input.value, enter.defaultPrevented]).toEqual(["res", "Radicación", true]);
  });
  it("answers to other words of a value", () => {
    const { input, select } = build();
    input.value = "vac";
    input.dispatchEvent(new Event("input"));
    key(input, "Enter");
    expect(select.value).toBe("edu");
  });
  it("keeps the former choice when the words mean nothing, and clears when emptied", () => {
    const { input, select } = build();
    select.value = "edu";
    input.value = "zzz";
    input.dispatchEvent(new Event("input"));
    input.dispatchEvent(new Event("blur"));
    expect([select.value, input.value]).toEqual(["edu", "Escuela"]);
    input.value = "";
    input.dispatchEvent(new Event("blur"));
    expect(select.value).toBe("");
  });
  it("leaves the box with the label's name and no hidden control that must be filled", () => {
    const { input, select } = build();
    expect([input.id, input.labels?.[0]?.textContent, select.required, input.getAttribute("aria-required")]).toEqual(["s", "Tema", false, "true"]);
  });
});

describe("combobox", () => {
  const build = () => {
    document.body.innerHTML = `<div id="c" data-list="l" data-many="{n} results" data-one="one" data-none="none"><input value="ma"><p class="combobox__count"></p></div>
      <ul id="l"><li><a href="#a" data-option>A</a></li><li><a href="#b" data-option>B</a></li></ul>`;
    combobox(document.getElementById("c") as HTMLElement);
    return document.querySelector("input") as HTMLInputElement;
  };
  it("moves with arrows and follows with Enter", () => {
    const input = build();
    const followed = vi.fn((event: Event) => event.preventDefault());
    document.querySelectorAll("a")[1]?.addEventListener("click", followed);
    key(input, "ArrowUp");
    expect(input.getAttribute("aria-activedescendant")).toBe("l-1");
    key(input, "Enter");
    expect(followed).toHaveBeenCalledOnce();
  });
  it("lets Enter send the form while nothing is chosen", () => {
    expect(key(build(), "Enter").defaultPrevented).toBe(false);
  });
  const answers = (words: string) => {
    const list = document.getElementById("l") as HTMLElement;
    list.innerHTML = words;
    list.dispatchEvent(new CustomEvent("htmx:afterSettle", { bubbles: true }));
  };
  it("keeps whom the arrows reached when a late answer brings the list anew, in another order", () => {
    const input = build();
    key(input, "ArrowDown");
    answers('<li><a href="#new" data-option>New</a></li><li><a href="#a" data-option>A</a></li>');
    const followed = vi.fn((event: Event) => event.preventDefault());
    document.querySelector('a[href="#a"]')?.addEventListener("click", followed);
    expect(document.querySelector(".is-active")?.textContent).toBe("A");
    key(input, "Enter");
    expect(followed).toHaveBeenCalledOnce();
  });
  it("takes nobody else, and leaves no page, when whom the arrows reached is gone", () => {
    const input = build();
    key(input, "ArrowDown");
    answers('<li><a href="#new" data-option>New</a></li>');
    const followed = vi.fn((event: Event) => event.preventDefault());
    document.querySelector("a")?.addEventListener("click", followed);
    expect([key(input, "Enter").defaultPrevented, followed.mock.calls.length]).toEqual([true, 0]);
  });
  it("begins anew with what is typed next", () => {
    const input = build();
    key(input, "ArrowDown");
    input.dispatchEvent(new Event("input"));
    expect([document.querySelector(".is-active"), key(input, "Enter").defaultPrevented]).toEqual([null, false]);
  });
  it("says the count of what the server brought, and dresses it", () => {
    const input = build();
    const list = document.getElementById("l") as HTMLElement;
    list.innerHTML = "";
    list.dispatchEvent(new CustomEvent("htmx:afterSettle", { bubbles: true }));
    expect([document.querySelector("p")?.textContent, input.getAttribute("aria-expanded"), list.getAttribute("role")]).toEqual(["none", "false", null]);
  });
});

describe("digit-choice", () => {
  const build = () => {
    document.body.innerHTML = `<input id="t"><div id="d" data-island="digit-choice"><input type="radio" name="r" data-digit="1"><input type="radio" name="r" data-digit="2"></div>`;
    digitChoice(document.getElementById("d") as HTMLElement);
    return document.querySelectorAll<HTMLInputElement>("input[type=radio]");
  };
  it("chooses by number from anywhere", () => {
    const radios = build();
    key(document.body, "2");
    expect([radios[0]?.checked, radios[1]?.checked]).toEqual([false, true]);
  });
  it("leaves digits to who is typing", () => {
    const radios = build();
    key(document.getElementById("t") as HTMLElement, "2");
    expect(radios[1]?.checked).toBe(false);
  });
});

describe("digit-choice of several groups", () => {
  const build = () => {
    const group = (name: string) => `<section data-row><div data-island="digit-choice"><input type="radio" name="${name}" data-digit="1"></div><button id="${name}">b</button></section>`;
    document.body.innerHTML = group("a") + group("b");
    document.querySelectorAll<HTMLElement>("[data-island]").forEach(digitChoice);
    return Array.from(document.querySelectorAll<HTMLInputElement>("input"));
  };
  it("chooses in no row while nobody stands in one", () => {
    const radios = build();
    key(document.body, "1");
    expect(radios.map((one) => one.checked)).toEqual([false, false]);
  });
  it("chooses in the row that is current and in no other", () => {
    const radios = build();
    radios[1]?.closest("[data-row]")?.setAttribute("aria-current", "true");
    key(document.getElementById("b") as HTMLElement, "1");
    expect(radios.map((one) => one.checked)).toEqual([false, true]);
  });
});

describe("file-limit", () => {
  it("takes no file that is too large, says so, and takes the words back with a smaller one", () => {
    document.body.innerHTML = `<form data-most="4" data-too-large="too large"><input type="file"></form>`;
    const form = document.querySelector("form") as HTMLFormElement;
    const box = document.querySelector("input") as HTMLInputElement;
    fileLimit(form);
    const choose = (text: string) => {
      Object.defineProperty(box, "files", { configurable: true, value: [new File([text], "a.pdf")] });
      box.dispatchEvent(new Event("change", { bubbles: true }));
    };
    choose("12345");
    const told = document.querySelector<HTMLElement>("[role=alert]");
    expect([told?.textContent, told?.hidden]).toEqual(["too large", false]);
    choose("123");
    expect([told?.textContent, told?.hidden]).toEqual(["", true]);
  });
});

describe("registry", () => {
  it("attaches each island once, several on one element", () => {
    const one = vi.fn();
    const two = vi.fn();
    define("one", one);
    define("two", two);
    document.body.innerHTML = '<div data-island="one two"></div>';
    attach(document);
    attach(document);
    expect([one.mock.calls.length, two.mock.calls.length]).toEqual([1, 1]);
  });
});

describe("guard", () => {
  it("sends a form only once", () => {
    document.body.innerHTML = "<form><input><button>Save</button></form>";
    const form = document.querySelector("form") as HTMLFormElement;
    guard(form);
    const submit = () => {
      const event = new Event("submit", { cancelable: true });
      form.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect([submit(), submit()]).toEqual([false, true]);
  });
});

describe("tenth", () => {
  it("never divides by nothing", () => {
    expect([tenth(37, 100), tenth(5, 0), tenth(100, 100)]).toEqual([3, 0, 10]);
  });
});
