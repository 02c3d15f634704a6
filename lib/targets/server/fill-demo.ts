import { insertPath } from "@/db/targets/targets";
import type { DemoParts } from "@/db/seed/demo-parts";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";

/** Invented paths: of the province, and of its first regency, which starts lower and is asked for less. The years are counted from the newest month. */
const samples: readonly {
  indicator: IndicatorId;
  of: "province" | "first-regency";
  /** From two years before to three years after. */
  values: readonly number[];
  baseline: number;
}[] = [
  {
    indicator: "ds",
    of: "province",
    values: [78, 81, 85, 87, 89, 90],
    baseline: 75,
  },
  {
    indicator: "ds",
    of: "first-regency",
    values: [72, 76, 80, 84, 87, 90],
    baseline: 68,
  },
  {
    indicator: "kader_coverage",
    of: "province",
    values: [70, 75, 80, 85, 90, 95],
    baseline: 64,
  },
];

/** Paths of targets that show in a demo what a province can set. */
export const fillTargetsDemo: DemoParts["fill"][number] = async (
  tx,
  { province, regencies, months, now },
) => {
  const newest = months.at(-1);
  const first = regencies[0];
  if (newest === undefined || first === undefined) return;
  const year = Number(newest.slice(0, 4));
  for (const { indicator, of, values, baseline } of samples)
    await insertPath(tx, {
      areaCode: of === "province" ? province : first.code,
      indicator,
      version: 1,
      years: values.map((value, index) => ({ year: year - 2 + index, value })),
      source: "Contoh: jalur target simulasi",
      baselineYear: year - 3,
      baseline,
      setAt: now,
      actor: "simulation",
      officeRole: "planner",
      officeArea: province,
      isSimulated: true,
    });
};
