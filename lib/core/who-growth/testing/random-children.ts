import type { Sex } from "../lms-tables";
import type { Measurement, Posture } from "../score-child";

/** Numbers from 0 to 1 that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function randomChild(random: () => number): Measurement {
  const pick = <T>(...options: T[]) =>
    options[Math.floor(random() * options.length)] as T;
  const ageDays = random() < 0.03 ? null : Math.floor(random() * 1_900);
  const months = (ageDays ?? random() * 1_800) / 30.4375;
  const usual = 50 + 25 * Math.sqrt(months / 12) + months * 0.25;
  const heightCm = Math.round((usual + (random() - 0.5) * 30) * 100) / 100;
  const weightKg =
    Math.round((3 + months * 0.22) * (0.6 + random() * 0.9) * 1000) / 1000;
  return {
    sex: random() < 0.02 ? null : pick<Sex>("male", "female"),
    ageDays,
    weightKg: random() < 0.03 ? null : weightKg,
    heightCm: random() < 0.03 ? null : heightCm,
    posture: pick<Posture | null>("lying", "standing", "standing", null),
    hasOedema: random() < 0.01,
  };
}

/** Ordinary children, and impossible ones: too small, too heavy, or with something missing. They are the same in every run. */
export function randomChildren(count: number): Measurement[] {
  const random = seeded(2_006);
  return Array.from({ length: count }, () => randomChild(random));
}
