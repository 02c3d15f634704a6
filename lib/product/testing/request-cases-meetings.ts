import { testMonth as month } from "./test-product";

/** The same of what meetings are made of: snapshots, decisions, and phones that follow. */
export const meetingReads: [string, number, string][] = [
  ["/snapshots?area=15.99", 404, "unknown-area"],
  ["/snapshots/00000000-0000-4000-8000-000000000000", 404, "not-found"],
  [`/board?area=15&month=${month}&snapshot=003`, 400, "bad-request"],
  [
    `/board?area=15&month=${month}&snapshot=00000000-0000-4000-8000-000000000000`,
    404,
    "not-found",
  ],
  ["/decisions?area=15.99", 404, "unknown-area"],
  ["/decisions", 400, "bad-request"],
  ["/decisions?area=15&state=late", 400, "bad-request"],
  ["/decisions?area=15&until=besok", 400, "bad-request"],
  ["/decisions?area=15&format=pdf", 400, "bad-request"],
  ["/decisions/due?area=15.99", 404, "unknown-area"],
  ["/decisions/7", 400, "bad-request"],
  ["/decisions/7/evidence/7", 400, "bad-request"],
  [
    "/decisions/00000000-0000-4000-8000-000000000000/evidence/00000000-0000-4000-8000-000000000000",
    404,
    "not-found",
  ],
  ["/decisions/00000000-0000-4000-8000-000000000000", 404, "not-found"],
  ["/meetings/00000000-0000-4000-8000-000000000000/packs", 404, "not-found"],
  ["/meetings/7/pack", 400, "bad-request"],
  ["/follow/BBBBBB", 404, "code-unknown"],
  ["/follow/12", 404, "code-unknown"],
];
