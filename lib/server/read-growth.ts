import { readSurveyFigures } from "@/db/figures";
import {
  readDifferences,
  readDigits,
  readGroups,
  readMeasured,
  readSource,
  readSplit,
  readSpread,
  type GroupRow,
  type MeasuredRow,
  type SourceRow,
  type SpreadRow,
} from "@/db/growth";
import { readCountSeries } from "@/db/values";
import {
  ageGroups,
  type ChangeSplit,
  type Distribution,
  type Found,
  type GrowthQuery,
  type GrowthReply,
  type Quality,
} from "@/lib/contract/growth";
import { differenceRules } from "@/lib/domain/children/difference-rule";
import { levelOf } from "@/lib/domain/ids";
import { addMonths } from "@/lib/domain/month";
import { insistArea } from "./area-directory";
import { refusal } from "./errors";
import { asThePublicMaySee } from "./hide-growth";
import type { Audience } from "./permissions";
import type { Product } from "./product";

/**
 * What is known of the children measured in an area and month: counts by sex and age, spread and signs of quality, as stated and as computed, and
 * the change from the month before. The public sees it down to the regency, without small counts; below that it is refused (`level-not-public`).
 */
export async function readGrowth(
  product: Product,
  audience: Audience,
  query: GrowthQuery,
): Promise<GrowthReply> {
  insistArea(product.directory, query.area);
  const level = levelOf(query.area);
  if (audience === "public" && level !== "province" && level !== "regency")
    throw refusal("level-not-public", { level });
  const reply = await readAll(product, query);
  return audience === "public" ? asThePublicMaySee(reply) : reply;
}

async function readAll(
  product: Product,
  query: GrowthQuery,
): Promise<GrowthReply> {
  const { sql } = product.database;
  const { sequence, rows } = await readGroups(sql, query);
  const source = await readSource(sql, query);
  const measured = await readMeasured(sql, query);
  const hasChildren = rows.length > 0;
  return {
    sequence,
    asOf: product.now().toISOString(),
    ...query,
    name: product.directory.nameOf(query.area),
    simulated: rows.some(({ simulated }) => simulated > 0),
    ...sourceOf(source),
    total: hasChildren ? sumGroups(rows) : null,
    form: hasChildren ? formOf(source) : null,
    groups: rows.map((row) => ({
      sex: row.sex,
      age: ageGroups[row.age_group] ?? "24-59",
      ...foundIn(row),
    })),
    stated: await readStated(product, query, measured),
    distributions: hasChildren ? await readDistributions(product, query) : [],
    quality: await readQuality(product, query, measured),
    change: hasChildren ? await readChange(product, query) : null,
    surveys: await readSurveyFigures(sql, query.area, "stunting"),
  };
}

function sourceOf(row: SourceRow): Pick<GrowthReply, "source" | "target"> {
  return {
    source: {
      registered: row.registered,
      fromChildren: row.from_children,
      formOnly: row.form_only,
    },
    target: { area: row.target, ofChildRows: row.target_of_children },
  };
}

function formOf(row: SourceRow): GrowthReply["form"] {
  if (row.form_posyandu === 0) return null;
  return {
    posyandu: row.form_posyandu,
    heightMeasured: row.form_measured,
    stunted: row.form_stunted,
    weighed: row.form_weighed,
  };
}

function foundIn(row: GroupRow): Found {
  return {
    weighed: row.weighed,
    heightMeasured: row.height_measured,
    stunted: row.stunted,
    severelyStunted: row.severely_stunted,
    weightHeightAssessed: row.weight_height_assessed,
    wasted: row.wasted,
    severelyWasted: row.severely_wasted,
    overweight: row.overweight,
    weightAgeAssessed: row.weight_age_assessed,
    underweight: row.underweight,
    severelyUnderweight: row.severely_underweight,
    flagged: row.flagged,
  };
}

