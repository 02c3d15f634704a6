import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { MeetingReply } from "@/lib/meetings/contract";
import { keptCaches } from "@/lib/meetings/client/testing/kept-caches";
import { packedPages } from "@/lib/meetings/domain/pack";
import { fillPack, type PackJob } from "./fill-pack";
import { openPackCache, readManifest } from "./pack-cache";

const origin = "https://posyandu.test";
const id = "7a8ed3ef-4e8d-4e86-af50-2e5f7e6f614d";
const snapshot = "8f7e4e3c-f943-4ee5-a4f4-044657d3e118";
const slide = { id: "0c9c6f0a-0000-4000-8000-000000000001" };
const at = "2026-11-28T03:00:00.000Z";
const board = `/api/v1/board?area=15&level=regency&month=2026-10&snapshot=${snapshot}`;

const jobOf = (build: string, version = 1): PackJob => ({
  meeting: {
    ...{ id, snapshot, version, area: "15", month: "2026-10" },
  } as unknown as PackJob["meeting"],
  slides: [
    {
      ...slide,
      ...{ kind: "completeness", area: null, month: null },
      ...{ indicator: null, look: "" },
    },
  ] as unknown as MeetingReply["slides"],
  build,
});

const about = { area: "15", month: "2026-10", sequence: 1, asOf: at };
/** What the server answers, by path. A status instead of a body, or null where nothing comes. */
type Answer = object | string | number | null;
let server: Record<string, (search: string) => Answer>;
let asked: string[];
let hasRoom: boolean;

beforeEach(() => {
  asked = [];
  hasRoom = true;
  server = {
    "/copied/stage-files-b1.json": () => ["/_next/static/chunks/a.js"],
    "/copied/stage-files-b2.json": () => ["/_next/static/chunks/b.js"],
    "/_next/static/chunks/a.js": () => "a",
    "/_next/static/chunks/b.js": () => "b",
    "/api/v1/session": () => ({
      ...{ user: null, audience: "oversight", demo: true, sequence: 1 },
      province: { code: "15", name: "Jambi", utcOffsetHours: 7 },
      ...{ currentMonth: "2026-11", latestMonth: "2026-10" },
      firstMonth: "2023-11",
    }),
    "/api/v1/areas/15": () => ({
      ...{ code: "15", level: "province", name: "Jambi", officialName: "" },
      ...{ kind: "", bpsCode: null, hasShape: true, validFrom: "2000-01-01" },
      ...{ validTo: null, predecessor: null, parent: null, path: [] },
      ...{ children: [], topologies: [] },
    }),
    "/api/v1/board": () => ({
      ...{ ...about, level: "regency", deadline: at, rows: [] },
    }),
    "/api/v1/decisions": () => ({
      ...{ ...about, today: "2026-11-28", decisions: [], isCut: false },
    }),
  };
  pagesOf("a.js");
  vi.stubGlobal("location", { origin });
  vi.stubGlobal(
    "caches",
    keptCaches(origin, () => hasRoom),
  );
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    const { pathname, search } = new URL(address, origin);
    const answer = server[pathname]?.(search) ?? null;
    if (answer === null) throw new TypeError("Failed to fetch");
    if (typeof answer === "number")
      return Response.json(
        {
          ...{ type: "about:blank", title: "", status: answer, code: "x" },
          requestId: "1",
          message: { id: "", en: "" },
          remedy: { id: "", en: "" },
        },
        { status: answer },
      );
    return typeof answer === "string"
      ? new Response(answer)
      : Response.json(answer);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function pagesOf(file: string): void {
  const page = () => `<script src="/_next/static/chunks/${file}"></script>`;
  server[`/rapat/${id}`] = page;
  server[`/rapat/${id}/sajikan`] = page;
}

const none = () => {};
const fill = async (job: PackJob) =>
  fillPack(await openPackCache("planner", id), job, none);
const held = async (address: string) =>
  (await (await openPackCache("planner", id)).match(address))?.text();

test("a whole pack has files, pages, slides and lists, and names nothing that is missing", async () => {
  const steps: number[] = [];
  const pack = await openPackCache("planner", id);
  const manifest = await fillPack(pack, jobOf("b1"), ({ done, total }) => {
    steps.push(total - done);
  });
  expect(manifest.missing).toEqual([]);
  expect(steps.at(-1)).toBe(0);
  for (const address of [...packedPages(id), board])
    expect(await held(address), address).toBeDefined();
  expect(Object.values(manifest.sizes).every((bytes) => bytes > 0)).toBe(true);
  expect(await readManifest(pack, id)).toEqual(manifest);
});

test("cut in the middle it names what is missing, opens what it has, and asks for the rest alone", async () => {
  const working = server["/api/v1/board"];
  server["/api/v1/board"] = () => null;
  const half = await fill(jobOf("b1"));
  expect(half.missing).toEqual([{ kind: "slide", slide: slide.id }]);
  expect(await held(packedPages(id)[0] ?? "")).toContain("a.js");
  if (working) server["/api/v1/board"] = working;
  asked = [];
  const whole = await fill(jobOf("b1"));
  expect(whole.missing).toEqual([]);
  expect(asked).toContain(board);
  expect(asked).not.toContain("/_next/static/chunks/a.js");
  expect(asked).not.toContain(`/api/v1/areas/15?snapshot=${snapshot}`);
});

test("pages of a new build take the place of the old ones only when all they need is there; then what was old goes", async () => {
  await fill(jobOf("b1"));
  pagesOf("b.js");
  const working = server["/api/v1/board"];
  server["/api/v1/board"] = () => 503;
  expect((await fill(jobOf("b2"))).missing).toHaveLength(1);
  expect(await held(packedPages(id)[0] ?? "")).toContain("a.js");
  expect(await held("/_next/static/chunks/a.js")).toBe("a");
  if (working) server["/api/v1/board"] = working;
  expect((await fill(jobOf("b2"))).missing).toEqual([]);
  expect(await held(packedPages(id)[0] ?? "")).toContain("b.js");
  expect(await held("/_next/static/chunks/a.js")).toBeUndefined();
});

test("a product that was renewed under an open page gives no pack of two builds", async () => {
  pagesOf("b.js");
  await expect(fill(jobOf("b1"))).rejects.toMatchObject({ why: "renewed" });
  server["/copied/stage-files-b1.json"] = () => 404;
  await expect(fill(jobOf("b1"))).rejects.toMatchObject({ why: "renewed" });
});

test("lists that cannot be read again leave a whole pack whole", async () => {
  const first = await fill(jobOf("b1"));
  server["/api/v1/decisions"] = () => null;
  expect(await fill(jobOf("b1"))).toEqual(first);
  expect(await held("/api/v1/decisions?area=15&month=2026-10")).toBeDefined();
});

test("what the server has no answer to is not missing; a session that ended ends it", async () => {
  server["/api/v1/board"] = () => 404;
  expect((await fill(jobOf("b1"))).missing).toEqual([]);
  server["/api/v1/decisions"] = () => 401;
  await expect(fill(jobOf("b1"))).rejects.toMatchObject({ why: "signed-out" });
});

test("a device without room says so", async () => {
  hasRoom = false;
  await expect(fill(jobOf("b1"))).rejects.toMatchObject({ why: "full" });
});
