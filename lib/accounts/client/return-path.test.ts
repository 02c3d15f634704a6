import { expect, test } from "vitest";
import { returnPath, startPath } from "./return-path";

test("one returns to the page one came from, with its view", () => {
  expect(returnPath("/submit?area=15.01#submissions")).toBe(
    "/submit?area=15.01#submissions",
  );
});

test("an address of another site leads to one's own first page", () => {
  for (const wanted of [
    "https://elsewhere.invalid/",
    "//elsewhere.invalid/",
    "/\\elsewhere.invalid",
    "/\t/elsewhere.invalid",
    "javascript:alert(1)",
    // Two slashes that only stand first once the dots before them are gone.
    "/..//elsewhere.invalid",
    "/../\\elsewhere.invalid",
    "/.//elsewhere.invalid",
    "/%2e%2e//elsewhere.invalid",
    "/%2E//elsewhere.invalid",
    "/a/..//elsewhere.invalid",
    "/\n/elsewhere.invalid",
    "/..\t/\t/elsewhere.invalid",
    "/\u0000//elsewhere.invalid",
    // For a server or proxy that reads them as slashes.
    "/%2felsewhere.invalid",
    "/%2F%2Felsewhere.invalid",
    "/%5celsewhere.invalid",
    "/%252felsewhere.invalid",
    "",
    null,
  ])
    expect(returnPath(wanted)).toBe(startPath);
});

test("whoever came from a view that was chosen sees it again, in whatever language", () => {
  for (const chosen of ["/?area=15.01", "/?lang=en&indicator=ds", "/#main"])
    expect(returnPath(chosen)).toBe(chosen);
});

test("from the province screen as it opens by itself one goes to one's own first page", () => {
  for (const home of ["/", "/?lang=en", "/?", "/a/.."])
    expect(returnPath(home)).toBe(startPath);
});

test("signing in does not lead back to signing in", () => {
  expect(returnPath("/sign-in?from=/submit")).toBe(startPath);
});

test("an address whose search or hash holds slashes is one of this site", () => {
  expect(returnPath("/notes?area=15#//x")).toBe("/notes?area=15#//x");
  expect(returnPath("/?x=%2F%2Felsewhere")).toBe("/?x=%2F%2Felsewhere");
});

test("signing in is also meant by its address written in another way", () => {
  for (const wanted of ["/a/../sign-in", "/%73ign-in", "/./sign-in?from=/"])
    expect(returnPath(wanted)).toBe(startPath);
});
