import { elements } from "@/lib/core/catalogue/elements";
import type { SpmField } from "@/lib/core/catalogue/element-entry";
import { position } from "./element-position";
import { sixFields, type SixField } from "./posyandu-traits";
import { drawBetween, drawFew, drawPart, isDrawn } from "./random";
import { put, taken, type Row } from "./row";

const fieldNames: Readonly<Record<SixField, SpmField>> = {
  education: "pendidikan",
  public_works: "pekerjaan_umum",
  housing: "perumahan_rakyat",
  order: "trantibumlinmas",
  social: "sosial",
};

const columns = Object.fromEntries(
  sixFields.map((field) => [
    field,
    elements
      .filter((element) => element.field === fieldNames[field])
      .map(({ code }) => position[code]),
  ]),
) as unknown as Readonly<Record<SixField, readonly number[]>>;

const fillers: Readonly<Record<SixField, (row: Row) => void>> = {
  education: fillEducation,
  public_works: fillPublicWorks,
  housing: fillHousing,
  order: fillOrder,
  social: fillSocial,
};

/** The fields beside health, from the first month of the regulation on. A posyandu that does not work in a field writes zeros or nothing. */
export function fillSixFields(row: Row): void {
  const months = row.month.sixFieldMonths;
  if (months < 0) return;
  const { fields, writesZeros } = row.traits;
  for (const field of sixFields) {
    if (months >= fields[field]) {
      fillers[field](row);
      fillRequests(row, field, 0.5);
    } else if (writesZeros) {
      for (const column of columns[field]) row.counts[column] = 0;
    }
  }
  if (writesZeros) fillRequests(row, "health", 0.7);
}

function fillEducation(row: Row): void {
  const { random, month, traits } = row;
  const children = Math.round(taken(row, "s_target") * 0.72);
  const found = drawFew(random, 0.35);
  const sessions = drawPart(random, 2, 0.45);
  const enrolled =
    0.42 + 0.12 * month.position + 0.12 * traits.posyandu.quality;
  put(row, "paud_target", children);
  put(row, "paud_enrolled", drawPart(random, children, enrolled));
  put(row, "out_of_school_found", found);
  put(row, "out_of_school_referred", drawPart(random, found, 0.55));
  put(row, "parenting_sessions", sessions);
  put(
    row,
    "parenting_participants",
    Math.round(sessions * drawBetween(random, 7, 18)),
  );
  put(
    row,
    "digital_literacy_participants",
    isDrawn(random, 0.15) ? drawFew(random, 9) : 0,
  );
}

function fillPublicWorks(row: Row): void {
  const { random } = row;
  const water = drawFew(random, 1.3);
  const latrines = drawFew(random, 1.7);
  put(row, "no_clean_water_found", water);
  put(row, "no_clean_water_handled", drawPart(random, water, 0.38));
  put(row, "no_latrine_found", latrines);
  put(row, "no_latrine_handled", drawPart(random, latrines, 0.33));
  put(row, "waste_bank_active", row.traits.posyandu.quality > 0.7 ? 1 : 0);
}

function fillHousing(row: Row): void {
  const { random, traits } = row;
  const found = drawFew(random, 0.9);
  const proposed = drawPart(random, found, 0.6);
  put(row, "rtlh_found", found);
  put(row, "rtlh_proposed", proposed);
  put(row, "rtlh_rehabilitated", drawPart(random, proposed, 0.35));
  put(
    row,
    "home_garden_active",
    Math.round(traits.posyandu.quality * 12) + drawFew(random, 1),
  );
}

function fillOrder(row: Row): void {
  const { random, traits } = row;
  const sessions = isDrawn(random, 0.22) ? 1 : 0;
  const reports = drawFew(random, 0.45);
  put(row, "disaster_sessions", sessions);
  put(row, "disaster_participants", sessions * (8 + drawFew(random, 9)));
  put(row, "disturbance_reports", reports);
  put(row, "disturbance_handled", drawPart(random, reports, 0.78));
  put(row, "night_watch_active", 1 + Math.round(2 * traits.posyandu.quality));
}

function fillSocial(row: Row): void {
  const { random, traits, month } = row;
  const poor = Math.max(
    2,
    Math.round(
      taken(row, "s_target") * (0.32 - 0.12 * traits.posyandu.quality),
    ),
  );
  const found = drawFew(random, 0.8);
  put(row, "poor_registered", poor);
  put(
    row,
    "poor_without_aid",
    drawPart(random, poor, 0.3 - 0.06 * month.position),
  );
  put(row, "aid_recipients", drawPart(random, poor, 0.12));
  put(row, "vulnerable_found", found);
  put(row, "vulnerable_referred", drawPart(random, found, 0.5));
}

/** On time ≤ completed ≤ received. */
function fillRequests(
  row: Row,
  field: SixField | "health",
  mean: number,
): void {
  const received = drawFew(row.random, mean);
  const completed = drawPart(row.random, received, 0.76);
  put(row, `requests_${field}_received`, received);
  put(row, `requests_${field}_completed`, completed);
  put(row, `requests_${field}_on_time`, drawPart(row.random, completed, 0.72));
}
