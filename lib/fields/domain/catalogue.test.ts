import { expect, test } from "vitest";
import { elements } from "@/lib/core/catalogue/elements";
import { fieldFacts } from "@/lib/core/catalogue/facts";
import { indicators } from "@/lib/core/catalogue/indicators";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { lifeIndicators, lifeStages } from "./life-stages";
import { sixFields } from "./six-fields";

const fieldOf = new Map<string, string>(
  elements.map(({ code, field }) => [code, field]),
);

test("the activities of each field are the indicators that count something of it, but for requests, which are of all fields", () => {
  for (const { field, activities } of sixFields) {
    if (field === "kesehatan") continue;
    const ofField = indicators
      .filter(
        ({ id, numerator }) =>
          id !== "requests_on_time" &&
          numerator.some((term: string) => fieldOf.get(term) === field),
      )
      .map(({ id }) => id);
    expect(activities, field).toEqual(ofField);
  }
});

test("the activities of health are the services by which a posyandu counts as serving it", () => {
  const health = sixFields.find(({ field }) => field === "kesehatan");
  expect(
    health?.activities.flatMap((id) => [...indicatorOf(id).numerator]).sort(),
  ).toEqual([...fieldFacts.posyandu_field_health.anyOf].sort());
});

test("each field is read by the fact that a posyandu serves it, of the posyandu that reported", () => {
  expect(
    sixFields.map(({ indicator }) => indicatorOf(indicator)),
  ).toMatchObject(
    Object.keys(fieldFacts).map((fact) => ({
      numerator: [fact],
      denominator: ["posyandu_reported"],
    })),
  );
});

test("seven stages of life, no indicator twice, the main ones in percent", () => {
  expect(lifeStages.length).toBe(7);
  expect(new Set(lifeIndicators).size).toBe(lifeIndicators.length);
  for (const id of lifeIndicators) expect(indicatorOf(id).unit).toBe("percent");
});
