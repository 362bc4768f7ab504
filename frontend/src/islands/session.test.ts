import { describe, expect, it } from "vitest";
import { clock, inOrder, nextLook, renew } from "./session";

describe("session", () => {
  it("asks the server at the moment of warning, and at least every ten minutes", () => {
    expect([nextLook(300), nextLook(1800), nextLook(120), nextLook(-5)]).toEqual([180_000, 600_000, 10_000, 10_000]);
  });
  it("shows what is left as a clock does, and never less than nothing", () => {
    expect([clock(119.2), clock(60), clock(9), clock(-3)]).toEqual(["2:00", "1:00", "0:09", "0:00"]);
  });
  it("gives every form of the page the new session's token", () => {
    document.body.setAttribute("hx-headers", '{"X-CSRFToken": "old"}');
    document.body.innerHTML = '<form><input name="csrfmiddlewaretoken" value="old"></form><form><input name="csrfmiddlewaretoken" value="old"></form>';
    renew(document.body, "new");
    const values = Array.from(document.querySelectorAll("input"), (input) => input.value);
    expect([...values, document.body.getAttribute("hx-headers")]).toEqual(["new", "new", '{"X-CSRFToken":"new"}']);
  });
  it("takes no answer that comes after a later question's", async () => {
    const taken: string[] = [];
    const answers: ((answer: string) => void)[] = [];
    const hear = inOrder(() => new Promise<string>((answer) => answers.push(answer)), (answer) => taken.push(answer));
    const both = [hear(""), hear("")];
    answers[1]?.("signed out");
    await both[1];
    answers[0]?.("signed in");
    await Promise.all(both);
    expect(taken).toEqual(["signed out"]);
  });
});
