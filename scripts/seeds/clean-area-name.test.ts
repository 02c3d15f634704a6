import { expect, test } from "vitest";
import {
  cleanAreaName,
  looseAreaNameKey,
  areaNameKey,
  restoreDigits,
} from "./clean-area-name";

test.each([
  ["Kabupaten  Kerinci", "Kabupaten Kerinci"],
  ["S a d u", "Sadu"],
  ["KepenuhanTengah", "Kepenuhan Tengah"],
  ["Muara ketalo", "Muara Ketalo"],
  ['Ra"as', "Ra'as"],
  ["Udek Du’en", "Udek Du'en"],
  ["Air Sialang Hilir.", "Air Sialang Hilir"],
  ["Teuw*", "Teuw"],
])("%j is repaired to %j", (raw, clean) => {
  expect(cleanAreaName(raw)).toBe(clean);
});

test.each([
  "SoE",
  "Bedeng SS.",
  "Murung A.",
  "Na IX - X",
  "2 x 11 Kayu Tanam",
  "Pali'",
  "RD. PJKA",
])("%j is right as it is", (name) => {
  expect(cleanAreaName(name)).toBe(name);
});

test("digits come back only from a name that is otherwise the same", () => {
  expect(restoreDigits("x Kayu Tanam", "2 x 11 Kayu Tanam")).toBe(
    "2 x 11 Kayu Tanam",
  );
  expect(restoreDigits("Suka Maju", "Suka Makmur 2")).toBe("Suka Maju");
  expect(restoreDigits("Blok 15", "Blok 18")).toBe("Blok 15");
  expect(restoreDigits("Suka Maju", undefined)).toBe("Suka Maju");
});

test("the loose key bridges spellings but keeps short names apart", () => {
  expect(areaNameKey("Bukit Pulai")).toBe(areaNameKey("Bukitpulai"));
  expect(looseAreaNameKey("Pondok Saguang")).toBe(
    looseAreaNameKey("Pondok Siguang"),
  );
  expect(looseAreaNameKey("Ua")).not.toBe(looseAreaNameKey("Uo"));
});
