import { expect, test } from "vitest";
import { wayOf, type Asked } from "./packed-way";

const meeting = "7a8ed3ef-4e8d-4e86-af50-2e5f7e6f614d";
const home = { origin: "https://posyandu.test", meeting };
const way = (path: string, more: Partial<Asked> = {}) =>
  wayOf(
    {
      method: "GET",
      mode: "cors",
      cache: "default",
      address: new URL(path, home.origin),
      reader: "planner",
      ...more,
    },
    home,
  );
const open = { mode: "navigate" } as const;

test.each([
  [`/rapat/${meeting}`, open, "page"],
  [`/rapat/${meeting}/sajikan?layar=penyaji&lang=en`, open, "page"],
  ["/_next/static/chunks/a.js", {}, "file"],
  ["/copied/letters.woff2", {}, "file"],
  ["/api/v1/values?area=15&snapshot=8f", {}, "frozen"],
  ["/api/v1/session?snapshot=8f", {}, "session"],
  ["/api/v1/decisions?area=15", {}, "live"],
  ["/api/v1/areas/15.01", {}, "live"],
] as const)("%s is answered as %s says: %s", (path, more, expected) => {
  expect(way(path, more)).toBe(expected);
});

test.each([
  // Other pages, and what they are made of when somebody goes to them.
  ["/", open],
  [`/rapat/${meeting}0`, open],
  ["/rapat", open],
  [`/rapat/${meeting}/sajikan?_rsc=1`, {}],
  // Figures of the moment, whatever is asked.
  ["/api/v1/values?area=15", {}],
  ["/api/v1/session", {}],
  ["/api/v1/changes?since=1", {}],
  [`/api/v1/meetings/${meeting}`, {}],
  ["/api/auth/get-session", {}],
  ["/socket.io/?EIO=4", {}],
  // What fills the pack goes past it, and whoever does not say for whom it asks gets nothing of it.
  ["/api/v1/values?area=15&snapshot=8f", { cache: "no-store" }],
  ["/api/v1/values?area=15&snapshot=8f", { reader: null }],
  ["/api/v1/decisions", { method: "POST" }],
  ["https://elsewhere.test/_next/static/a.js", {}],
] as const)("%s is left to the browser", (path, more) => {
  expect(way(path, more)).toBeNull();
});