function sumGroups(rows: readonly GroupRow[]): Found {
  const [first, ...others] = rows.map(foundIn);
  if (first === undefined) throw new RangeError("No group to sum");
  const keys = Object.keys(first) as (keyof Found)[];
  return others.reduce<Found>(
    (sum, found) =>
      Object.fromEntries(
        keys.map((key) => [key, (sum[key] ?? 0) + (found[key] ?? 0)]),
      ) as Found,
    first,
  );
}

async function readStated(
  { database }: Product,
  query: GrowthQuery,
  measured: MeasuredRow,
): Promise<GrowthReply["stated"]> {
  if (measured.compared === 0) return null;
  const rows = await readDifferences(database.sql, query);
  return {
    compared: measured.compared,
    statedStunted: measured.stated_stunted,
    computedStunted: measured.computed_stunted,
    onlyStated: measured.only_stated,
    onlyComputed: measured.only_computed,
    rules: rows.flatMap(({ difference, children }) => {
      const rule = differenceRules[difference];
      return rule === undefined ? [] : [{ rule, children }];
    }),
  };
}

async function readDistributions(
  { database }: Product,
  query: GrowthQuery,
): Promise<Distribution[]> {
  const distributions: Distribution[] = [];
  for (const index of ["haz", "waz", "whz"] as const)
    distributions.push(
      distributionOf(index, await readSpread(database.sql, index, query)),
    );
  return distributions;
}

function distributionOf(
  index: Distribution["index"],
  rows: readonly SpreadRow[],
): Distribution {
  const all = rows.find(({ bin }) => bin === null);
  const n = all?.n ?? 0;
  const share = (count: number | undefined) =>
    n === 0 || count === undefined ? null : count / n;
  return {
    index,
    n,
    mean: all?.mean ?? null,
    sd: all?.sd ?? null,
    belowMinus3: share(all?.below),
    above3: share(all?.above),
    bins: rows.flatMap((row) =>
      row.bin === null ? [] : [{ from: row.bin / 2, n: row.n }],
    ),
  };
}

async function readQuality(
  { database }: Product,
  query: GrowthQuery,
  measured: MeasuredRow,
): Promise<Quality | null> {
  if (measured.rows === 0) return null;
  const rows = await readDigits(database.sql, query);
  const digits = (wanted: "weight" | "height") =>
    Array.from(
      { length: 10 },
      (_, digit) =>
        rows.find((row) => row.what === wanted && row.digit === digit)
          ?.children ?? 0,
    );
  return {
    rows: measured.rows,
    missingAge: measured.missing_age,
    missingSex: measured.missing_sex,
    missingWeight: measured.missing_weight,
    missingHeight: measured.missing_height,
    flaggedHaz: measured.flagged_haz,
    flaggedWaz: measured.flagged_waz,
    flaggedWhz: measured.flagged_whz,
    weightDigits: digits("weight"),
    heightDigits: digits("height"),
  };
}

async function readChange(
  { database }: Product,
  query: GrowthQuery,
): Promise<ChangeSplit | null> {
  const before = addMonths(query.month, -1);
  const split = await readSplit(database.sql, query, before);
  if (split.both + split.only_before === 0) return null;
  const { rows } = await readCountSeries(database.sql, query.area, "ds", {
    from: before,
    to: query.month,
  });
  const participation = (month: string) => {
    const row = rows.find((one) => one.month === month);
    const [num, den] = [Number(row?.ds_num), Number(row?.ds_den)];
    return den > 0 ? num / den : null;
  };
  return {
    before,
    measuredBefore: split.both + split.only_before,
    stuntedBefore: split.both_before + split.only_before_stunted,
    measuredNow: split.both + split.only_now,
    stuntedNow: split.both_now + split.only_now_stunted,
    both: {
      n: split.both,
      stuntedBefore: split.both_before,
      stuntedNow: split.both_now,
    },
    onlyBefore: { n: split.only_before, stunted: split.only_before_stunted },
    onlyNow: { n: split.only_now, stunted: split.only_now_stunted },
    participationBefore: participation(before),
    participationNow: participation(query.month),
  };
}
