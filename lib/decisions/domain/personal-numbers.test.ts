import { expect, it } from "vitest";
import { personalNumberIn } from "./personal-numbers";

it.each([
  ["1501010101190001", "nik"],
  ["NIK 1501 0101 0119 0001, Kerinci", "nik"],
  ["no. KK 15.01.01.01.0119.0001.", "nik"],
  ["hubungi 081234567890", "phone"],
  ["+62 812-3456-7890", "phone"],
  ["62 812 3456 789", "phone"],
  ["0812‑3456‑7890", "phone"],
])("%s points at a person", (text, kind) => {
  expect(personalNumberIn(text)).toBe(kind);
});

it.each([
  "Kepala Dinas Kesehatan Kerinci",
  "85 % sebelum 10 Desember 2026",
  "posyandu 15.01.01.2001.001",
  "surat 441/1234/Dinkes/2026 tanggal 09/12/2026",
  "Rp 1.500.000.000 dari APBD 2026",
  "telepon kantor 0741-62345",
  "TL/15/2026-10/007",
])("%s does not", (text) => {
  expect(personalNumberIn(text)).toBeNull();
});
