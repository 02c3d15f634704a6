import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  childIdentityOf,
  olderChildIdentityOf,
} from "@/lib/children/domain/child-identity";
import { acceptChildFile, checkChildFile } from "./receive-child-file";
import { hashChild, readChildKeys } from "./child-keys";
import {
  childCsv,
  childRequest,
  writtenChild,
} from "@/lib/children/server/testing/child-rows";
import { expectExact } from "@/lib/children/server/testing/child-test-product";
import {
  openTestProduct,
  type TestProduct,
} from "@/lib/product/testing/test-product";

const twin = (number: string, month = "2026-09", gain = "-") =>
  writtenChild(`BY NY RINA ${number}`.trim(), {
    "Nama Ortu": "RINA",
    "Tanggal Pengukuran": `${month}-10`,
    "Naik Berat Badan": gain,
  });

const told = {
  nik: "02022**********",
  parent: "RINA",
  birthDate: "2025-09-10",
  sex: "L",
} as const;

describeOnBothEngines("twins", ({ database }) => {
  let test: TestProduct;
  const send = async (rows: ReturnType<typeof twin>[]) =>
    acceptChildFile(
      test.product,
      await childRequest(test, childCsv(rows), { acceptFewer: true }),
    );
  const check = async (rows: ReturnType<typeof twin>[]) =>
    checkChildFile(test.product, await childRequest(test, childCsv(rows)));
  const current = async () => {
    const [row] = await database().sql<{ rows: number; children: number }[]>`
      select count(*)::int as rows, count(distinct child)::int as children from measurements where is_current`;
    return row;
  };
  /** As an earlier version has stored it, which passed over the numbers in names. */
  const makeOlder = async (name: string) => {
    const { current: key } = await readChildKeys(test.dataDir);
    const of = (identity: string | null) => hashChild(key, identity ?? "");
    const now = of(childIdentityOf({ ...told, name }));
    const before = of(olderChildIdentityOf({ ...told, name }));
    const { count } = await database().sql`
      update measurements set child = ${before} where child = ${now}`;
    expect(count).toBeGreaterThan(0);
  };

  beforeAll(async () => {
    test = await openTestProduct(database());
  });
  beforeEach(async () => {
    const { sql } = database();
    for (const table of [
      "measurements",
      "child_counts",
      "child_spreads",
      "rollups",
    ])
      await sql`delete from ${sql(table)}`;
    await sql`update submissions set status = 'withdrawn'`;
  });
  afterAll(async () => {
    await test.close();
  });

  it("are two children, and two again when they are sent again", async () => {
    const both = [twin("1"), twin("2")];
    expect((await send(both)).rows.matched).toBe(2);
    expect((await send(both)).repeated).toBe(true);
    expect(await current()).toEqual({ rows: 2, children: 2 });
  });

  it("who were stored as one are not three when their file is sent again", async () => {
    await send([twin("2")]);
    await makeOlder("BY NY RINA 2");
    const both = [twin("1"), twin("2")];
    expect((await check(both)).stored).toEqual({
      new: 1,
      changed: 0,
      unchanged: 1,
    });
    await send(both);
    expect(await current()).toEqual({ rows: 2, children: 2 });
    await expectExact(test);
    expect((await check(both)).stored).toEqual({
      new: 0,
      changed: 0,
      unchanged: 2,
    });
  });

  it("keep what was known of them in other months", async () => {
    const gainT = (month: string) => twin("1", month, "T");
    await send([gainT("2026-08")]);
    await send([gainT("2026-09")]);
    const twoT = async () => {
      const [row] = await database().sql<{ n: number | null }[]>`
        select sum(two_t)::int as n from child_counts where month = '2026-09'`;
      return row?.n;
    };
    expect(await twoT()).toBe(1);
    await makeOlder("BY NY RINA 1");
    await expectExact(test);
    await send([{ ...gainT("2026-09"), Berat: "9,9" }]);
    expect(await current()).toEqual({ rows: 2, children: 1 });
    expect(await twoT()).toBe(1);
    await expectExact(test);
  });

  it("are not mixed up with a child whose name has no number", async () => {
    await send([twin("")]);
    const all = [twin(""), twin("1"), twin("2")];
    await send(all);
    expect(await current()).toEqual({ rows: 3, children: 3 });
    // Without her row in the file, her rows beside those of the twins show that she is somebody else.
    // As many rows as before, or she would stop counting.
    await send([twin("1"), twin("2"), writtenChild("Sari")]);
    expect(await current()).toEqual({ rows: 4, children: 4 });
    await expectExact(test);
  });
});
