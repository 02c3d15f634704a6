import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Month } from "@/lib/core/domain/month";
import { ageInDays, scoreChild } from "@/lib/core/who-growth/score-child";
import { readGrowth } from "./read-growth";
import { acceptChildFile } from "@/lib/children/server/receive-child-file";
import { acceptSubmission } from "@/lib/reports/server/receive-submission";
import { writeChildFile } from "@/lib/children/server/testing/child-layouts";
import { dirtyMonth } from "@/lib/children/server/testing/child-province";
import { childRequest } from "@/lib/children/server/testing/child-rows";
import { openChildProduct } from "@/lib/children/server/testing/child-test-product";
import type { DirtyRow } from "@/lib/children/server/testing/dirty-children";
import {
  csvOf,
  requestFor,
  type TestProduct,
} from "@/lib/product/testing/test-product";

const regency = "15.01" as AreaCode;
const now = "2026-09" as Month;
const before = "2026-08";

/** Clean rows of a month. The earlier month is sent without one posyandu, so that the two months measure different children. */
const rowsOf = (month: string) =>
  dirtyMonth(month, { wanted: 1_500, seed: 3 }).filter(
    (row) =>
      row.isGood &&
      !row.isMisspelt &&
      row.height !== null &&
      row.weight !== null &&
      row.hasSex &&
      row.hasAge,
  );

function haz({ child }: DirtyRow): number {
  const { haz: z } = scoreChild({
    sex: child.sex === "L" ? "male" : "female",
    ageDays: ageInDays(child.born, child.measuredOn),
    heightCm: child.heightCm,
    weightKg: child.weightKg,
    posture: child.posture === "Berdiri" ? "standing" : "lying",
    hasOedema: false,
  });
  return z ?? Number.NaN;
}

const who = ({ child }: DirtyRow) =>
  [child.name, child.parent, child.born, child.sex, child.nik].join();

describeOnBothEngines("what is known of measured children", ({ database }) => {
  let test: TestProduct;
  const today = rowsOf(now);
  const last = rowsOf(before).filter(
    ({ posyanduId }) => posyanduId !== "k0120010",
  );

  const send = async (rows: readonly DirtyRow[]) => {
    const bytes = await writeChildFile(rows, "newest", "semicolon");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const file = {
      path: path.join(test.dataDir, sha256),
      name: "x",
      bytes: bytes.length,
      sha256,
    };
    await writeFile(file.path, bytes);
    await acceptChildFile(test.product, await childRequest(test, "", { file }));
  };
  const growth = () =>
    readGrowth(test.product, "oversight", { area: regency, month: now });

  beforeAll(async () => {
    test = await openChildProduct(database());
    await send(today);
    await send(last);
    const form = csvOf([
      {
        posyandu_id: "k0120010",
        month: now,
        s_target: 60,
        d_weighed: 40,
        height_measured: 30,
        stunted: 9,
      },
    ]);
    await acceptSubmission(test.product, await requestFor(test, form));
  });
  afterAll(async () => {
    await test.close();
  });

  it("is what a second reckoning of the rows says: counts, spread, digits, stated and computed", async () => {
    const reply = await growth();
    const scores = today.map(haz);
    const stunted = scores.filter((z) => z < -2).length;
    expect(reply.total).toMatchObject({
      heightMeasured: today.length,
      stunted,
      weighed: today.length,
    });
    expect(
      reply.groups.reduce((sum, { stunted: n }) => sum + (n ?? 0), 0),
    ).toBe(stunted);
    const mean = scores.reduce((sum, z) => sum + z, 0) / scores.length;
    const sd = Math.sqrt(
      scores.reduce((sum, z) => sum + (z - mean) ** 2, 0) / (scores.length - 1),
    );
    const [distribution] = reply.distributions;
    expect(distribution?.n).toBe(scores.length);
    expect(distribution?.mean).toBeCloseTo(mean, 2);
    expect(distribution?.sd).toBeCloseTo(sd, 2);
    expect(distribution?.bins.find(({ from }) => from === -2)?.n).toBe(
      scores.filter((z) => z >= -2 && z < -1.5).length,
    );
    expect(distribution?.belowMinus3).toBeCloseTo(
      scores.filter((z) => z < -3).length / scores.length,
      9,
    );
    expect(reply.quality?.heightDigits[5]).toBe(
      today.filter(({ child }) => Math.round(child.heightCm * 10) % 10 === 5)
        .length,
    );
    const isShort = ({ child }: DirtyRow) =>
      child.statedClass.endsWith("endek");
    expect(reply.stated).toMatchObject({
      compared: today.length,
      statedStunted: today.filter(isShort).length,
      computedStunted: stunted,
      onlyComputed: today.filter((row) => haz(row) < -2 && !isShort(row))
        .length,
    });
  });

  it("splits the change into who was measured and what was found", async () => {
    const { change } = await growth();
    const earlier = new Map(last.map((row) => [who(row), row]));
    const both = today.filter((row) => earlier.has(who(row)));
    expect(both.length).toBeGreaterThan(300);
    expect(change).toMatchObject({
      before,
      measuredBefore: last.length,
      measuredNow: today.length,
      both: {
        n: both.length,
        stuntedNow: both.filter((row) => haz(row) < -2).length,
        stuntedBefore: both.filter(
          (row) => haz(earlier.get(who(row)) ?? row) < -2,
        ).length,
      },
      onlyNow: { n: today.length - both.length },
      onlyBefore: { n: last.length - both.length },
    });
  });

  it("names its source, and what the monthly form of the same posyandu says", async () => {
    const { source, form, target } = await growth();
    expect(source).toEqual({ registered: 60, fromChildren: 60, formOnly: 0 });
    expect(form).toEqual({
      posyandu: 1,
      heightMeasured: 30,
      stunted: 9,
      weighed: 40,
    });
    expect(target).toEqual({ area: 60, ofChildRows: 60 });
  });
});
