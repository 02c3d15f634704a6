import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ApiError } from "@/lib/core/client/api-error";
import type { Decision, NewDecision } from "@/lib/decisions/contract";
import { sendDecision } from "./change-decisions";
import { keepWaiting, readWaiting, type Waiting } from "./outbox";
import { sendOne, sendWaiting } from "./send-waiting";

vi.mock("./change-decisions");
const send = vi.mocked(sendDecision);

const shelf = new Map<string, string>();
beforeEach(() => {
  shelf.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => shelf.get(key) ?? null,
    setItem: (key: string, value: string) => void shelf.set(key, value),
    removeItem: (key: string) => void shelf.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  send.mockReset();
});

const waiting = (id: string, by = "a@example.test"): Waiting => ({
  kind: "decision",
  by,
  at: "2026-10-05T03:00:00Z",
  refused: null,
  body: { id, text: id } as NewDecision,
});
const kept = () => readWaiting().map(({ body }) => body.id);
const stored = { number: "TL/15/2026-10/001" } as Decision;
const lostLine = () => new ApiError({ kind: "unreachable" });
const refusal = (status: number) =>
  new ApiError({
    kind: "refused",
    status,
    problem: {
      code: "personal-number",
      message: { id: "Memuat NIK.", en: "Holds a NIK." },
      remedy: { id: "Hapus.", en: "Remove it." },
    } as never,
  });

it("what cannot be sent stays, and is sent once in the order of writing when the line is back", async () => {
  for (const id of ["1", "2", "3"]) expect(keepWaiting(waiting(id))).toBe(true);
  send.mockRejectedValue(lostLine());
  expect(await sendWaiting("a@example.test")).toBe(0);
  expect(kept()).toEqual(["1", "2", "3"]);
  send.mockReset();
  send.mockResolvedValue(stored);
  const both = [sendWaiting("a@example.test"), sendWaiting("a@example.test")];
  expect(await Promise.all(both)).toEqual([3, 3]);
  expect(send.mock.calls.map(([body]) => body.id)).toEqual(["1", "2", "3"]);
  expect(kept()).toEqual([]);
});

it("a line that breaks between two leaves the second, and another account's is not sent", async () => {
  keepWaiting(waiting("1"));
  keepWaiting(waiting("2", "b@example.test"));
  keepWaiting(waiting("3"));
  send.mockResolvedValueOnce(stored).mockRejectedValueOnce(lostLine());
  expect(await sendWaiting("a@example.test")).toBe(1);
  expect(kept()).toEqual(["2", "3"]);
});

it("a refusal stays with its words and is not sent again by itself; a session that has ended is only waited for", async () => {
  keepWaiting(waiting("1"));
  send.mockRejectedValue(refusal(401));
  await sendWaiting("a@example.test");
  expect(readWaiting()).toMatchObject([{ refused: null }]);
  send.mockRejectedValue(refusal(400));
  await sendWaiting("a@example.test");
  expect(readWaiting()).toMatchObject([
    { refused: { id: "Memuat NIK. Hapus." } },
  ]);
  send.mockReset();
  expect(await sendWaiting("a@example.test")).toBe(0);
  expect(send).not.toHaveBeenCalled();
});

it("where the browser keeps nothing it says so, and what somebody else put there is not taken for a decision", async () => {
  shelf.set("pantau-decisions-waiting", '[{"kind":"decision"},7,null]');
  expect(kept()).toEqual([]);
  vi.stubGlobal("localStorage", {
    getItem: () => null,
    setItem: () => {
      throw new Error("QuotaExceededError");
    },
    removeItem: () => undefined,
  });
  expect(keepWaiting(waiting("1"))).toBe(false);
  send.mockRejectedValue(lostLine());
  expect(await sendOne(waiting("1"))).toEqual({ kind: "waits" });
});
