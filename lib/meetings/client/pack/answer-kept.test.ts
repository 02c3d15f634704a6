import { beforeEach, expect, test, vi } from "vitest";
import { keptName } from "@/lib/core/access/client/kept-for";
import { keptAtHeader, readerHeader } from "@/lib/core/client/kept-answers";
import { keptCaches } from "@/lib/meetings/client/testing/kept-caches";
import { packWhat } from "@/lib/meetings/domain/pack";
import { answerKept, type PackWorld } from "./answer-kept";
import { keptCopy } from "./kept-copy";

const origin = "https://posyandu.test";
const meeting = "7a8ed3ef-4e8d-4e86-af50-2e5f7e6f614d";
const stage = `/rapat/${meeting}/sajikan`;
const frozen = "/api/v1/values?area=15&snapshot=8f";
const session = "/api/v1/session?snapshot=8f";
const decisions = "/api/v1/decisions?area=15";

const network = vi.fn<PackWorld["fetch"]>();
let caches: CacheStorage;
let waited: Promise<unknown>[];
beforeEach(async () => {
  network.mockReset();
  waited = [];
  caches = keptCaches(origin);
  const pack = await caches.open(keptName("planner", packWhat(meeting)));
  for (const path of [stage, frozen, session, decisions])
    await pack.put(path, await kept(`kept ${path}`));
});

async function kept(body: string): Promise<Response> {
  const bytes = new TextEncoder().encode(body).buffer;
  return keptCopy(new Response(), bytes, "2026-11-28T02:41:00.000Z");
}

function answer(
  path: string,
  { mode = "cors", reader = "planner" } = {},
): Promise<Response> | null {
  const headers = new Headers({ [readerHeader]: reader });
  const url = new URL(path, origin).href;
  // A page is asked for by the browser alone, so no test can make such a request.
  const asked = { url, mode, headers, method: "GET", cache: "default" };
  return answerKept(asked as unknown as Request, {
    origin,
    meeting,
    caches,
    fetch: network,
    now: () => "2026-11-28T04:00:00.000Z",
    waitUntil: (work) => void waited.push(work),
  });
}
const said = async (path: string, more = {}) =>
  (await answer(path, more))?.text();
const lost = () => network.mockRejectedValue(new TypeError("Failed to fetch"));
const online = (body: string, status = 200) =>
  network.mockImplementation(async () => new Response(body, { status }));

test("figures of the snapshot come from the device and ask nobody; those of another reader do not", async () => {
  online("fresh");
  expect(await said(frozen)).toBe(`kept ${frozen}`);
  expect(network).not.toHaveBeenCalled();
  expect(await said(frozen, { reader: "operator" })).toBe("fresh");
});

test("a page comes from the network while that answers, and from the device when it does not, or only a proxy does", async () => {
  const open = { mode: "navigate" };
  online("fresh");
  expect(await said(`${stage}?from=mail`, open)).toBe("fresh");
  lost();
  expect(await said(`${stage}?from=mail`, open)).toBe(`kept ${stage}`);
  online("no server", 502);
  expect(await said(stage, open)).toBe(`kept ${stage}`);
});

test("a page does not wait for ever for a line that is there and does not answer", async () => {
  vi.useFakeTimers();
  network.mockReturnValue(new Promise(() => {}));
  const answered = said(stage, { mode: "navigate" });
  await vi.advanceTimersByTimeAsync(6_000);
  expect(await answered).toBe(`kept ${stage}`);
  vi.useRealTimers();
});

test("a list of the moment is the network's, however it answers; from the device it comes only without one, with its time", async () => {
  online("refused", 403);
  expect(await said(decisions)).toBe("refused");
  lost();
  const response = await answer(decisions);
  expect(await response?.text()).toBe(`kept ${decisions}`);
  expect(response?.headers.get(keptAtHeader)).toBe("2026-11-28T02:41:00.000Z");
});

test("what came over the line takes the place of what was kept, so that a withdrawal is known without a line too", async () => {
  online("withdrawn");
  expect(await said(session)).toBe("withdrawn");
  await Promise.all(waited);
  lost();
  const response = await answer(session);
  expect(await response?.text()).toBe("withdrawn");
  expect(response?.headers.get(keptAtHeader)).toBe("2026-11-28T04:00:00.000Z");
});

test("what is not in the pack fails as without a worker, and is not put into it", async () => {
  lost();
  await expect(answer("/api/v1/areas/15.09")).rejects.toThrow();
  online("fresh");
  expect(await said("/api/v1/areas/15.09")).toBe("fresh");
  await Promise.all(waited);
  lost();
  await expect(answer("/api/v1/areas/15.09")).rejects.toThrow();
});

test("once the pack is thrown away the device answers nothing any more", async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  lost();
  await expect(answer(frozen)).rejects.toThrow();
  await expect(answer(stage, { mode: "navigate" })).rejects.toThrow();
  expect(await caches.keys()).toEqual([]);
});
