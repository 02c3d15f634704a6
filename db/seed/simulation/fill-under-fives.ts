import {
  clamp,
  drawBetween,
  drawPart,
  drawSpread,
  drawWhole,
  isDrawn,
} from "./random";
import { at } from "./regency-story";
import { put, type Row } from "./row";

/** SKDN, measurement and services of the under-fives. */
export function fillUnderFives(row: Row): void {
  const target = targetOf(row);
  const share = attendanceOf(row);
  const weighed = weighedOf(row, target, share);
  put(row, "s_target", target);
  put(row, "k_card", cardsOf(row, target));
  put(row, "d_weighed", weighed);
  fillWeighing(row, weighed, share);
  fillHeight(row, target, weighed);
  fillWeightForHeight(row, weighed);
  fillInfants(row, target);
  fillServices(row, target, weighed);
}

/** S is counted anew twice a year and does not change in between, as it is done on paper. */
function targetOf({ traits, month }: Row): number {
  const halfYears = Math.floor(month.index / 6) / 6;
  const grown = traits.posyandu.underFives * (1 + traits.growth * halfYears);
  return Math.max(6, Math.round(grown));
}

function cardsOf({ random, traits, month }: Row, target: number): number {
  const share = Math.min(0.995, traits.cardShare + 0.02 * month.position);
  if (isDrawn(random, 0.002)) return target + drawWhole(random, 1, 2);
  return Math.min(
    target,
    Math.round(target * share + 0.4 * drawSpread(random)),
  );
}

function attendanceOf({ random, traits, month }: Row): number {
  const { fasting, isVitaminA, isGreatWeighing, isDecember } = month.season;
  const seasonal =
    -0.1 * fasting +
    (isVitaminA ? 0.035 : 0) +
    (isGreatWeighing ? 0.08 : 0) -
    (isDecember ? 0.025 : 0);
  const level = at(traits.regency.attendance, month.position);
  const noise = 0.02 * drawSpread(random);
  return clamp(level + traits.attendance + seasonal + noise, 0.2, 0.985);
}

/** Visitors from the next village sometimes make D larger than S. That is unusual, but not wrong. */
function weighedOf(row: Row, target: number, share: number): number {
  if (!row.isOpen) return 0;
  if (isDrawn(row.random, 0.004)) return target + drawWhole(row.random, 1, 3);
  return drawPart(row.random, target, share);
}

/** D = N + T + O + B, always. */
function fillWeighing(row: Row, weighed: number, share: number): void {
  const { random, traits, month } = row;
  const first = drawPart(random, weighed, 0.025);
  const absent = drawPart(random, weighed - first, 0.7 * (1 - share));
  const compared = weighed - first - absent;
  const gain = traits.regency.gain - 0.04 * month.season.fasting;
  const gained = drawPart(random, compared, gain + 0.02 * drawSpread(random));
  const notGained = compared - gained;
  put(row, "n_gained", gained);
  put(row, "t_not_gained", notGained);
  put(row, "o_absent_last_month", absent);
  put(row, "b_first_time", first);
  put(row, "two_t", drawPart(random, notGained, 0.32));
  put(row, "below_red_line", drawPart(random, weighed, 0.014));
  const underweight = drawPart(
    random,
    weighed,
    0.085 * Math.sqrt(traits.stunting),
  );
  put(row, "weight_age_assessed", weighed);
  put(row, "underweight", underweight);
  put(row, "severely_underweight", drawPart(random, underweight, 0.13));
}

function fillHeight(row: Row, target: number, weighed: number): void {
  const { random, traits, month } = row;
  const { isGreatWeighing } = month.season;
  const usual = at(traits.regency.heightShare, month.position);
  const share = isGreatWeighing ? 0.975 : usual + 0.03 * drawSpread(random);
  const measured = Math.min(target, drawPart(random, weighed, share));
  // Children who come only in June were missed in all other months, and are stunted a little more often.
  const level =
    at(traits.regency.stunting, month.position) * (isGreatWeighing ? 1.07 : 1);
  const stunted = drawPart(random, measured, level * traits.stunting);
  put(row, "height_measured", measured);
  put(row, "stunted", stunted);
  put(row, "severely_stunted", drawPart(random, stunted, 0.2));
}

function fillWeightForHeight(row: Row, weighed: number): void {
  const { random } = row;
  const assessed = drawPart(
    random,
    weighed,
    row.month.season.isGreatWeighing ? 0.95 : 0.7,
  );
  const wasted = drawPart(random, assessed, 0.045);
  put(row, "weight_height_assessed", assessed);
  put(row, "wasted", wasted);
  put(row, "severely_wasted", drawPart(random, wasted, 0.11));
  put(row, "overweight", drawPart(random, assessed - wasted, 0.024));
}

function fillInfants(row: Row, target: number): void {
  const { random } = row;
  const young = Math.max(
    1,
    Math.round(target * drawBetween(random, 0.08, 0.11)),
  );
  const due = drawPart(random, target, 0.022);
  const breastfed = 0.6 + 0.1 * row.month.position;
  put(row, "infant_under6m", young);
  put(row, "exclusive_breastfed", drawPart(random, young, breastfed));
  put(row, "immunization_target", due);
  put(row, "immunized_complete", row.isOpen ? drawPart(random, due, 0.83) : 0);
}

/** Vitamin A is due in February and August only: in other months the target of the month is zero. */
function fillServices(row: Row, target: number, weighed: number): void {
  const { random, month, traits } = row;
  const screened = 0.35 + 0.4 * traits.posyandu.quality;
  put(row, "pmt_recipients", drawPart(random, weighed, 0.07));
  put(row, "development_screened", drawPart(random, weighed, screened));
  const due = month.season.isVitaminA ? Math.round(target * 0.9) : 0;
  const given = weighed > 0 ? 0.8 + 0.15 * traits.posyandu.quality : 0;
  put(row, "vitamin_a_target", due);
  put(row, "vitamin_a_given", drawPart(random, due, given));
}
