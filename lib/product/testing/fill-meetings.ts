import { expect } from "vitest";
import { evidenceFolder, readContent } from "@/lib/evidence/server/contents";
import { plainPdf } from "@/lib/evidence/server/testing/plain-pdf";
import { formDataOf, type ApiUnderTest } from "./api-under-test";
import { testMonth as month } from "./test-product";

/** A decision, and the file that proves it. */
export const proven = "00000000-0000-4000-8000-000000000001";
export const provenBy = "00000000-0000-4000-8000-000000000002";

/** A meeting, a snapshot, and a decision with progress and a file, with what is hard to copy in their texts. */
export async function fillMeetings(api: ApiUnderTest): Promise<void> {
  const headers = { "content-type": "application/json" };
  const meeting = JSON.stringify({
    title: "Rapat\\N",
    area: "15.01",
    month,
    heldOn: "2026-10-20",
    place: "",
    snapshot: null,
  });
  const planned = await api.post(
    "/meetings",
    { body: meeting, headers },
    "planner",
  );
  expect(planned.status).toBe(201);
  const frozen = await api.post(
    "/snapshots",
    { body: JSON.stringify({ area: "15", month, title: "Rakor" }), headers },
    "planner",
  );
  expect(frozen.status).toBe(201);
  const decision = {
    id: proven,
    text: "Kunjungi\n\tbalita \\N",
    indicator: "ds",
    areas: ["15.01"],
    field: null,
    office: "Kepala Dinas",
    due: "2026-11-01",
    target: 85,
    priority: "high",
    month,
    meeting: null,
    snapshot: null,
    writtenAt: null,
  };
  const progress = { id: decision.id, text: "Mulai", link: null };
  for (const [path, sent] of [
    ["/decisions", decision],
    [`/decisions/${decision.id}/progress`, progress],
  ] as const) {
    const stored = { body: JSON.stringify(sent), headers };
    expect((await api.post(path, stored, "admin")).status).toBe(201);
  }
  const proof = {
    name: "bukti \\N.pdf",
    content: plainPdf("Bukti"),
    fields: { id: provenBy },
  };
  const sent = await api.post(
    `/decisions/${decision.id}/evidence`,
    { body: formDataOf(proof) },
    "admin",
  );
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
}

/** Reads the files that an installation keeps beside its database. */
export const contentsOf =
  ({ product }: ApiUnderTest) =>
  (sha256: string) =>
    readContent(evidenceFolder(product), sha256);
