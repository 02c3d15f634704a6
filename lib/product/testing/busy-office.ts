import fc from "fast-check";
import {
  polygon,
  square,
} from "@/lib/boundaries/server/testing/boundary-builders";
import {
  childCsv,
  writtenChild,
} from "@/lib/children/server/testing/child-rows";
import { publishDue } from "@/lib/figures/server/publish";
import { recountAll } from "../recount";
import { formDataOf, type ApiUnderTest } from "./api-under-test";
import { shortCsv } from "./bad-files";
import { everyQuestion } from "./test-product";

const month = fc.constantFrom("2026-09", "2026-08", "2026-07", "2025-09");
/** Of the registry of mixed-months.ts. */
const posyandu = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
  .map(([place, second]) => `yandu-${String(place)}${String(second)}`);
const reportRow = fc.record({
  posyandu,
  month,
  s: fc.integer({ min: 20, max: 400 }),
  d: fc.nat(20),
});
const which = fc.nat(50);
const kindOf = <Kind extends string>(kind: Kind) => fc.constant<Kind>(kind);

/** What offices do in a month, in any order. */
export const officeStep = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: kindOf("send"),
      rows: fc.uniqueArray(reportRow, {
        minLength: 1,
        maxLength: 4,
        selector: (row) => row.posyandu + row.month,
      }),
      hasBadRow: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kindOf("withdraw"), which }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kindOf("children"),
      month,
      place: fc.constantFrom("Mawar 2", "Mawwar 22", "Kenangga 4"),
      names: fc.uniqueArray(fc.constantFrom("A", "B", "C", "D", "E"), {
        minLength: 1,
      }),
      height: fc.constantFrom("62", "70", "76"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kindOf("decide"),
      which,
      to: fc.constantFrom("yandu-11", "yandu-22", "exclude", "reopen"),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kindOf("dismiss"), which }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kindOf("registry"),
      name: fc.constantFrom("Anggrek", "Melati", "Dahlia", "Teratai"),
      village: fc.constantFrom("15.01.01.2001", "15.02.01.2001"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kindOf("boundaries"), which }) },
  { weight: 1, arbitrary: fc.record({ kind: kindOf("note"), which, month }) },
  { weight: 1, arbitrary: fc.record({ kind: kindOf("editNote"), which }) },
  { weight: 1, arbitrary: fc.record({ kind: kindOf("withdrawNote"), which }) },
  { weight: 3, arbitrary: fc.record({ kind: kindOf("publish") }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kindOf("recount"),
      share: fc.constantFrom(0.1, 0.8),
    }),
  },
);
export type OfficeStep =
  typeof officeStep extends fc.Arbitrary<infer Step> ? Step : never;

type Doing<Kind extends OfficeStep["kind"]> = (
  step: Extract<OfficeStep, { kind: Kind }>,
) => Promise<{ status: number } | null>;

const refused = null;
const json = (body: unknown): RequestInit => ({
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});
const pick = <Item>(items: readonly Item[], which: number) =>
  items[which % Math.max(1, items.length)];

/** Does these things through the API, as people would. What it refuses has changed nothing, which is as good. */
export function busyOffice(api: ApiUnderTest, clock: Date) {
  const done: Partial<Record<OfficeStep["kind"], number>> = {};
  const doings: { [Kind in OfficeStep["kind"]]: Doing<Kind> } = {
    ...forms(api),
    ...decisions(api),
    ...notes(api),
    ...administration(api),
    // As the command line does it, in another process: nobody tells this one but the database.
    recount: async ({ share }) => {
      const { database, province, rule } = api.product;
      await recountAll(database, province, { rule, share });
      return { status: 200 };
    },
    publish: async () => {
      clock.setTime(clock.getTime() + 11 * 60_000);
      const change = await publishDue(api.product);
      return change === null ? refused : { status: 200 };
    },
  };
  return {
    /** How often each thing was really done. */
    done,
    step: async (step: OfficeStep) => {
      const doing = doings[step.kind] as Doing<OfficeStep["kind"]>;
      const reply = await doing(step);
      if (reply !== null && reply.status < 300)
        done[step.kind] = (done[step.kind] ?? 0) + 1;
    },
  };
}

async function list<Item>(
  api: ApiUnderTest,
  url: string,
  name: string,
): Promise<Item[]> {
  return (await api.get(url, "admin")).body[name] as Item[];
}

