import { expect, test } from "vitest";
import { SurveySource } from "./survey-source";
import { citationOf, surveySourcesOf } from "./survey-sources";

test("a stored mark becomes a publication that people can look up", () => {
  const [only] = surveySourcesOf("databoks 1b2d7b4412790d9");
  expect(only).toMatchObject({
    publisher: "Databoks (Katadata)",
    title:
      "Ini Wilayah Jambi dengan Prevalensi Balita Stunting Terbesar pada 2021",
  });
  expect(only?.address).toContain("/statistik/1b2d7b4412790d9/");
});

test("several marks are several publications, and one mark may be two", () => {
  expect(
    surveySourcesOf("lestari.kompas.com 2024-05-09/13; detik d-7599058").map(
      ({ publisher, date }) => [publisher, date],
    ),
  ).toEqual([
    ["Kompas.com (Lestari)", "2024-05-09"],
    ["Kompas.com (Lestari)", "2024-05-13"],
    ["detikSumbagsel", "2024-10"],
  ]);
});

test("where only a number is known, no title is made up", () => {
  expect(surveySourcesOf("tangselpos 41812").map(citationOf)).toEqual([
    "TangselPos, no. 41812",
  ]);
  expect(surveySourcesOf("tanpa rujukan")).toEqual([]);
});

test("what a province writes itself is shown as it stands", () => {
  const [own] = surveySourcesOf("Dinas Kesehatan Provinsi, laporan 2026");
  expect(SurveySource.parse(own).publisher).toBe(
    "Dinas Kesehatan Provinsi, laporan 2026",
  );
});

test("a citation in a file has title, publisher, date and address", () => {
  expect(
    surveySourcesOf("beritakalteng.com 2023-02-11").map(citationOf),
  ).toEqual([
    "“Angka Stunting Kabupaten Gunung Mas 2022 Alami Penurunan 17,9 Persen”, Berita Kalteng, 2023-02-11, https://beritakalteng.com/2023/02/11/angka-stunting-kabupaten-gunung-mas-2022-alami-penurunan-179-persen",
  ]);
});
