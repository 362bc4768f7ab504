import { describe, expect, it } from "vitest";
import { matches, parse, takesText } from "./keys";

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  ({ key, code: `Key${key.toUpperCase()}`, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held }) as KeyboardEvent;

describe("matches", () => {
  it("knows Alt+N also where Alt writes another sign", () => {
    expect(matches(press("n", { altKey: true }), parse("Alt+N"))).toBe(true);
    expect(matches(press("ñ", { altKey: true, code: "KeyN" }), parse("Alt+N"))).toBe(true);
    expect(matches(press("n"), parse("Alt+N"))).toBe(false);
  });
  it("takes Command for Ctrl", () => {
    expect(matches(press("Enter", { metaKey: true }), parse("Ctrl+Enter"))).toBe(true);
    expect(matches(press("Enter"), parse("Ctrl+Enter"))).toBe(false);
  });
});

describe("takesText", () => {
  it("leaves bare keys to boxes that take text, and to no radio", () => {
    const box = document.createElement("input");
    const radio = document.createElement("input");
    radio.type = "radio";
    expect([takesText(box), takesText(radio), takesText(document.createElement("textarea")), takesText(null)]).toEqual([true, false, true, false]);
  });
});
