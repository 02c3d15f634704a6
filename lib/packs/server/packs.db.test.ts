import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  expectProblem,
  formDataOf,
  openApiUnderTest,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { testMonth as month } from "@/lib/product/testing/test-product";
import type { ReturnReply } from "@/lib/packs/contract";
import { snapshotOffice } from "@/lib/snapshots/server/testing/snapshot-office";
import { makeReturn } from "./make-return";
import { PackContent } from "./pack-content";
import { openFile } from "./sealed-file";
import { openLaptop, type Laptop } from "./testing/laptop";

const said = {
  field: null,
  office: "Kepala Dinas Kesehatan",
  due: "2026-11-01",
  target: null,
  priority: "medium",
};

describeOnBothEngines("a meeting that is taken along", ({ database }) => {
  let api: ApiUnderTest;
  let laptop: Laptop;
  let meeting = "";
  let snapshot = "";
  let pack: Uint8Array;
  let early: Uint8Array;
  const office = snapshotOffice(() => api);
  const [before, fresh] = [randomUUID(), randomUUID()];

  const decision = (id: string, text: string, more = {}) => ({
    id,
    text,
    ...said,
    indicator: "ds",
    areas: ["15.01"],
    month,
    meeting: null,
    snapshot: null,
    writtenAt: null,
    ...more,
  });
  const at = (instant: string) => {
    api.product.now = () => new Date(instant);
  };
  const download = async () => {
    const response = await api.raw(`/meetings/${meeting}/pack`, "planner");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-disposition")).toMatch(
      /filename="rapat-15-2026-09-[0-9A-F]{4}\.pantau"/,
    );
    return new Uint8Array(await response.arrayBuffer());
  };
  const results = async () => {
    const response = await laptop.ask(`/meetings/${meeting}/return`);
    expect(response.status).toBe(200);
    return new Uint8Array(await response.arrayBuffer());
  };
  const handIn = async (
    bytes: Uint8Array,
    { dryRun = false, to = meeting } = {},
  ) =>
    api.post(
      `/meetings/${to}/returns?dryRun=${String(dryRun)}`,
      { body: formDataOf({ content: bytes, name: "hasil.pantau" }) },
      "admin",
    );
  const taken = async (bytes: Uint8Array, how = {}) => {
    const { status, body } = await handIn(bytes, how);
    expect(status, JSON.stringify(body)).toBe(200);
    const reply = body as unknown as ReturnReply;
    return {
      reply,
      outcomes: reply.items.map(({ thing, outcome }) => `${thing} ${outcome}`),
    };
  };

  beforeAll(async () => {
    api = await openApiUnderTest(database());
    await office.report("p1", 30, "2026-08");
    for (const [posyandu, d] of [
      ["p1", 32],
      ["p2", 28],
      ["p3", 36],
      ["p7", 20],
    ] as const)
      await office.report(posyandu, d);
    snapshot = (await office.taken()).id;
    const planned = await office.post("/meetings", {
      title: "Rapat dengan \\N dan “tanda”",
      area: "15",
      month,
      heldOn: "2026-10-20",
      place: "Aula",
      snapshot,
    });
    meeting = (planned.body.meeting as { id: string }).id;
    const written = await office.post(
      "/decisions",
      decision(before, "Kunjungi balita\nyang tidak ditimbang"),
    );
    expect(written.status).toBe(201);
    pack = await download();
    early = await download();
    // What comes after the snapshot is not in it.
    await office.report("p1", 12);
    laptop = await openLaptop(pack, () => api.product.now());
  });
  afterAll(async () => {
    await laptop.close();
    await api.close();
  });

  it("answers everything that is asked of its snapshot byte for byte as the province does", async () => {
    const asked = [
      "/board?area=15",
      "/board?area=15.01&level=subdistrict",
      "/values?area=15&level=regency&indicator=ds",
      "/values?area=15.01.01.2001&level=posyandu&indicator=ds",
      "/series?area=15&indicator=ds&from=2026-01&to=2026-09",
      "/trends?area=15&level=regency&indicator=ds&from=2026-08&to=2026-09",
      "/spread?area=15&level=regency&indicator=ds&from=2026-08&to=2026-09",
      "/ranking?area=15&level=regency&indicator=ds",
      "/change?area=15&indicator=ds&against=1",
      "/clusters?area=15&level=subdistrict&indicator=ds",
      "/targets?area=15.01&indicator=ds",
      "/growth?area=15",
      "/fields?area=15",
      "/life-cycle?area=15",
      "/areas/15.01",
      "/topology/15/regency",
      "/catalogue",
    ].map(
      (path) =>
        `${path}${path.includes("?") ? "&" : "?"}${path.includes("from=") ? "" : `month=${month}&`}snapshot=${snapshot}`,
    );
    const answers = new Set<number>();
    for (const as of ["planner", "stranger"] as const)
      for (const url of asked) {
        const headers = { "x-actor": as };
        const there = await api.api.request(`/api/v1${url}`, { headers });
        const here = await laptop.ask(url, { headers });
        const plain = async (response: Response) =>
          (await response.text()).replace(/"requestId":"[^"]*"/, "");
        expect([here.status, await plain(here)], url).toEqual([
          there.status,
          await plain(there),
        ]);
        answers.add(here.status);
      }
    expect([...answers]).toContain(200);
  });

  it("brings neither accounts nor keys nor reports", async () => {
    const [row] = await laptop.database.sql`
      select (select count(*)::int from "user") as people, (select count(*)::int from apikey) as keys, (select count(*)::int from reports) as reports,
        (select count(*)::int from submissions) as submissions, (select count(*)::int from measurements) as children,
        (select count(*)::int from audit_log) as audited, (select count(*)::int from meeting_packs) as packs`;
    expect(row).toEqual({
      people: 1,
      keys: 0,
      reports: 0,
      submissions: 0,
      children: 0,
      audited: 0,
      packs: 1,
    });
  });

  it("says in words what is closed, and is never empty instead", async () => {
    for (const url of [
      `/values?area=15&level=regency&month=${month}&indicator=ds`,
      `/board?area=15&month=${month}`,
      "/submissions?area=15",
      "/posyandu?search=melati",
      "/notes?area=15.01&indicator=ds&from=2026-09&to=2026-09",
    ])
      expectProblem(
        {
          type: "application/problem+json",
          ...(await laptop.get(url)),
        } as Parameters<typeof expectProblem>[0],
        { status: 409, code: "not-in-hall" },
      );
    for (const [url, sent] of [
      ["/snapshots", { area: "15", month, title: "Lain" }],
      ["/meetings", {}],
      [`/meetings/${randomUUID()}/state`, { state: "open", version: 1 }],
      ["/submissions", {}],
    ] as const)
      expect((await laptop.post(url, sent)).body.code).toBe("not-in-hall");
    const { body } = await laptop.get("/session");
    expect(body).toMatchObject({
      hall: { meeting, address: "http://192.168.1.5:3000" },
      latestMonth: month,
    });
  });

  it("compares a decision's figure with the months of its snapshot", async () => {
    const { status, body } = await laptop.get(`/decisions/${before}`);
    expect(status, JSON.stringify(body)).toBe(200);
    const there = await api.get(`/decisions/${before}`, "planner");
    const figure = (of: typeof body) =>
      (of.decision as { figures: { then: unknown } }).figures.then;
    expect(figure(body)).toEqual(figure(there.body));
  });

  it("writes decisions under numbers of its own, with figures of the snapshot", async () => {
    const { status, body } = await laptop.post(
      "/decisions",
      decision(fresh, "Tambah hari buka", { meeting }),
    );
    expect(status, JSON.stringify(body)).toBe(201);
    expect(body.number).toMatch(/^TL\/15\/2026-10\/S-[0-9A-F]{4}\/001$/);
    expect(body).toMatchObject({ figures: { then: { snapshot } } });
    const edited = await laptop.post(`/decisions/${fresh}/edit`, {
      version: 1,
      ...said,
      text: "Tambah dua hari buka",
      verification: null,
    });
    expect(edited.status, JSON.stringify(edited.body)).toBe(200);
    const reported = await laptop.post(`/decisions/${before}/progress`, {
      id: randomUUID(),
      text: "Sudah mulai",
      link: null,
    });
    expect(reported.status).toBe(201);
    const opened = await laptop.post(`/meetings/${meeting}/state`, {
      state: "open",
      version: 1,
    });
    expect(opened.status, JSON.stringify(opened.body)).toBe(200);
    // It keeps its snapshot: it has no other figures.
    const detached = await laptop.post(`/meetings/${meeting}/edit`, {
      title: "Rapat",
      area: "15",
      month,
      heldOn: null,
      place: "",
      snapshot: null,
      version: 2,
    });
    expect(detached.body.code).toBe("not-in-hall");
  });

  it("is looked at first, then stored once, under the next numbers of the province", async () => {
    const file = await results();
    const stored = await api.stored();
    const looked = await taken(file, { dryRun: true });
    expect(looked.outcomes).toEqual([
      "change new",
      "progress new",
      "decision new",
      "change new",
      "state new",
    ]);
    expect(looked.reply).toMatchObject({ stored: false, isKnown: false });
    expect(await api.stored()).toEqual(stored);

    const { reply } = await taken(file);
    expect(reply).toMatchObject({ stored: true, isKnown: false });
    const written = reply.items.find(({ thing }) => thing === "decision");
    expect(written?.number).toBe("TL/15/2026-10/002");
    expect(written?.numberThere).toMatch(/S-[0-9A-F]{4}\/001$/);
    const { body } = await api.get(`/decisions/${fresh}`, "planner");
    const there = await laptop.get(`/decisions/${fresh}`);
    const figures = (of: typeof body) =>
      (of.decision as { figures: { then: { asOf: string } } }).figures.then;
    expect(figures(body)).toEqual(figures(there.body));
    expect(body.decision).toMatchObject({
      text: "Tambah dua hari buka",
      version: 2,
      by: { id: "Perencana Wilayah 15" },
    });
    const now = await api.get(`/meetings/${meeting}`, "planner");
    expect(now.body.meeting).toMatchObject({ state: "open", version: 2 });

    const after = await api.stored();
    const again = await taken(file);
    expect(again.reply).toMatchObject({ stored: false, isKnown: true });
    expect(again.outcomes.every((one) => one.endsWith("known"))).toBe(true);
    expect(await api.stored()).toEqual(after);
    const [audit] = await database()
      .sql`select actor, detail from audit_log where action = 'meeting.returnReceived'`;
    expect(audit).toMatchObject({ actor: "admin", detail: { new: 5 } });
  });

  it("names what contradicts, keeps what the province has, and stores the rest", async () => {
    const edit = { ...said, verification: null };
    const there = await office.post(`/decisions/${fresh}/edit`, {
      ...edit,
      version: 2,
      text: "Menurut provinsi",
    });
    expect(there.status).toBe(200);
    const closed = await office.post(`/meetings/${meeting}/state`, {
      state: "closed",
      version: 2,
    });
    expect(closed.status).toBe(200);
    await laptop.post(`/decisions/${fresh}/edit`, {
      ...edit,
      version: 2,
      text: "Menurut ruangan",
    });
    at("2026-10-05T05:00:00Z");
    const second = randomUUID();
    await laptop.post("/decisions", decision(second, "Latih kader"));
    await laptop.post(`/meetings/${meeting}/state`, {
      state: "closed",
      version: 2,
    });
    at("2026-10-05T09:00:00Z");
    const { reply, outcomes } = await taken(await results());
    expect(outcomes.filter((one) => !one.endsWith("known"))).toEqual([
      "change conflict",
      "decision new",
      "state conflict",
    ]);
    for (const { outcome, reason } of reply.items)
      expect(reason !== null).toBe(outcome === "conflict");
    const { body } = await api.get(`/decisions/${fresh}`, "planner");
    expect(body.decision).toMatchObject({ text: "Menurut provinsi" });
    const numbers = await database()
      .sql`select series, array_agg(ordinal order by ordinal) as ordinals from decisions group by series`;
    expect(numbers).toEqual([{ series: "15/2026-10", ordinals: [1, 2, 3] }]);
  });

  it("takes what two laptops wrote, without doubles", async () => {
    const other = await openFile("pack", early, {
      content: PackContent,
      file: "early",
    });
    await laptop.post("/decisions", decision(randomUUID(), "Dari laptop lain"));
    const { bytes } = await makeReturn(laptop.database, other.content, {
      version: "test",
      now: api.product.now(),
    });
    const { reply, outcomes } = await taken(bytes);
    expect(reply.mark).not.toBe(laptop.product.hall?.mark);
    expect(
      reply.items.flatMap(({ number, outcome }) =>
        outcome === "new" ? [number] : [],
      ),
    ).toEqual(["TL/15/2026-10/004"]);
    expect(outcomes).toContain("decision known");
    const { body } = await api.get(`/meetings/${meeting}/packs`, "planner");
    expect(
      (body.packs as { returns: number }[])
        .map(({ returns }) => returns)
        .sort(),
    ).toEqual([1, 2]);
  });

  it("refuses what was changed, is of another meeting, or was made without its pack", async () => {
    const file = await results();
    const stored = await api.stored();
    const refusals: [string, Uint8Array, string, string?][] = [
      ["cut", file.subarray(0, -7), "pack-damaged"],
      ["a byte changed", flipped(file, file.length - 60), "pack-damaged"],
      ["a pack", pack, "return-is-pack"],
      ["another file", new TextEncoder().encode("a,b\n1,2\n"), "pack-foreign"],
    ];
    for (const [what, bytes, code] of refusals) {
      const reply = await handIn(bytes);
      expect([what, reply.status, reply.body.code]).toEqual([what, 422, code]);
    }
    const planned = await office.post("/meetings", {
      title: "Lain",
      area: "15",
      month,
      heldOn: null,
      place: "",
      snapshot: null,
    });
    const to = (planned.body.meeting as { id: string }).id;
    expect((await handIn(file, { to })).body.code).toBe("return-elsewhere");
    await database().sql`update meeting_packs set key = 'another'`;
    expect((await handIn(file)).body.code).toBe("return-unknown");
    const without = await api.get(`/meetings/${to}/pack`, "planner");
    expect(without.body.code).toBe("pack-without-snapshot");
    expect(
      (await api.get(`/meetings/${meeting}/return`, "planner")).body.code,
    ).toBe("no-hall");
    const {
      meetings: _,
      changes: __,
      sequence: ___,
      audited: ____,
      ...rest
    } = stored as Record<string, unknown>;
    expect(await api.stored()).toMatchObject(rest);
  });
});

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}
