import { expect } from "vitest";
import { verifyChildCounts } from "@/db/children/child-counts";
import type { Database } from "@/db/client";
import { verifyRollups } from "@/db/figures/rollups";
import { levelOf, parentOf, type AreaCode } from "@/lib/core/domain/ids";
import { matchName } from "@/lib/core/domain/match-name";
import { childPosyandu, childRegency } from "./child-province";
import {
  openTestProduct,
  type TestProduct,
} from "@/lib/product/testing/test-product";

/** Opens the product with the regency of `child-province` as its only one with posyandu. */
export async function openChildProduct(
  database: Database,
): Promise<TestProduct> {
  const test = await openTestProduct(database);
  const { sql } = database;
  const areas = [...childRegency.subdistricts, ...childRegency.villages];
  await sql`insert into areas ${sql(
    areas.map(({ code, name }) => ({
      code,
      level: levelOf(code as AreaCode),
      parent_code: parentOf(code as AreaCode),
      name,
      official_name: name,
      kind: levelOf(code as AreaCode),
    })),
  )} on conflict (code) do update set name = excluded.name`;
  // Some of the invented province's own posyandu have the same names.
  await sql`delete from posyandu`;
  await sql`insert into posyandu ${sql(
    childPosyandu.map(({ id, name, villageCode }) => ({
      id,
      name,
      match_name: matchName(name),
      village_code: villageCode,
      valid_from: "2020-01",
    })),
  )}`;
  await test.product.directory.reload();
  return test;
}

/** Checks that every stored count, of posyandu and of areas, is what the measurements say. */
export async function expectExact({ product }: TestProduct): Promise<void> {
  const { sql } = product.database;
  expect(await verifyChildCounts(sql)).toEqual([]);
  expect(await verifyRollups(sql, product.rule)).toEqual([]);
}
