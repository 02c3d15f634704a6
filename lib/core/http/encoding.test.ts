import { expect, it } from "vitest";
import { encodingFor } from "./encoding";

it.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip, deflate", "gzip"],
  ["GZIP;q=0.5", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["br; q=0.0 , gzip;q=0", null],
  ["gzip;q=0.001", "gzip"],
  ["deflate, zstd", null],
  ["xbr, gzipped", null],
  ["*", null],
  ["", null],
  [undefined, null],
  [null, null],
])("%s gets %s", (accepted, encoding) => {
  expect(encodingFor(accepted, 5_000)).toBe(encoding);
});

it("leaves alone what fits into a packet", () => {
  expect(encodingFor("br", 1_000)).toBeNull();
});
