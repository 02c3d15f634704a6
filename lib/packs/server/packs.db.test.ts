import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { quote } from "@/db/backup/list-tables";
import { knownMigrations, tablesAt } from "@/db/backup/migrations";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { expectProblem } from "@/lib/product/testing/api-under-test";
import { testMonth as month } from "@/lib/product/testing/test-product";
import { preparePack, readPack } from "./open-pack";
import { packBody, sealFile } from "./sealed-file";
import { comingHome } from "./testing/coming-home";
import { openHallWorld, type HallWorld } from "./testing/hall-world";

describeOnBothEngines("a meeting that is taken along", ({ database }) => {
  let opened: HallWorld | null = null;
  const world = (): HallWorld => {
    if (opened === null) throw new Error("The world is not open");
    return opened;
  };
  beforeAll(async () => {
    opened = await openHallWorld(database());
  });
  afterAll(async () => {
    await opened?.close();
  });

  it("answers everything that is asked of its snapshot byte for byte as the province does", async () => {
    const { api, laptop, snapshot } = world();
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
    const { laptop } = world();
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
    const { laptop, meeting } = world();
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
        },
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
    const { api, laptop, before } = world();
    const { status, body } = await laptop.get(`/decisions/${before}`);
    expect(status, JSON.stringify(body)).toBe(200);
    const there = await api.get(`/decisions/${before}`, "planner");
    const figure = (of: typeof body) =>
      (of.decision as { figures: { then: unknown } }).figures.then;
    expect(figure(body)).toEqual(figure(there.body));
  });

  comingHome(world);

  it("starts with no pack of another province or a later version, and with none that holds other rows", async () => {
    const { laptop, pack } = world();
    const folder = await mkdtemp(path.join(tmpdir(), "pantau-pack-"));
    const file = path.join(folder, "rapat.pantau");
    const start = async (bytes: Uint8Array, province?: string) => {
      await writeFile(file, bytes);
      return readPack(file, { dataDir: folder, province });
    };
    await expect(start(pack, "51")).rejects.toMatchObject({
      code: "pack-other-province",
    });
    await expect(start(pack.subarray(0, -1))).rejects.toMatchObject({
      code: "pack-damaged",
    });
    const { content } = await start(pack, "15");
    const later = { ...content, migrations: [...content.migrations, "later"] };
    const odd = { ...content, rows: { ...content.rows, areas: [{ code: 1 }] } };
    // An engine of its own would take seconds; this laptop is done.
    const { sql } = laptop.database;
    const tables = tablesAt(knownMigrations().length).map(quote).join(", ");
    await sql.unsafe(
      `drop table ${tables} cascade; drop table drizzle.__drizzle_migrations`,
    );
    for (const [what, code] of [
      [later, "pack-newer"],
      [odd, "pack-damaged"],
    ] as const) {
      const body = await packBody(what);
      const opened = await start(sealFile("pack", { version: "9.0.0", body }));
      const preparing = preparePack(laptop.database, opened);
      await expect(preparing).rejects.toMatchObject({ code });
    }
    await rm(folder, { recursive: true, force: true });
  });
});
