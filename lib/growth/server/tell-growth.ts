import { logChange } from "@/db/core/changes";
import { lockLedger, nextSequence } from "@/db/core/ledger";
import { notifyChange } from "@/db/core/wake-up";
import {
  keepGrowthTold,
  keepLearned,
  readGrowthTold,
  readKept,
  readUntold,
  type Untold,
} from "@/db/growth/published";
import type { AreaCode } from "@/lib/core/domain/ids";
import { addMonths, type Month } from "@/lib/core/domain/month";
import type { Product } from "@/lib/core/product/product";
import { figuresChanges } from "@/lib/figures/domain/changes";
import type { Publication } from "@/lib/figures/server/publication";
import { readToldCounts } from "@/lib/figures/server/tell-month";
import { growthJudge } from "./growth-judge";
import { growthForm } from "./growth-form";
import { foundKept, recordOf, toldKept } from "./growth-record";
import type {
  CountedElsewhere,
  JudgedGrowth,
  KnownBeside,
  ToldGrowth,
} from "./judge-growth";
import { provinceFound } from "./province-found";

/** Beside how many earlier times of a month the next is judged. */
const mostHistory = 3;

/** Names of counts that indicators tell, and what they are called here. */
const alike: Readonly<Record<string, string>> = {
  s_target: "target area",
  d_weighed: "total weighed",
  height_measured: "total heightMeasured",
  stunted: "total stunted",
  severely_stunted: "total severelyStunted",
  weight_height_assessed: "total weightHeightAssessed",
  wasted: "total wasted",
  severely_wasted: "total severelyWasted",
  overweight: "total overweight",
  weight_age_assessed: "total weightAgeAssessed",
  underweight: "total underweight",
  severely_underweight: "total severelyUnderweight",
};

type Judged = Untold & { growth: ToldGrowth };

/** Judges and tells what is kept of measured children and was not told yet. Another node that does the same meanwhile is not told over. */
export const tellGrowth: Publication["tell"] = async (product) => {
  const { sql } = product.database;
  const untold = await readUntold(sql, growthForm);
  if (untold.length === 0) return null;
  const judged = new Map<Month, Judged>();
  const learned = new Map<Month, ToldGrowth>();
  for (const one of untold) {
    const found = await judgeMonth(product, one.month, judged);
    if (found === null) continue;
    judged.set(one.month, { ...one, growth: found.told });
    if (found.monthBefore === null) continue;
    const before = addMonths(one.month, -1);
    const same = judged.get(before);
    if (same === undefined) learned.set(before, found.monthBefore);
    else same.growth = found.monthBefore;
  }
  return sql.begin(async (tx) => {
    await lockLedger(tx);
    const still = await readUntold(tx, growthForm);
    if (JSON.stringify(still) !== JSON.stringify(untold)) return null;
    const sequence = await nextSequence(tx);
    for (const one of judged.values())
      await keepGrowthTold(tx, one, {
        sequence,
        form: growthForm,
        record: recordOf(one.growth),
        times: mostHistory + 1,
      });
    for (const [month, growth] of learned)
      await keepLearned(tx, month, recordOf(growth).spans);
    const change = await logChange(tx, {
      sequence,
      kind: figuresChanges.published,
      areaCode: product.province,
      months: [...judged.keys()],
      villages: [],
      submissionId: null,
      posyandu: 0,
    });
    await notifyChange(tx);
    return change;
  });
};

async function judgeMonth(
  product: Product,
  month: Month,
  judged: ReadonlyMap<Month, Judged>,
): Promise<JudgedGrowth | null> {
  const { sql } = product.database;
  const kept = await readKept(sql, month, growthForm);
  const regencies = kept.map(({ found }) => foundKept(found));
  const [first, ...others] = regencies;
  if (first === undefined) return null;
  const before = addMonths(month, -1);
  const told = async (of: Month) =>
    (
      await readGrowthTold(sql, of, { form: growthForm, times: mostHistory })
    ).map(toldKept);
  const now = judged.get(before)?.growth;
  const beside: KnownBeside = {
    history: await told(month),
    monthBefore: [...(await told(before)), ...(now === undefined ? [] : [now])],
    counted: await countedElsewhere(product, month),
  };
  return product.service(growthJudge).run({
    found: [provinceFound(product.province, [first, ...others]), ...regencies],
    beside,
  });
}

/** What the indicators of a month tell of the same counts. */
export async function countedElsewhere(
  product: Product,
  month: Month,
): Promise<KnownBeside["counted"]> {
  const told = await readToldCounts(product.database.sql, month);
  return new Map<AreaCode, Map<string, CountedElsewhere>>(
    [...told].map(([area, counts]) => [
      area,
      new Map(
        [...counts].flatMap(([name, count]) => {
          const key = alike[name];
          return key === undefined ? [] : [[key, count] as const];
        }),
      ),
    ]),
  );
}
