import { toldOf } from "@/lib/follow/domain/told-stage";
import { firstStage } from "@/lib/meetings/domain/stage";
import { randomUUID } from "node:crypto";
import {
  polygon,
  square,
} from "@/lib/boundaries/server/testing/boundary-builders";
import {
  childCsv,
  writtenChild,
} from "@/lib/children/server/testing/child-rows";
import { resultsOf } from "@/lib/packs/server/testing/results";
import { plainPdf } from "@/lib/evidence/server/testing/plain-pdf";
import { checkDue } from "@/lib/quality/server/check-due";
import { formDataOf, type ApiUnderTest } from "../api-under-test";
import { shortCsv } from "../bad-files";
import { everyQuestion, testMonth as month } from "../test-product";

/** What a decision says that may be changed. */
export const decisionSaid = {
  text: "Kunjungi balita yang tidak ditimbang",
  field: null,
  office: "Kepala Dinas Kesehatan",
  due: "2026-11-01",
  target: null,
  priority: "medium",
};

/** A stage on which nothing was done. */
export const blankStage = { ...toldOf(firstStage([])), turn: 1, by: "w1" };

export type PermissionWorld = ReturnType<typeof permissionWorld>;

/** What is asked about and sent in area 15.01, other than before each time: made by its own operator, who may. */
export function permissionWorld(api: ApiUnderTest) {
  let made = 0;
  const next = () => (made += 1);
  const done = async (url: string, init: RequestInit) => {
    const { status, body } = await api.post(url, init, "operator");
    if (status >= 300) throw new Error(`${url}: ${JSON.stringify(body)}`);
    return body;
  };
  const planned = async (url: string, facts: Record<string, unknown>) => {
    const { status, body } = await api.post(
      url,
      {
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ area: "15.01", month, ...facts }),
      },
      "planner",
    );
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body;
  };
  const report = (fields: Record<string, string> = {}) =>
    formDataOf({
      content: shortCsv(["p1", month, 500 + next(), 40, 40, 0, 0, 0]),
      fields: { confirm: everyQuestion, ...fields },
    });
  const children = () =>
    formDataOf({
      content: childCsv([
        writtenChild("Adi"),
        writtenChild("Budi", { Posyandu: `Tak dikenal ${String(next())}` }),
      ]),
      fields: { area: "15.01", acceptFewer: "true" },
    });
  const list = () => ({
    name: `Daftar ${String(next())}`,
    area: "15.01",
    month,
    where: "ds:lt:60",
    columns: "ds",
    sort: "ds",
  });
  const meeting = async (snapshot: string | null = null) => {
    const { meeting } = await planned("/meetings", {
      title: "Rapat",
      heldOn: null,
      place: "",
      snapshot,
    });
    return (meeting as { id: string }).id;
  };
  const frozenMeeting = async () => {
    const { id } = await planned("/snapshots", { title: "Rakor" });
    return meeting(String(id));
  };
  /** Written by a planner: the area's own operator may not. */
  const decision = async () => {
    const id = randomUUID();
    const { status, body } = await api.post(
      "/decisions",
      {
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          id,
          ...decisionSaid,
          indicator: "ds",
          areas: ["15.01"],
          month,
          meeting: null,
          snapshot: null,
          writtenAt: null,
        }),
      },
      "planner",
    );
    if (status >= 300) throw new Error(JSON.stringify(body));
    return id;
  };
  const evidenceForm = (id: string = randomUUID()) =>
    formDataOf({
      name: "bukti.pdf",
      content: plainPdf(String(next())),
      fields: { id },
    });
  return {
    report,
    children,
    decision,
    evidenceForm,
    /** A file that the area's own operator sent for a decision: its address. */
    evidence: async () => {
      const [of, id] = [await decision(), randomUUID()];
      await done(`/decisions/${of}/evidence`, { body: evidenceForm(id) });
      return `/decisions/${of}/evidence/${id}`;
    },
    submission: async () =>
      String((await done("/submissions", { body: report() })).id),
    /** Of a file in which one row of two is wrong: the address of that row. */
    refusedRow: async () => {
      const file = {
        content: shortCsv(
          ["p1", month, 500 + next(), 40, 40, 0, 0, 0],
          ["p2", month, "banyak", 40, 40, 0, 0, 0],
        ),
        fields: { confirm: everyQuestion },
      };
      const url = "/submissions?acceptValid=true";
      const { id } = await done(url, { body: formDataOf(file) });
      return `${String(id)}/3`;
    },
    place: async () => {
      await done("/child-files", { body: children() });
      const { body } = await api.get("/child-places?area=15.01", "operator");
      const places = body.places as { id: number; status: string }[];
      const open = places.find(({ status }) => status === "open");
      if (open === undefined) throw new Error("No place waits for a decision");
      return open.id;
    },
    note: async () => {
      const { id } = await done("/notes", {
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          area: "15.01",
          indicator: "ds",
          month,
          text: "Catatan",
        }),
      });
      return String(id);
    },
    /** Of 15.01, taken by a planner. */
    snapshot: async () =>
      String((await planned("/snapshots", { title: "Rakor" })).id),
    /** Made by a planner: an operator makes none. */
    meeting: () => meeting(),
    /** One with a snapshot. */
    frozenMeeting,
    /** One that was taken along, and what was written in its hall: that it was opened. */
    results: async () => {
      const id = await frozenMeeting();
      const taken = await api.raw(`/meetings/${id}/pack`, "planner");
      const bytes = new Uint8Array(await taken.arrayBuffer());
      return { meeting: id, content: await resultsOf(bytes) };
    },
    /** A meeting that the planner presents and phones may follow; one of them asks something. */
    stage: async () => {
      const id = await meeting();
      const body = await planned(`/meetings/${id}/stage`, {
        audience: "public",
        device: "browser-of-the-planner",
        stage: { ...blankStage },
      });
      const code = String(body.code);
      const question = { id: randomUUID(), area: "15.01", indicator: "ds" };
      await done(`/follow/${code}/questions`, {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(question),
      });
      return { meeting: id, code };
    },
    /** D above S, found by a run; with an explanation of the operator's that waits to be judged. */
    explainedFinding: async () => {
      const weighed = 700 + next();
      const body = formDataOf({
        content: shortCsv(["p1", month, 30, weighed, weighed, 0, 0, 0]),
        fields: { confirm: everyQuestion },
      });
      await done("/submissions", { body });
      await checkDue(api.product);
      const { body: found } = await api.get(
        `/quality?area=15.01&month=${month}&kind=d-over-s`,
        "operator",
      );
      const [finding] = found.findings as { id: string }[];
      if (finding === undefined) throw new Error("Nothing was found");
      await done(`/quality/findings/${finding.id}/explain`, {
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ text: "Balita dari desa sebelah" }),
      });
      return finding.id;
    },
    list,
    savedList: async () => {
      const { id } = await done("/lists/saved", {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(list()),
      });
      return String(id);
    },
    registry: () =>
      formDataOf({
        name: "daftar.csv",
        content: `nama,kode desa,puskesmas\nAnggrek ${String(next())},15.01.01.2001,Siulak`,
      }),
    boundaries: () =>
      formDataOf({
        name: "batas.geojson",
        content: JSON.stringify({
          type: "FeatureCollection",
          features: [polygon("15.01", square(0, 0, 5 + next() / 100))],
        }),
      }),
  };
}
