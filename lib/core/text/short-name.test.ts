import { expect, test } from "vitest";
import { shortName } from "./short-name";

test("keeps what tells neighbours apart", () => {
  expect(shortName("Tanjung Jabung Timur")).toBe("T. Jabung Timur");
  expect(shortName("Tanjung Jabung Barat")).toBe("T. Jabung Barat");
  expect(shortName("Ogan Komering Ulu Selatan")).toBe("O. K. U. Selatan");
});

test("leaves short names as they are, and a long single word too", () => {
  expect(shortName("Kerinci")).toBe("Kerinci");
  expect(shortName("Kotawaringinbarattimur")).toBe("Kotawaringinbarattimur");
});
