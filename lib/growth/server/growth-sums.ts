import type { Distribution, GrowthCounts } from "@/lib/growth/contract";
import type { Sums } from "@/lib/core/disclosure/judge-sums";
import { pageOf, ranks, type Page, type Sheet } from "./growth-sheet";
import type { GrowthFound } from "./read-found";

/** Parts with the wholes that a reader holds them against. */
const pairs: readonly (readonly [keyof GrowthCounts, keyof GrowthCounts])[] = [
  ["stunted", "heightMeasured"],
  ["severelyStunted", "stunted"],
  ["severelyStunted", "heightMeasured"],
  ["wasted", "weightHeightAssessed"],
  ["severelyWasted", "wasted"],
  ["severelyWasted", "weightHeightAssessed"],
  ["overweight", "weightHeightAssessed"],
  ["underweight", "weightAgeAssessed"],
  ["severelyUnderweight", "underweight"],
  ["severelyUnderweight", "weightAgeAssessed"],
  ["weightAgeAssessed", "weighed"],
  ["weightHeightAssessed", "weighed"],
  ["flagged", "weighed"],
];

/** Which counts of the whole each spread is of: all of it, and what is below -2 and below -3. */
const spreadOf: Readonly<
  Record<
    Distribution["index"],
    {
      n: keyof GrowthCounts;
      below2: keyof GrowthCounts;
      below3: keyof GrowthCounts;
    }
  >
> = {
  haz: { n: "heightMeasured", below2: "stunted", below3: "severelyStunted" },
  waz: {
    n: "weightAgeAssessed",
    below2: "underweight",
    below3: "severelyUnderweight",
  },
  whz: {
    n: "weightHeightAssessed",
    below2: "wasted",
    below3: "severelyWasted",
  },
};

export const totalKey = "total";

/** Writes down what is told of an area, and how it hangs together. `weight` makes the numbers of one area harder to miss than those of another. */
export function sheetOf(found: GrowthFound, sums: Sums, weight: number): Sheet {
  const page = pageOf(sums, weight);
  writeGroups(page, found);
  writeForm(page, found);
  writeStated(page, found);
  writeChange(page, found);
  for (const spread of found.distributions) writeSpread(page, spread);
  writeQuality(page, found);
  return page.sheet;
}

const countNames = [
  "weighed",
  "heightMeasured",
  "stunted",
  "severelyStunted",
  "weightHeightAssessed",
  "wasted",
  "severelyWasted",
  "overweight",
  "weightAgeAssessed",
  "underweight",
  "severelyUnderweight",
  "flagged",
] as const satisfies readonly (keyof GrowthCounts)[];

/** The whole and each group of it, which add up to the whole: the counts, and what is left of each without its parts. */
function writeGroups(page: Page, { total, groups }: GrowthFound): void {
  if (total === null) return;
  const lines = [
    { key: totalKey, counts: total, rank: ranks.total },
    ...groups.map(({ sex, age, ...counts }) => ({
      key: `${sex} ${age}`,
      counts,
      rank: ranks.group,
    })),
  ];
  for (const { key, counts, rank } of lines) {
    for (const name of countNames)
      page.tell(`${key} ${name}`, counts[name], rank);
    for (const [part, whole] of pairs)
      page.rest(`${key} ${whole}`, `${key} ${part}`);
    page.rest(
      `${key} weightHeightAssessed`,
      `${key} wasted`,
      `${key} overweight`,
    );
  }
  const inGroups = lines.slice(1).map(({ key }) => key);
  const names = [...page.sheet.keys()].flatMap((key) =>
    key.startsWith(`${totalKey} `) ? [key] : [],
  );
  for (const name of names)
    page.sum(
      name,
      // In `total stunted without total severelyStunted` the line is named twice.
      inGroups
        .map((key) => name.replaceAll(`${totalKey} `, `${key} `))
        .filter((key) => page.sheet.has(key)),
    );
}

function writeForm(page: Page, { target, form }: GrowthFound): void {
  page.tell("target area", target.area);
  page.tell("target ofChildRows", target.ofChildRows);
  page.rest("target area", "target ofChildRows");
  page.tell("form heightMeasured", form?.heightMeasured ?? null);
  page.tell("form stunted", form?.stunted ?? null);
  page.tell("form weighed", form?.weighed ?? null);
  page.rest("form heightMeasured", "form stunted");
}

function writeStated(page: Page, { stated }: GrowthFound): void {
  if (stated === null) return;
  page.tellAs("stated compared", stated.compared, `${totalKey} heightMeasured`);
  page.tell("stated statedStunted", stated.statedStunted);
  page.tellAs(
    "stated computedStunted",
    stated.computedStunted,
    `${totalKey} stunted`,
  );
  page.tell("stated onlyStated", stated.onlyStated);
  page.tell("stated onlyComputed", stated.onlyComputed);
  for (const { rule, children } of stated.rules)
    page.tell(`stated rule ${rule}`, children);
  page.rest(`${totalKey} heightMeasured`, "stated compared");
  page.rest(`${totalKey} stunted`, "stated computedStunted");
  page.rest("stated compared", "stated statedStunted");
  page.rest("stated compared", "stated computedStunted");
  page.rest("stated compared", "stated statedStunted", "stated onlyComputed");
  // Those who are stunted as stated and as computed.
  page.rest("stated statedStunted", "stated onlyStated");
  page.sum("stated computedStunted", [
    "stated statedStunted without stated onlyStated",
    "stated onlyComputed",
  ]);
  page.add("stated different", ["stated onlyStated", "stated onlyComputed"]);
  page.add(
    "stated by rule",
    stated.rules.map(({ rule }) => `stated rule ${rule}`),
  );
  page.atMost("stated different", "stated by rule");
  page.rest("stated by rule", "stated different");
}

