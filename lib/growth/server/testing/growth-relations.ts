import type { CountTold } from "./counts-told";
import type { Reader } from "./growth-mind";

/** Parts with their wholes. */
const pairs: readonly (readonly [part: string, whole: string])[] = [
  ["stunted", "heightMeasured"],
  ["severelyStunted", "stunted"],
  ["wasted", "weightHeightAssessed"],
  ["severelyWasted", "wasted"],
  ["overweight", "weightHeightAssessed"],
  ["underweight", "weightAgeAssessed"],
  ["severelyUnderweight", "underweight"],
  ["weightAgeAssessed", "weighed"],
  ["weightHeightAssessed", "weighed"],
  ["flagged", "weighed"],
];

const blockPairs: typeof pairs = [
  ["target ofChildRows", "target area"],
  ["form stunted", "form heightMeasured"],
  ["stated compared", "total heightMeasured"],
  ["stated computedStunted", "total stunted"],
  ["stated statedStunted", "stated compared"],
  ["stated computedStunted", "stated compared"],
  ["stated onlyStated", "stated statedStunted"],
  ["stated onlyComputed", "stated computedStunted"],
  ["change stuntedBefore", "change measuredBefore"],
  ["change stuntedNow", "change measuredNow"],
  ["change both stuntedBefore", "change both n"],
  ["change both stuntedNow", "change both n"],
  ["change onlyBefore stunted", "change onlyBefore n"],
  ["change onlyNow stunted", "change onlyNow n"],
  ...["Age", "Sex", "Weight", "Height"].map(
    (name) => [`quality missing${name}`, "quality rows"] as const,
  ),
  ...["Haz", "Waz", "Whz"].flatMap((name) => [
    [`quality flagged${name}`, "quality rows"] as const,
    [`quality flagged${name}`, "total flagged"] as const,
  ]),
  ["haz belowMinus3", "haz n"],
  ["waz belowMinus3", "waz n"],
  ["whz belowMinus3", "whz n"],
];

const sames: typeof pairs = [
  ["haz n", "total heightMeasured"],
  ["waz n", "total weightAgeAssessed"],
  ["whz n", "total weightHeightAssessed"],
  ["change measuredNow", "total heightMeasured"],
  ["change stuntedNow", "total stunted"],
  ["haz belowMinus3", "total severelyStunted"],
  ["waz belowMinus3", "total severelyUnderweight"],
  ["whz belowMinus3", "total severelyWasted"],
];

const blockSums: readonly (readonly [string, ...string[]])[] = [
  ["change measuredBefore", "change both n", "change onlyBefore n"],
  ["change measuredNow", "change both n", "change onlyNow n"],
  [
    "change stuntedBefore",
    "change both stuntedBefore",
    "change onlyBefore stunted",
  ],
  ["change stuntedNow", "change both stuntedNow", "change onlyNow stunted"],
  [
    "stated statedStunted",
    "stated computedStunted without stated onlyComputed",
    "stated onlyStated",
  ],
];

const tails: readonly (readonly [string, string, number])[] = [
  ["haz", "stunted", -2],
  ["haz", "severelyStunted", -3],
  ["waz", "underweight", -2],
  ["waz", "severelyUnderweight", -3],
  ["whz", "wasted", -2],
  ["whz", "severelyWasted", -3],
];

/** How the numbers of one area hang together. */
export function compareInside(
  reader: Reader,
  area: string,
  counts: ReadonlyMap<string, CountTold>,
): void {
  const nameOf = (name: string) => `${area} ${name}`;
  const countOf = (name: string) => counts.get(name)?.count ?? 0;
  const restOf = (whole: string, ...parts: string[]) => {
    if (!counts.has(whole) || parts.some((part) => !counts.has(part))) return;
    const left = parts.reduce(
      (rest, part) => rest - countOf(part),
      countOf(whole),
    );
    reader.rest(nameOf(whole), parts.map(nameOf), left);
  };
  const names = [...counts.keys()];
  const groups = [
    ...new Set(names.flatMap((name) => /^group \S+ \S+/.exec(name) ?? [])),
  ];
  for (const line of ["total", ...groups])
    for (const [part, whole] of pairs)
      restOf(`${line} ${whole}`, `${line} ${part}`);
  for (const name of names.filter((one) => one.startsWith("total ")))
    reader.known.sum(
      nameOf(name),
      groups.map((group) => nameOf(name.replace("total", group))),
    );
  for (const [part, whole] of blockPairs) restOf(whole, part);
  restOf("total weighed", "waz n", "quality flaggedWaz");
  restOf("total weighed", "whz n", "quality flaggedWhz");
  for (const [one, other] of sames)
    if (counts.has(one) && counts.has(other))
      reader.known.same(nameOf(one), nameOf(other));
  for (const [whole, ...parts] of blockSums)
    if (counts.has(whole))
      reader.known.sum(
        nameOf(whole),
        parts.map((part) =>
          part.split(" without ").map(nameOf).join(" without "),
        ),
      );
  sumSpreads(reader, nameOf, names);
}

function sumSpreads(
  { known }: Reader,
  nameOf: (name: string) => string,
  names: readonly string[],
): void {
  const binsOf = (index: string, is: (from: number) => boolean) =>
    names
      .filter(
        (name) =>
          name.startsWith(`${index} bin `) && is(Number(name.split(" ")[2])),
      )
      .map(nameOf);
  for (const index of ["haz", "waz", "whz"]) {
    const all = binsOf(index, () => true);
    if (all.length > 0) known.sum(nameOf(`${index} n`), all);
    if (names.includes(`${index} above3`))
      known.sum(
        nameOf(`${index} above3`),
        binsOf(index, (from) => from >= 3),
      );
  }
  for (const [index, end, below] of tails)
    known.sum(
      nameOf(`total ${end}`),
      binsOf(index, (from) => from < below),
    );
  for (const [of, missing] of [
    ["weightDigits", "missingWeight"],
    ["heightDigits", "missingHeight"],
  ] as const) {
    const digits = Array.from({ length: 10 }, (_, digit) =>
      nameOf(`quality ${of} ${String(digit)}`),
    );
    known.sum(
      `${nameOf("quality rows")} without ${nameOf(`quality ${missing}`)}`,
      digits,
    );
  }
}
