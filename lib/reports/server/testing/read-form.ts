import { elementCodes } from "@/lib/core/catalogue/elements";
import type { AreaCode } from "@/lib/core/domain/ids";
import { matchName } from "@/lib/core/domain/match-name";
import type { Month } from "@/lib/core/domain/month";
import { readSubmissionFile } from "@/lib/reports/server/read-submission-file";
import { shareRegistry } from "@/lib/reports/server/shared-registry";
import type { SubmissionJob } from "@/lib/reports/server/submission-job";
import { truth } from "./many-ways";

const villages = [
  { code: "15.72.01.1001" as AreaCode, name: "Sungai Penuh" },
  { code: "15.72.01.1003" as AreaCode, name: "Pasar Baru" },
];
const entries = truth.map(([name, villageCode], index) => ({
  id: `p${String(index)}`,
  name,
  matchName: matchName(name),
  villageCode: villageCode as AreaCode,
  registrationNumber: null,
  validFrom: "2020-01",
  validTo: null,
}));

const registry = shareRegistry(JSON.stringify(entries), {
  villages,
  subdistricts: [{ code: "15.72.01" as AreaCode, name: "Sungai Penuh" }],
  regencies: [{ code: "15.72" as AreaCode, name: "Sungai Penuh" }],
});

/** Reads a form against a registry of four posyandu in two villages, without a database. */
export function readForm(
  job: Pick<SubmissionJob, "path"> & Partial<SubmissionJob>,
) {
  return readSubmissionFile(
    {
      fileName: "laporan.csv",
      sheet: null,
      headings: [],
      area: "15.72" as AreaCode,
      month: null,
      currentMonth: "2026-11" as Month,
      rowDecisions: [],
      isKept: false,
      registry,
      nameDecisions: [],
      ...job,
    },
    () => undefined,
  );
}

const at = (code: string) => 3 + elementCodes.findIndex((one) => one === code);

/** Posyandu, month, S, D and N as they would be stored; null for "not reported". */
export function storedOf(copyText: readonly Uint8Array[]) {
  return copyText
    .map((part) => Buffer.from(part).toString())
    .join("")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"))
    .map((cells) => [
      cells[0],
      cells[1],
      ...["s_target", "d_weighed", "n_gained"].map((code) => {
        const text = cells[at(code)];
        return text === "\\N" ? null : Number(text);
      }),
    ])
    .sort();
}
