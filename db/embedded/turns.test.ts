import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { createTurns, type Guest } from "./turns";

const guest = (): Guest => ({ evict: vi.fn() });
const longMs = 60_000;

it("serves nobody else while a guest is inside a transaction", async () => {
  const turns = createTurns(longMs);
  const [a, b] = [guest(), guest()];
  const order: string[] = [];
  const say = (what: string, keeps: boolean) => async () => {
    order.push(what);
    return keeps;
  };
  turns.request(a, say("a begins", true));
  turns.request(b, say("b", false));
  await sleep(20);
  expect(order).toEqual(["a begins"]);
  turns.request(a, say("a commits", false));
  turns.request(a, say("a again", false));
  await vi.waitUntil(() => turns.isIdle());
  expect(order).toEqual(["a begins", "a commits", "b", "a again"]);
});

it("sends a silent holder away, but only when somebody waits", async () => {
  const turns = createTurns(30);
  const [a, b] = [guest(), guest()];
  turns.request(a, async () => true);
  await sleep(60);
  expect(a.evict).not.toHaveBeenCalled();
  turns.request(b, async () => false);
  await vi.waitUntil(() => vi.mocked(a.evict).mock.calls.length > 0);
  turns.request(a, async () => false);
  await vi.waitUntil(() => turns.isIdle());
});

it("does not forgive a holder because more and more guests come", async () => {
  const turns = createTurns(50);
  const holder = guest();
  turns.request(holder, async () => true);
  for (let time = 0; time < 10; time += 1) {
    await sleep(10);
    turns.request(guest(), async () => false);
  }
  expect(holder.evict).toHaveBeenCalled();
});

it("drops what a guest who left was waiting for", async () => {
  const turns = createTurns(longMs);
  const [a, b] = [guest(), guest()];
  const late = vi.fn(async () => false);
  turns.request(a, async () => true);
  turns.request(b, late);
  turns.forget(b);
  turns.request(a, async () => false);
  await vi.waitUntil(() => turns.isIdle());
  expect(late).not.toHaveBeenCalled();
});
