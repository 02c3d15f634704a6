import { expect, test } from "vitest";
import { directionTo } from "./direction";

const from = { lon: 101.4, lat: -2.1 };

test.each([
  ["north", 0, 1],
  ["north-east", 1, 1],
  ["east", 1, 0],
  ["south-east", 1, -1],
  ["south", 0, -1],
  ["south-west", -1, -1],
  ["west", -1, 0],
  ["north-west", -1, 1],
] as const)("%s lies where the compass says", (direction, east, north) => {
  // Near the equator a degree is as long in both directions.
  const to = { lon: from.lon + east / 100, lat: from.lat + north / 100 };
  expect(directionTo(from, to)).toBe(direction);
});

test("between two points of the compass the nearer one is said", () => {
  const at = (degrees: number) => ({
    lon: from.lon + Math.sin((degrees * Math.PI) / 180) / 100,
    lat: from.lat + Math.cos((degrees * Math.PI) / 180) / 100,
  });
  expect(directionTo(from, at(20))).toBe("north");
  expect(directionTo(from, at(25))).toBe("north-east");
  expect(directionTo(from, at(340))).toBe("north");
});
