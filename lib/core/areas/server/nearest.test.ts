import { expect, test } from "vitest";
import { metresBetween, nearestOther } from "./nearest";

test("a degree along a meridian is as long as on the sphere, and on the equator as wide", () => {
  const degree = (Math.PI / 180) * 6_371_008.8;
  expect(
    metresBetween({ lon: 103, lat: -2 }, { lon: 103, lat: -1 }),
  ).toBeCloseTo(degree, 3);
  expect(metresBetween({ lon: 103, lat: 0 }, { lon: 104, lat: 0 })).toBeCloseTo(
    degree,
    3,
  );
});

test("the nearest other is the one that all pairs give, and two in one place are 0 apart", () => {
  let state = 7;
  const random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const places = Array.from({ length: 300 }, () => ({
    lon: 101 + 3 * random(),
    lat: -3 + 2 * random(),
  }));
  places.push({ ...(places[5] ?? { lon: 0, lat: 0 }) });
  const all = places.map((one, index) =>
    Math.min(
      ...places.flatMap((other, at) =>
        at === index ? [] : [metresBetween(one, other)],
      ),
    ),
  );
  expect(nearestOther(places)).toEqual(all);
  expect(all[5]).toBe(0);
  expect(nearestOther(places.slice(0, 1))).toEqual([null]);
});
