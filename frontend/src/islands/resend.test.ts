import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { resend } from "./resend";

const build = () => {
  document.body.innerHTML = `<form><input name="who" value="ana@x.ar"><p data-resend-status data-waiting="waiting" data-sending="sending" data-changed="changed"></p></form>`;
  const form = document.querySelector("form") as HTMLFormElement;
  const sent = vi.fn();
  form.requestSubmit = sent;
  resend(form);
  const answer = (status: number) =>
    form.dispatchEvent(new CustomEvent("htmx:afterRequest", { bubbles: true, detail: { elt: form, xhr: { status } } }));
  return { form, sent, answer, status: form.querySelector("p") as HTMLElement };
};

describe("resend", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("sends again by itself until somebody answers, and then no more", () => {
    const { sent, answer, status } = build();
    answer(0);
    expect(status.textContent).toBe("waiting");
    vi.advanceTimersByTime(2000);
    answer(503);
    vi.advanceTimersByTime(3999);
    expect(sent).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    expect(sent).toHaveBeenCalledTimes(2);
    answer(422);
    vi.advanceTimersByTime(60_000);
    window.dispatchEvent(new Event("online"));
    expect([sent.mock.calls.length, status.textContent]).toEqual([2, ""]);
  });
  it("goes at once when the line is back", () => {
    const { sent, answer } = build();
    answer(0);
    window.dispatchEvent(new Event("online"));
    expect(sent).toHaveBeenCalledTimes(1);
  });
  it("sends nothing by itself that was changed meanwhile", () => {
    const { form, sent, answer, status } = build();
    answer(0);
    form.querySelector("input")?.dispatchEvent(new Event("input", { bubbles: true }));
    vi.advanceTimersByTime(60_000);
    expect([sent.mock.calls.length, status.textContent]).toEqual([0, "changed"]);
  });
});
