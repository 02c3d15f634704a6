import { spreadKinds, spreadSigns } from "@/db/children/child-spreads";
import type { GroupRow, SourceRow, SpreadRow } from "@/db/growth/growth";
import {
  ageGroups,
  type ChangeSplit,
  type Distribution,
  type GrowthCounts,
  type GrowthQuery,
  type GrowthReply,
  type Quality,
} from "@/lib/growth/contract";
import { differenceRules } from "@/lib/children/domain/difference-rule-list";
import { addMonths } from "@/lib/core/domain/month";
import type { FoundRows } from "./growth-source";

/** What was found among the measured children of an area and month, every count as it is. */
export type GrowthFound = Omit<
  GrowthReply,
  "sequence" | "asOf" | "name" | "surveys"
>;

/** Reads it, with the sequence of the ledger up to which it is complete. */
export async function readFound(
  from: FoundRows,
  { area, month }: GrowthQuery,
): Promise<{ sequence: number; found: GrowthFound }> {
  const query = { area, month };
  const { sequence, rows } = await from.groups(query);
  const source = await from.source(query);
  const spreads = spreadsOf(await from.spreads(query));
  const hasChildren = rows.length > 0;
  const found: GrowthFound = {
    ...query,
    simulated: rows.some(({ simulated }) => simulated > 0),
    ...sourceOf(source),
    total: hasChildren ? sumGroups(rows) : null,
    form: hasChildren ? formOf(source) : null,
    groups: rows.map((row) => ({
      sex: row.sex,
      age: ageGroups[row.age_group] ?? "24-59",
      ...foundIn(row),
    })),
    stated: statedOf(spreads),
    distributions: hasChildren
      ? (["haz", "waz", "whz"] as const).map((index) =>
          distributionOf(index, spreads),
        )
      : [],
    quality: qualityOf(spreads),
    change: hasChildren ? await readChange(from, query) : null,
  };
  return { sequence, found };
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

function foundIn(row: GroupRow): GrowthCounts {
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

function sumGroups(rows: readonly GroupRow[]): GrowthCounts {
  const [first, ...others] = rows.map(foundIn);
  if (first === undefined) throw new RangeError("No group to sum");
  const keys = Object.keys(first) as (keyof GrowthCounts)[];
  return others.reduce<GrowthCounts>(
    (sum, found) =>
      Object.fromEntries(
        keys.map((key) => [key, (sum[key] ?? 0) + (found[key] ?? 0)]),
      ) as GrowthCounts,
    first,
  );
}

/** The spreads of an area: the rows of a kind, and the number of children with a sign. */
type Spreads = {
  in: (kind: number) => SpreadRow[];
  sign: (name: (typeof spreadSigns)[number][0]) => number;
};

function spreadsOf(rows: readonly SpreadRow[]): Spreads {
  const inKind = (kind: number) => rows.filter((row) => row.kind === kind);
  const signs = new Map(
    inKind(spreadKinds.sign).map(({ bin, children }) => [bin, children]),
  );
  return {
    in: inKind,
    sign: (name) =>
      signs.get(spreadSigns.findIndex(([known]) => known === name)) ?? 0,
  };
}

function statedOf({ in: inKind, sign }: Spreads): GrowthReply["stated"] {
  if (sign("compared") === 0) return null;
  return {
    compared: sign("compared"),
    statedStunted: sign("stated_stunted"),
    computedStunted: sign("computed_stunted"),
    onlyStated: sign("only_stated"),
    onlyComputed: sign("only_computed"),
    rules: inKind(spreadKinds.difference).flatMap(({ bin, children }) => {
      const rule = differenceRules[bin];
      return rule === undefined ? [] : [{ rule, children }];
    }),
  };
}

function distributionOf(
  index: Distribution["index"],
  { in: inKind }: Spreads,
): Distribution {
  const rows = inKind(spreadKinds[index]);
  const sum = (
    of: (row: SpreadRow) => number,
    among: readonly SpreadRow[] = rows,
  ) => among.reduce((total, row) => total + of(row), 0);
  const n = sum(({ children }) => children);
  const total = sum((row) => row.total);
  const squares = sum((row) => row.squares);
  const share = (is: (bin: number) => boolean) =>
    n === 0
      ? null
      : sum(
          ({ children }) => children,
          rows.filter(({ bin }) => is(bin)),
        ) / n;
  return {
    index,
    n,
    // The stored sums are in hundredths of z.
    mean: n === 0 ? null : total / n / 100,
    sd:
      n < 2
        ? null
        : Math.sqrt(Math.max(0, squares - total ** 2 / n) / (n - 1)) / 100,
    belowMinus3: share((bin) => bin < -6),
    above3: share((bin) => bin >= 6),
    bins: rows.map(({ bin, children }) => ({ from: bin / 2, n: children })),
  };
}

function qualityOf({ in: inKind, sign }: Spreads): Quality | null {
  if (sign("rows") === 0) return null;
  const digits = (kind: number) => {
    const counts = new Map(
      inKind(kind).map(({ bin, children }) => [bin, children]),
    );
    return Array.from({ length: 10 }, (_, digit) => counts.get(digit) ?? 0);
  };
  return {
    rows: sign("rows"),
    missingAge: sign("missing_age"),
    missingSex: sign("missing_sex"),
    missingWeight: sign("missing_weight"),
    missingHeight: sign("missing_height"),
    flaggedHaz: sign("flagged_haz"),
    flaggedWaz: sign("flagged_waz"),
    flaggedWhz: sign("flagged_whz"),
    weightDigits: digits(spreadKinds.weightDigit),
    heightDigits: digits(spreadKinds.heightDigit),
  };
}

async function readChange(
  from: FoundRows,
  query: GrowthQuery,
): Promise<ChangeSplit | null> {
  const before = addMonths(query.month, -1);
  const split = await from.split(query, before);
  if (split.both + split.only_before === 0) return null;
  const rows = await from.participation(query, before);
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
