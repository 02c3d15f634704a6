import { expect, it } from "vitest";
import { daysPerMonth } from "@/lib/core/who-growth/lms-tables";
import { ageGroupStarts } from "./age-group";

it("age groups begin on the day WHO's months turn into", () => {
  expect(ageGroupStarts).toEqual(
    [0, 6, 12, 24].map((months) => Math.round(months * daysPerMonth)),
  );
});
