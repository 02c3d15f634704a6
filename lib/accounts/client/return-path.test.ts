import { expect, test } from "vitest";
import { returnPath } from "./return-path";

test("one returns to the page one came from, with its view", () => {
  expect(returnPath("/submit?area=15.01#submissions")).toBe(
    "/submit?area=15.01#submissions",
  );
});

test("an address of another site leads to the start page", () => {
  for (const wanted of [
    "https://elsewhere.invalid/",
    "//elsewhere.invalid/",
    "/\\elsewhere.invalid",
    "/\t/elsewhere.invalid",
    "javascript:alert(1)",
    "",
    null,
  ])
    expect(returnPath(wanted)).toBe("/");
});

test("signing in does not lead back to signing in", () => {
  expect(returnPath("/sign-in?from=/submit")).toBe("/");
});
