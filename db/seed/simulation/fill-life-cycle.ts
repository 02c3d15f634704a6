import type { ElementCode } from "@/lib/core/catalogue/elements";
import { drawBetween, drawFew, drawPart, isDrawn } from "./random";
import { put, taken, type Row } from "./row";

/** People who should be reached and people who were. `share` is what a posyandu of average quality reaches at the end of the history. */
type Service = { target: ElementCode; reached: ElementCode; share: number };

const services = {
  adolescent: {
    target: "adolescent_target",
    reached: "adolescent_served",
    share: 0.14,
  },
  adult: { target: "adult_target", reached: "adult_screened", share: 0.07 },
  elderly: {
    target: "elderly_target",
    reached: "elderly_screened",
    share: 0.42,
  },
  postpartum: {
    target: "postpartum_target",
    reached: "postpartum_served",
    share: 0.74,
  },
} as const satisfies Record<string, Service>;

/** Pregnant and nursing women, the young, adults, the elderly, and referrals. */
export function fillLifeCycle(row: Row): void {
  const underFives = taken(row, "s_target");
  fillMothers(row, underFives);
  // Residents behind one under-five: about 12. Shares of the age groups are those of a young province.
  const residents = underFives * 12.2;
  fillService(row, services.adolescent, residents * 0.15);
  fillService(row, services.adult, residents * 0.56);
  fillService(row, services.elderly, residents * 0.09);
  fillReferrals(row);
}

function fillMothers(row: Row, underFives: number): void {
  const { random, isOpen } = row;
  const served = isOpen ? reachOf(row, 0.8) : 0;
  const pregnant = Math.max(
    1,
    Math.round(underFives * drawBetween(random, 0.13, 0.18)),
  );
  const visitor = isOpen && isDrawn(random, 0.003) ? 1 : 0;
  const seen =
    visitor > 0 ? pregnant + visitor : drawPart(random, pregnant, served);
  put(row, "pregnant_target", pregnant);
  put(row, "pregnant_served", seen);
  put(row, "pregnant_ttd", drawPart(random, seen, 0.91));
  put(row, "pregnant_kek", drawPart(random, seen, 0.075));
  fillService(row, services.postpartum, underFives * 0.16);
}

function fillService(
  row: Row,
  { target, reached, share }: Service,
  people: number,
): void {
  const due = Math.max(1, Math.round(people));
  const seen = row.isOpen ? drawPart(row.random, due, reachOf(row, share)) : 0;
  put(row, target, due);
  put(row, reached, seen);
}

/** Services for all ages are new: they grow with the months and with the quality of the posyandu. */
function reachOf({ traits, month }: Row, share: number): number {
  const grown = 0.8 + 0.2 * month.position;
  const better = 0.75 + 0.45 * traits.posyandu.quality;
  return Math.min(
    0.97,
    share * grown * better * (1 - 0.15 * month.season.fasting),
  );
}

/** Referrals of an earlier month are sometimes completed in this one. */
function fillReferrals(row: Row): void {
  const { random, isOpen } = row;
  const referred = isOpen ? drawFew(random, 0.9) : 0;
  const isEarlierToo = referred > 0 && isDrawn(random, 0.006);
  put(row, "referred", referred);
  const completed = drawPart(random, referred, 0.72);
  put(row, "referral_completed", completed + (isEarlierToo ? 1 : 0));
}
