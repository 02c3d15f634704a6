import { addMonths, type Month } from "@/lib/core/domain/month-steps";
import {
  examinedElements,
  type ExaminedElement,
} from "@/lib/quality/domain/examined-elements";
import {
  readHistories,
  type PosyanduHistory,
} from "@/lib/quality/domain/history";

export type Counts = Partial<Record<ExaminedElement, number>>;

export const testMonth = "2026-09" as Month;

/** A form in which nothing is wrong; no two counts of it are equal, and they do not all end alike. */
export const soundForm: Counts = {
  open_days: 1,
  kader_registered: 7,
  kader_active: 6,
  s_target: 62,
  k_card: 58,
  d_weighed: 47,
  n_gained: 34,
  t_not_gained: 8,
  o_absent_last_month: 3,
  b_first_time: 2,
  height_measured: 41,
  stunted: 4,
  weight_height_assessed: 39,
  wasted: 0,
  weight_age_assessed: 47,
  underweight: 5,
  home_visits: 9,
  education_participants: 26,
};

/** Forms by how many months before the test month they are about, as the text that the database hands over. */
export function formsText(
  id: string,
  forms: Readonly<Record<number, Counts>>,
  village = "15.01.01.2001",
): string {
  const written = Object.entries(forms).map(([back, counts]) =>
    [
      addMonths(testMonth, -Number(back)),
      ...examinedElements.map((code) => String(counts[code] ?? "")),
    ].join(","),
  );
  return `${id};${village};${written.join("|")}`;
}

export function historyOf(
  forms: Readonly<Record<number, Counts>>,
): PosyanduHistory {
  const [history] = readHistories(formsText("p1", forms), testMonth);
  if (history === undefined) throw new Error("One line is one history");
  return history;
}
