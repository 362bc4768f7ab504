import { describe, expect, it } from "vitest";
import { fold, score, step } from "./text";

describe("fold", () => {
  it("ignores accents, case and punctuation", () => {
    expect(fold("  Mamaní-QUISPE, Ñato ")).toBe("mamani quispe nato");
  });
});

describe("score", () => {
  it("prefers what begins with the typed word", () => {
    expect(score("Radicación Mercosur", "radic")).toBe(3);
    expect(score("Radicación Mercosur", "merc")).toBe(2);
    expect(score("Radicación Mercosur", "cosur")).toBe(1);
    expect(score("Radicación Mercosur", "dni")).toBe(0);
  });
  it("wants every word", () => {
    expect(score("Radicación Mercosur", "radic merc")).toBe(2);
    expect(score("Radicación Mercosur", "radic dni")).toBe(0);
  });
  it("shows everything while nothing is typed", () => {
    expect(score("Vivienda", "")).toBe(1);
  });
});

describe("step", () => {
  it("goes round at both ends and enters from either side", () => {
    expect([step(-1, 1, 3), step(-1, -1, 3), step(2, 1, 3), step(0, -1, 3), step(0, 1, 0)]).toEqual([0, 2, 0, 2, -1]);
  });
});
