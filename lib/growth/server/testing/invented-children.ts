import { differenceRules } from "@/lib/children/domain/difference-rule-list";
import { ageGroups, type AgeGroup } from "@/lib/growth/contract";

type Score = { z: number; isFlagged: boolean } | null;

/** A child as it was measured in a month. */
export type Measured = {
  child: number;
  regency: string;
  sex: "L" | "P" | "-";
  /** Null where the age is not known. */
  age: AgeGroup | null;
  haz: Score;
  waz: Score;
  whz: Score;
  /** Last digits; null where it was not measured. */
  weight: number | null;
  height: number | null;
  /** What the file says of stunting, if it does; and why that may differ from what is reckoned. */
  stated: boolean | null;
  rule: (typeof differenceRules)[number] | null;
};

/** The children of a province measured in a month and in the one before it. */
export type InventedMonths = {
  regencies: string[];
  now: Measured[];
  before: Measured[];
};

/** A province of three to five regencies, from a few children in one to some hundreds. */
export function inventMonths(random: () => number): InventedMonths {
  const size = 3 + Math.floor(random() * 3);
  const regencies = Array.from(
    { length: size },
    (_, place) => `15.${String(place + 1).padStart(2, "0")}`,
  );
  const now: Measured[] = [];
  const before: Measured[] = [];
  let child = 0;
  for (const regency of regencies) {
    const children = Math.floor(12 * 50 ** random());
    for (let one = 0; one < children; one += 1) {
      child += 1;
      const last = measure(random, { child, regency });
      const chance = random();
      if (chance < 0.9) before.push(last);
      if (chance < 0.1) continue;
      const hasMoved = random() < 0.01;
      now.push({
        ...measureAgain(random, last),
        regency: hasMoved ? (regencies[0] ?? regency) : regency,
      });
    }
  }
  return { regencies, now, before };
}

/**
 * A province over several times: at each, more posyandu of some regencies have sent, and some have corrected what they sent. A regency that is not
 * named in `due` is told as it was the time before.
 */
export function inventTimes(
  random: () => number,
  times: number,
): { months: InventedMonths; due: ReadonlySet<string> }[] {
  const all = inventMonths(random);
  const posyandu = new Map<string, number>();
  const sentAt = ({ child, regency }: Measured): number => {
    const place = `${regency} ${String(child % 7)}`;
    const time =
      posyandu.get(place) ?? Math.floor(random() ** 2 * (times + 0.3));
    posyandu.set(place, time);
    return time;
  };
  return Array.from({ length: times }, (_, time) => {
    if (time > 0) {
      const places = [...posyandu.keys()];
      const corrected = places[Math.floor(random() * places.length)] ?? "";
      for (const list of [all.now, all.before])
        list.forEach((one, index) => {
          const place = `${one.regency} ${String(one.child % 7)}`;
          if (place === corrected && random() < 0.3)
            list[index] = measureAgain(random, one);
        });
    }
    return {
      months: {
        regencies: all.regencies,
        now: all.now.filter((one) => sentAt(one) <= time),
        before: all.before.filter(
          (one) => sentAt(one) <= time || one.child % 3 > 0,
        ),
      },
      due: new Set(all.regencies.filter(() => time === 0 || random() < 0.5)),
    };
  });
}

function measure(
  random: () => number,
  who: Pick<Measured, "child" | "regency"> &
    Partial<Pick<Measured, "sex" | "age">>,
): Measured {
  const {
    sex = random() < 0.02 ? "-" : random() < 0.5 ? "L" : "P",
    age = random() < 0.02 ? null : inventAge(random),
  } = who;
  const height = inventDigit(random);
  const weight = inventDigit(random);
  const isScored = sex !== "-" && age !== null;
  const scoreIf = (isMeasured: boolean, mean: number) =>
    isScored && isMeasured ? score(random, mean) : null;
  const haz = scoreIf(height !== null, -1.2);
  return {
    child: who.child,
    regency: who.regency,
    sex,
    age,
    height,
    weight,
    haz,
    waz: scoreIf(weight !== null, -1),
    whz: scoreIf(weight !== null && height !== null, -0.5),
    ...state(random, haz),
  };
}

/** Older children are more. */
function inventAge(random: () => number): AgeGroup {
  const group = Math.floor(random() ** 0.6 * ageGroups.length);
  return ageGroups[group] ?? "24-59";
}

function inventDigit(random: () => number): number | null {
  return random() < 0.05 ? null : Math.floor(random() * 10);
}

/** The same child a month later: what is found has mostly stayed. */
function measureAgain(random: () => number, last: Measured): Measured {
  const again = measure(random, last);
  const isAlike = random() < 0.8;
  return {
    ...again,
    haz: isAlike ? last.haz : again.haz,
    waz: isAlike ? last.waz : again.waz,
    whz: isAlike ? last.whz : again.whz,
    height: isAlike ? last.height : again.height,
    weight: isAlike ? last.weight : again.weight,
    ...state(random, isAlike ? last.haz : again.haz),
  };
}

function score(random: () => number, mean: number): Score {
  // The sum of four is near enough to a bell.
  const bell = random() + random() + random() + random() - 2;
  return {
    z: Math.round((mean + bell * 2.1) * 100) / 100,
    isFlagged: random() < 0.01,
  };
}

function state(
  random: () => number,
  haz: Score,
): Pick<Measured, "stated" | "rule"> {
  if (random() < 0.1) return { stated: null, rule: null };
  const isStunted = haz !== null && haz.z < -2;
  const differs = random() < 0.06;
  const rule = differenceRules[Math.floor(random() * differenceRules.length)];
  return {
    stated: differs ? !isStunted : isStunted,
    rule: differs || random() < 0.02 ? (rule ?? null) : null,
  };
}