function forms(api: ApiUnderTest) {
  const send: Doing<"send"> = ({ rows, hasBadRow }) =>
    api.send({
      content: shortCsv(
        ...rows.map(
          ({ posyandu: id, month: of, s, d }) =>
            [id, of, s, d, d, 0, 0, 0] as const,
        ),
        ...(hasBadRow
          ? [["yandu-12", "2026-06", 10, "banyak", 1, 1, 1, 1] as const]
          : []),
      ),
      as: "admin",
      query: "?acceptValid=true",
      fields: { confirm: everyQuestion },
    });
  const withdraw: Doing<"withdraw"> = async ({ which: nth }) => {
    const sent = await list<{ id: string; status: string }>(
      api,
      "/submissions?area=15",
      "submissions",
    );
    const standing = sent.filter(({ status }) => status !== "withdrawn");
    const one = pick(standing, nth);
    if (one === undefined) return refused;
    return api.post(`/submissions/${one.id}/withdraw`, {}, "admin");
  };
  const children: Doing<"children"> = (step) => {
    const rows = step.names.map((name) =>
      writtenChild(`Anak ${name}`, {
        Posyandu: step.place,
        "Tgl Lahir": `${String(Number(step.month.slice(0, 4)) - 1)}-02-10`,
        "Tanggal Pengukuran": `${step.month}-10`,
        Tinggi: step.height,
      }),
    );
    const body = formDataOf({
      content: childCsv(rows),
      name: "anak.csv",
      fields: { area: "15.01" },
    });
    const query = "?acceptFewer=true&acceptMonths=true";
    return api.post(`/child-files${query}`, { body }, "admin");
  };
  return { send, withdraw, children };
}

function decisions(api: ApiUnderTest) {
  const decide: Doing<"decide"> = async ({ which: nth, to }) => {
    const url = "/child-places?area=15.01";
    const one = pick(await list<{ id: number }>(api, url, "places"), nth);
    if (one === undefined) return refused;
    const decision = to.startsWith("yandu") ? { posyandu: to } : { action: to };
    return api.post(
      `/child-places/${String(one.id)}/decision`,
      json(decision),
      "admin",
    );
  };
  const dismiss: Doing<"dismiss"> = async ({ which: nth }) => {
    const rows = await list<{ submission: string; row: number }>(
      api,
      "/refused-rows?area=15",
      "rows",
    );
    const one = pick(rows, nth);
    if (one === undefined) return refused;
    const url = `/refused-rows/${one.submission}/${String(one.row)}/dismiss`;
    return api.raw(url, "admin", "POST");
  };
  return { decide, dismiss };
}

function notes(api: ApiUnderTest) {
  const standing = async (nth: number) =>
    pick(
      await list<{ id: string; version: number }>(
        api,
        "/notes?area=15.01&indicator=ds&from=2025-09&to=2026-09&inside=true",
        "notes",
      ),
      nth,
    );
  const note: Doing<"note"> = ({ which: nth, month: of }) =>
    api.post(
      "/notes",
      json({
        area: pick(["15.01", "15.01.01", "15.02"], nth),
        indicator: "ds",
        month: of,
        text: `Sebab ${String(nth)}`,
      }),
      "admin",
    );
  const editNote: Doing<"editNote"> = async ({ which: nth }) => {
    const one = await standing(nth);
    if (one === undefined) return refused;
    const body = json({ text: `Ralat ${String(nth)}`, version: one.version });
    return api.post(`/notes/${one.id}/edit`, body, "admin");
  };
  const withdrawNote: Doing<"withdrawNote"> = async ({ which: nth }) => {
    const one = await standing(nth);
    if (one === undefined) return refused;
    const body = json({ reason: "Keliru" });
    return api.post(`/notes/${one.id}/withdraw`, body, "admin");
  };
  return { note, editNote, withdrawNote };
}

function administration(api: ApiUnderTest) {
  const registry: Doing<"registry"> = ({ name, village }) => {
    const content = `nama,kode desa\n${name},${village}\n`;
    const body = formDataOf({ content, name: "daftar.csv" });
    return api.post("/posyandu?acceptValid=true", { body }, "admin");
  };
  const boundaries: Doing<"boundaries"> = ({ which: nth }) => {
    const features = ["15.01", "15.02"].map((code, index) =>
      polygon(code, square(index * 10 + (nth % 5), 0, 4)),
    );
    const content = JSON.stringify({ type: "FeatureCollection", features });
    const body = formDataOf({ content, name: "batas.geojson" });
    return api.post("/boundaries", { body }, "admin");
  };
  return { registry, boundaries };
}
