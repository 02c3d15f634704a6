import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { acceptChildFile } from "@/lib/children/server/receive-child-file";
import { writeChildFile } from "@/lib/children/server/testing/child-layouts";
import { dirtyMonth } from "@/lib/children/server/testing/child-province";
import { childRequest } from "@/lib/children/server/testing/child-rows";
import { openChildProduct } from "@/lib/children/server/testing/child-test-product";
import { publicCount } from "@/lib/core/disclosure/public-count";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import { openLog } from "@/lib/core/product/log";
import { longestWaitMs, publishDue } from "@/lib/figures/server/publish";
import { openProduct } from "@/lib/product/open-product";
import { operator, type TestProduct } from "@/lib/product/testing/test-product";
import { withdrawSubmission } from "@/lib/submissions/server/withdraw-submission";
import { readGrowth } from "./read-growth";
import { countsTold } from "./testing/counts-told";
import { readAll } from "./testing/growth-reader";

const province = "15" as AreaCode;
const regency = "15.01" as AreaCode;
const now = "2026-09" as Month;

describeOnBothEngines("growth for the public", ({ database }) => {
  let test: TestProduct;
  let clock = new Date("2026-10-05T03:00:00Z").getTime();
  const sent: string[] = [];

  beforeAll(async () => {
    test = await openChildProduct(database());
    test.product.now = () => new Date(clock);
  });
  afterAll(async () => {
    await test.close();
  });

  const send = async (month: string) => {
    const rows = dirtyMonth(month, { wanted: 1_500, seed: 3 });
    const bytes = await writeChildFile(
      rows.filter(({ isGood, isMisspelt }) => isGood && !isMisspelt),
      "newest",
      "semicolon",
    );
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const file = {
      path: path.join(test.dataDir, sha256),
      name: "x",
      bytes: bytes.length,
      sha256,
    };
    await writeFile(file.path, bytes);
    const { id } = await acceptChildFile(
      test.product,
      await childRequest(test, "", { file }),
    );
    sent.push(id);
  };
  /** What is told besides the time and the change up to which it is known. */
  const toldOf = async (area: AreaCode, product = test.product) => {
    const reply = await readGrowth(product, "public", { area, month: now });
    return { ...reply, sequence: 0, asOf: "" };
  };
  const exactOf = (area: AreaCode) =>
    readGrowth(test.product, "oversight", { area, month: now });
  /** What somebody reads who comes after a restart. */
  const afterRestart = async (area: AreaCode) => {
    const { product, close } = await openProduct({
      database: database(),
      dataDir: test.dataDir,
      province,
      version: "test",
      log: openLog("silent"),
      actorOf: () => Promise.resolve(operator),
      authHandler: () => Promise.resolve(new Response(null, { status: 404 })),
      now: () => new Date(clock),
    });
    const told = await toldOf(area, product);
    await close();
    return told;
  };
  /** Every number that is shown is the rounded one, and none gives a small one away. */
  const expectJudged = async () => {
    const areas = await Promise.all(
      [province, regency].map(async (area) => ({
        exact: await exactOf(area),
        told: await toldOf(area),
      })),
    );
    for (const { exact, told } of areas)
      for (const [name, { count, shown, step }] of countsTold(exact, told))
        if (shown !== null)
          expect([name, shown]).toEqual([name, publicCount(count, step).shown]);
    const { found, small, large, shown } = readAll([{ now: areas }]);
    expect(found).toEqual([]);
    expect(small).toBeGreaterThan(50);
    expect(shown / large).toBeGreaterThan(0.9);
  };

  it("is refused below the regency", async () => {
    await expect(toldOf("15.01.01" as AreaCode)).rejects.toMatchObject({
      code: "level-not-public",
    });
  });

  it("is nothing until it is published, and then rounded and judged", async () => {
    await send(now);
    const nothing = { total: null, groups: [], stated: null, quality: null };
    for (const area of [province, regency])
      expect(await toldOf(area)).toMatchObject(nothing);
    expect(await publishDue(test.product)).not.toBeNull();
    const { total, groups, change } = await toldOf(regency);
    expect(total?.heightMeasured).toBe(
      publicCount((await exactOf(regency)).total?.heightMeasured ?? 0).shown,
    );
    expect(groups.length).toBeGreaterThan(6);
    expect(change).toBeNull();
    await expectJudged();
  });

  it("stays as it is while more is sent, also over a restart, until that is published", async () => {
    const before = await toldOf(regency);
    await send("2026-08");
    expect((await exactOf(regency)).change).not.toBeNull();
    expect(await toldOf(regency)).toEqual(before);
    expect(await afterRestart(regency)).toEqual(before);
    clock += longestWaitMs;
    expect(await publishDue(test.product)).not.toBeNull();
    const after = await toldOf(regency);
    expect(after.change?.both.n).toBeGreaterThan(300);
    expect(await afterRestart(regency)).toEqual(after);
    await expectJudged();
  });

  it("goes when the children are withdrawn and that is published", async () => {
    const before = await toldOf(regency);
    for (const id of sent) await withdrawSubmission(test.product, operator, id);
    expect((await exactOf(regency)).total).toBeNull();
    expect(await toldOf(regency)).toEqual(before);
    clock += longestWaitMs;
    expect(await publishDue(test.product)).not.toBeNull();
    const gone = {
      total: null,
      form: null,
      groups: [],
      stated: null,
      distributions: [],
      quality: null,
      change: null,
    };
    for (const area of [province, regency]) {
      expect(await toldOf(area)).toMatchObject(gone);
      expect(await afterRestart(area)).toMatchObject(gone);
    }
  });
});
