import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { RegistryReport } from "@/lib/registry/contract";
import { accountedFor } from "./testing/registry-under-test";
import {
  formDataOf,
  openApiUnderTest,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";

describeOnBothEngines("the registry over HTTP", ({ database }) => {
  let api: ApiUnderTest;
  const send = (content: string, query = "") =>
    api.post(
      `/posyandu?dryRun=true${query}`,
      { body: formDataOf({ content, name: "daftar.csv" }) },
      "admin",
    );

  beforeAll(async () => {
    api = await openApiUnderTest(database());
  });
  afterAll(() => api.close());

  it("is read in a thread, and the reply keeps to its contract with every row in it", async () => {
    const { status, body } = await send(
      "nama,kode desa,strata\nSatu,15.01.01.2001,\nSATU,15.01.01.2001,\nDua,15.01.01.2001,emas\nTotal,,\n",
      "&codes=kemendagri&movesFrom=2026-09",
    );
    expect(status).toBe(200);
    const report = RegistryReport.parse(body);
    expect(report).toMatchObject({ rows: 4, added: 1, refused: 1 });
    expect(accountedFor(report)).toBe(4);
    expect(api.leftOvers()).toEqual([]);
  });

  it("names the columns that are absent or double", async () => {
    const absent = await send("nama,strata\nSatu,madya\n");
    expect(absent).toMatchObject({
      status: 422,
      body: { code: "registry-columns" },
    });
    expect(JSON.stringify(absent.body)).toContain("village_code");
    const double = await send(
      "nama,nama posyandu,kode desa\nSatu,Satu,15.01.01.2001\n",
    );
    expect(JSON.stringify(double.body)).toContain("lebih dari sekali: name");
    const unnamed = await send("nama,kode desa\nSatu,1\n", "&codes=bps");
    expect(JSON.stringify(unnamed.body)).toContain("village");
  });

  it("refuses what it does not understand, and tells an administrator what is double", async () => {
    for (const query of ["&codes=bpp", "&movesFrom=2026", "&movesFrom=2030-01"])
      expect((await send("nama,kode desa\n", query)).status).toBe(400);
    const { status, body } = await api.get("/posyandu/doubles", "admin");
    expect([status, body]).toEqual([200, { doubles: [] }]);
    expect((await api.get("/posyandu/doubles?area=99", "admin")).status).toBe(
      404,
    );
  });
});