function writeChange(page: Page, { change }: GrowthFound): void {
  if (change === null) return;
  const { both, onlyBefore, onlyNow } = change;
  page.tell("change measuredBefore", change.measuredBefore);
  page.tell("change stuntedBefore", change.stuntedBefore);
  page.tellAs(
    "change measuredNow",
    change.measuredNow,
    `${totalKey} heightMeasured`,
  );
  page.tellAs("change stuntedNow", change.stuntedNow, `${totalKey} stunted`);
  page.tell("both n", both.n);
  page.tell("both stuntedBefore", both.stuntedBefore);
  page.tell("both stuntedNow", both.stuntedNow);
  page.tell("onlyBefore n", onlyBefore.n);
  page.tell("onlyBefore stunted", onlyBefore.stunted);
  page.tell("onlyNow n", onlyNow.n);
  page.tell("onlyNow stunted", onlyNow.stunted);
  for (const [whole, part] of [
    ["change measuredBefore", "change stuntedBefore"],
    ["change measuredNow", "change stuntedNow"],
    ["both n", "both stuntedBefore"],
    ["both n", "both stuntedNow"],
    ["onlyBefore n", "onlyBefore stunted"],
    ["onlyNow n", "onlyNow stunted"],
  ] as const)
    page.rest(whole, part);
  for (const [whole, ...parts] of [
    ["change measuredBefore", "both n", "onlyBefore n"],
    ["change measuredNow", "both n", "onlyNow n"],
    ["change stuntedBefore", "both stuntedBefore", "onlyBefore stunted"],
    ["change stuntedNow", "both stuntedNow", "onlyNow stunted"],
    [
      "change measuredBefore without change stuntedBefore",
      "both n without both stuntedBefore",
      "onlyBefore n without onlyBefore stunted",
    ],
    [
      "change measuredNow without change stuntedNow",
      "both n without both stuntedNow",
      "onlyNow n without onlyNow stunted",
    ],
  ] as const)
    page.sum(whole, parts);
}

function writeSpread(page: Page, { index, n, bins }: Distribution): void {
  const whole = spreadOf[index];
  const below = (limit: number) =>
    bins
      .filter(({ from }) => from < limit)
      .reduce((sum, bin) => sum + (bin.n ?? 0), 0);
  const keyOf = (from: number) => `${index} bin ${String(from)}`;
  page.tellAs(`${index} n`, n, `${totalKey} ${whole.n}`);
  page.tellAs(`${index} belowMinus3`, below(-3), `${totalKey} ${whole.below3}`);
  page.tell(`${index} above3`, below(Infinity) - below(3));
  for (const bin of bins) page.tell(keyOf(bin.from), bin.n, ranks.part);
  const all = bins.map(({ from }) => from);
  page.sum(`${index} n`, all.map(keyOf));
  const ends = [
    [`${totalKey} ${whole.below2}`, (from: number) => from < -2],
    [`${index} belowMinus3`, (from: number) => from < -3],
    [`${index} above3`, (from: number) => from >= 3],
  ] as const;
  for (const [end, isIn] of ends) {
    page.sum(end, all.filter(isIn).map(keyOf));
    page.rest(`${index} n`, end);
    page.sum(
      `${index} n without ${end}`,
      all.filter((from) => !isIn(from)).map(keyOf),
    );
  }
  page.sum(`${totalKey} ${whole.below2}`, [
    `${index} belowMinus3`,
    ...all.filter((from) => from >= -3 && from < -2).map(keyOf),
  ]);
}

function writeQuality(page: Page, { quality }: GrowthFound): void {
  if (quality === null) return;
  page.tell("quality rows", quality.rows);
  for (const name of [
    "missingAge",
    "missingSex",
    "missingWeight",
    "missingHeight",
    "flaggedHaz",
    "flaggedWaz",
    "flaggedWhz",
  ] as const) {
    page.tell(`quality ${name}`, quality[name]);
    page.rest("quality rows", `quality ${name}`);
  }
  for (const [name, digits, missing] of [
    ["weightDigit", quality.weightDigits, "missingWeight"],
    ["heightDigit", quality.heightDigits, "missingHeight"],
  ] as const) {
    const keys = digits.map((_, digit) => `quality ${name} ${String(digit)}`);
    keys.forEach((key, digit) => {
      page.tell(key, digits[digit] ?? null, ranks.part);
    });
    page.sum(`quality rows without quality ${missing}`, keys);
    if (name === "weightDigit") page.sum(`${totalKey} weighed`, keys);
  }
  const scores = [
    ["flaggedHaz", "haz"],
    ["flaggedWaz", "waz"],
    ["flaggedWhz", "whz"],
  ] as const;
  for (const [flagged, index] of scores) {
    page.rest("quality rows", `${index} n`, `quality ${flagged}`);
    page.rest(`${totalKey} flagged`, `quality ${flagged}`);
    if (index !== "haz")
      page.rest(`${totalKey} weighed`, `${index} n`, `quality ${flagged}`);
  }
  page.add(
    "quality flagged",
    scores.map(([flagged]) => `quality ${flagged}`),
  );
  page.rest("quality flagged", `${totalKey} flagged`);
}
