import {
  clamp,
  drawBetween,
  drawFew,
  drawPart,
  drawWhole,
  isDrawn,
} from "./random";
import { at } from "./regency-story";
import { put, type Row } from "./row";

/** Open days, kader and what the institution did besides. */
export function fillInstitution(row: Row): void {
  fillActivity(row);
  fillKader(row);
}

function fillActivity(row: Row): void {
  const { random, traits, isOpen } = row;
  const { quality, underFives } = traits.posyandu;
  const sessions = isOpen ? drawPart(random, 2, 0.35 + 0.5 * quality) : 0;
  const listeners = Math.min(60, 6 + underFives * 0.3);
  put(row, "open_days", isOpen ? 1 + (isDrawn(random, 0.18) ? 1 : 0) : 0);
  put(row, "home_visits", drawFew(random, 3 + 9 * quality));
  put(row, "education_sessions", sessions);
  put(
    row,
    "education_participants",
    Math.round(sessions * listeners * drawBetween(random, 0.6, 1.2)),
  );
  put(row, "supervision_visits", drawPart(random, 2, 0.15 + 0.35 * quality));
}

function fillKader(row: Row): void {
  const { random, traits, month, isOpen } = row;
  const registered =
    traits.kader + Math.floor(traits.newKader * month.position + 0.5);
  const visiting = isDrawn(random, 0.001) ? 1 : 0;
  const active = isOpen
    ? registered - drawPart(random, registered, 0.07) + visiting
    : 0;
  // The number of trained kader never falls. It follows from the month and the posyandu alone.
  const pace = at(traits.regency.trained, month.position);
  const share = clamp(pace + 0.3 * (traits.posyandu.quality - 0.55), 0, 1);
  const trained = Math.floor(registered * share + 0.3);
  const utama = Math.floor(trained * share * 0.5);
  const madya = Math.floor((trained - utama) * 0.6);
  put(row, "kader_registered", registered);
  put(row, "kader_active", Math.max(isOpen ? 1 : 0, active));
  put(row, "kader_trained", trained);
  put(row, "kader_purwa", trained - utama - madya);
  put(row, "kader_madya", madya);
  put(row, "kader_utama", utama);
  put(row, "kader_incentive_paid", paidKader(row, registered));
}

/** In the first months of a year village funds come late, and some regencies pay by the quarter. */
function paidKader(row: Row, registered: number): number {
  const { random, traits, month } = row;
  const isDue =
    traits.regency.incentive === "monthly" || month.season.isQuarterEnd;
  if (!isDue || isDrawn(random, 0.06)) return 0;
  return registered - (isDrawn(random, 0.2) ? drawWhole(random, 0, 1) : 0);
}
