import { findSnapshot } from "@/db/snapshots/snapshots";
import {
  isAreaCode,
  isWithin,
  type AreaCode,
} from "@/lib/core/domain/area-code";
import { isMonth } from "@/lib/core/domain/month-steps";
import { addMonths } from "@/lib/core/domain/month";
import { isIndicatorId } from "@/lib/core/catalogue/indicator-of";
import { catalogueSource } from "@/lib/installation/server/catalogue-source";
import { insist } from "@/lib/core/access/permissions";
import type { FrozenKeeper } from "@/lib/core/http/frozen-answers";
import type { Product } from "@/lib/core/product/product";
import { refusal } from "@/lib/core/refusals/errors";
import { monthsAbove } from "@/lib/snapshots/domain/limits";
import { mayReadSnapshot } from "@/lib/snapshots/server/permissions";
import { snapshotsRefusal } from "@/lib/snapshots/server/refusals";
import { openFrozen, type FrozenProduct } from "./frozen-product";

/** What a snapshot answers, as the document of the API names it. */
const paths = [
  "/session",
  "/catalogue",
  "/areas",
  "/areas/{code}",
  "/topology/{code}/{level}",
  "/values",
  "/series",
  "/trends",
  "/spread",
  "/board",
  "/growth",
  "/ranking",
  "/change",
  "/clusters",
  "/targets",
  "/fields",
  "/life-cycle",
  "/kader/board",
  "/kader/short",
  "/completeness/history",
] as const;

const answered = paths.map(
  (path) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`),
);

/** Refuses what lies outside the area and the months of a snapshot in words that say what it holds. Whatever is in no form is refused by its operation. */
function insistHeld(
  live: Product,
  { product, set }: FrozenProduct,
  { path, query }: { path: string; query: URLSearchParams },
): void {
  const { areaCode, month: last } = set.record;
  const [, , inPath] = path.split("/");
  const area = query.get("area") ?? inPath ?? null;
  if (isAreaCode(area) && !isOfSnapshot([live, product], area, areaCode)) {
    const name = product.directory.nameOf(areaCode);
    throw snapshotsRefusal("outside-snapshot", {
      id: `${set.number} hanya memuat ${name}`,
      en: `${set.number} holds ${name}`,
    });
  }
  // One that a later catalogue has brought was not counted.
  const indicator = query.get("indicator");
  const { indicators } = product.service(catalogueSource);
  if (
    isIndicatorId(indicator) &&
    !indicators.some(({ id }) => id === indicator)
  )
    throw snapshotsRefusal("not-in-snapshot", { code: set.number });
  const first = addMonths(last, 1 - monthsAbove);
  for (const name of ["month", "from", "to"]) {
    const month = query.get(name);
    if (isMonth(month) && (month < first || month > last))
      throw snapshotsRefusal("outside-snapshot", {
        id: `${set.number} hanya memuat bulan ${first} sampai ${last}`,
        en: `${set.number} holds the months ${first} to ${last}`,
      });
  }
}

/** Areas that nobody knows are refused as such by the operation. */
function isOfSnapshot(
  products: readonly Product[],
  area: AreaCode,
  own: AreaCode,
): boolean {
  return (
    isWithin(area, own) ||
    products.every(({ directory }) => directory.find(area) === undefined)
  );
}

export const snapshotKeeper: FrozenKeeper = {
  paths,
  open: async (product, { id, visitor, path, query }) => {
    const record = await findSnapshot(product.database.sql, id);
    if (record === null)
      throw refusal("not-found", { id: "Potret itu", en: "That snapshot" });
    insist(mayReadSnapshot(visitor, record.areaCode), visitor.actor, {
      id: "membaca potret wilayah itu",
      en: "read snapshots of that area",
    });
    const frozen = await openFrozen(product, record);
    if (!answered.some((one) => one.test(path)))
      throw snapshotsRefusal("not-in-snapshot", { code: frozen.set.number });
    insistHeld(product, frozen, { path, query });
    // It may have been taken back since it was opened.
    if (frozen.product.frozen)
      frozen.product.frozen.isWithdrawn = record.withdrawnAt !== null;
    return frozen.product;
  },
};
