import { afterAll, beforeAll, expect, it } from "vitest";
import { pino } from "pino";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { writeXlsx } from "@/lib/core/domain/write-xlsx";
import {
  formDataOf,
  openApiUnderTest,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import {
  childCsv,
  writtenChild,
  type WrittenChild,
} from "@/lib/children/server/testing/child-rows";
import {
  findInDatabase,
  findInText,
  findOnDisk,
  type Trace,
} from "@/lib/product/testing/find-traces";
import {
  openLiveServer,
  type LiveServer,
} from "@/lib/live/server/testing/live-client";
import { testMonth } from "@/lib/product/testing/test-product";

/** Words that occur nowhere but in the files sent here. */
const people = [
  "QUENTARIA XULFIKAR",
  "BEVAZTIN OKTRIANDA",
  "WIXMARDO PELUZINE",
];
const parents = ["HJALMARITA VOSQUEN"];
const niks = ["1501077203198841", "1571996655443322"];
const others = ["GANG ZYMURGI", "081277665544"];
const births = ["2024-03-17", "17/03/2024", "45368"];
const secrets = [...people, ...parents, ...niks, ...others, ...births];
/** Each word of a name by itself, too. */
const words = secrets.flatMap((secret) => [
  secret,
  ...(/^[A-Z]+ [A-Z]+$/.test(secret) ? secret.split(" ").slice(-1) : []),
]);

const [first = "", second = "", third = ""] = people;

function rows(): WrittenChild[] {
  const child = (name: string, more: WrittenChild) =>
    writtenChild(name, {
      NIK: niks[0] ?? "",
      "Nama Ortu": parents[0] ?? "",
      Alamat: others.join(" "),
      "Tgl Lahir": "2024-03-17",
      Tinggi: "80",
      Berat: "10,4",
      ...more,
    });
  return [
    child(first, {}),
    child(second, { "Tgl Lahir": "17/03/2024" }),
    writtenChild("Orang Lain", { Posyandu: "Melatti" }),
    child(third, { "Tgl Lahir": "45368" }),
    child(first, { Berat: "11" }),
    // Columns that have slipped: names and numbers stand where measures, dates and signs belong.
    child(second, { Berat: first, Tinggi: niks[1] ?? "" }),
    child(third, { "Tanggal Pengukuran": first, JK: parents[0] ?? "" }),
    child(second, {
      JK: first,
      "Naik Berat Badan": third,
      "TB/U": second,
      "Cara Ukur": first,
    }),
    child(first, { "Kab/Kota": second }),
    child(third, { Kec: second, "Desa/Kel": first, Posyandu: third }),
    child(third, { Posyandu: third }),
    child(second, { "Desa/Kel": parents[0] ?? "" }),
    child(first, { Posyandu: niks[1] ?? "" }),
    child(second, { "Tanggal Pengukuran": "2024-03-16" }),
  ];
}

describeOnBothEngines(
  "names, NIK, addresses and birth dates",
  ({ database, location }) => {
    let api: ApiUnderTest;
    let live: LiveServer;
    let said = "";
    const answers: { where: string; text: string }[] = [];

    beforeAll(async () => {
      api = await openApiUnderTest(database());
      api.product.log = pino(
        { level: "trace" },
        {
          write: (line: string) => {
            said += line;
          },
        },
      );
      live = await openLiveServer(api);
    });
    afterAll(async () => {
      await live.stop();
      await api.close();
    });

    const send = async (file: Parameters<typeof formDataOf>[0], query = "") => {
      const response = await api.api.request(`/api/v1/child-files${query}`, {
        method: "POST",
        body: formDataOf({
          name: `${first}.csv`,
          ...file,
          fields: { area: "15.01", upload: "u1", ...file.fields },
        }),
        headers: { "x-actor": "operator" },
      });
      const text = await response.text();
      answers.push({ where: `POST /child-files${query}`, text });
      return {
        status: response.status,
        body: JSON.parse(text) as Record<string, unknown>,
      };
    };

    it("that a file brings are nowhere afterwards: not in the database, on disk, in the log, in an answer, on the socket", async () => {
      const client = await live.connect("operator");
      const heard: string[] = [];
      client.socket.onAny((event: string, data: unknown) =>
        heard.push(event + JSON.stringify(data)),
      );
      client.socket.emit("follow", "u1");
      await client.watch({
        area: AreaCode.parse("15.01"),
        level: "subdistrict",
        month: Month.parse(testMonth),
        sequence: 0,
      });

      const csv = childCsv(rows());
      expect((await send({ content: csv }, "?dryRun=true")).status).toBe(200);
      const accepted = await send({ content: csv });
      expect(accepted.status).toBe(201);
      const book = await writeXlsx([
        { name: "Data", rows: csv.split("\n").map((line) => line.split(";")) },
      ]);
      await send({ content: book });
      await send({ content: book.subarray(0, Math.floor(book.length / 2)) });
      await send({ content: csv.replaceAll(";", " ") });
      await send({
        content: csv,
        fields: { decisions: `{"${first}":"${second}"}` },
      });
      await send({ content: csv, fields: { headings: `{"${first}":"name"}` } });
      const html = `<table>${csv
        .split("\n")
        .map(
          (line) =>
            `<tr>${line
              .split(";")
              .map((cell) => `<td>${cell}</td>`)
              .join("")}</tr>`,
        )
        .join("")}</table>`;
      await send({ content: html, name: `${second}.xls` });

      const id = String(accepted.body.id);
      for (const url of [
        `/submissions/${id}`,
        `/submissions/${id}/file`,
        "/submissions?area=15.01",
        "/child-places?area=15.01",
        "/child-places/choices?area=15.01&q=melati",
        `/growth?area=15.01&month=${testMonth}`,
        `/values?area=15.01&month=${testMonth}&indicator=stunting`,
        "/ticker?area=15.01",
        `/board?area=15.01&month=${testMonth}`,
        "/refused-rows?area=15.01",
        "/openapi.json",
      ])
        answers.push({ where: url, text: await (await api.raw(url)).text() });
      await api.post(`/submissions/${id}/withdraw`);
      await api.product.feed.settled();

      const { sql } = database();
      if (location().databaseUrl === undefined) await sql`checkpoint`;
      const traces: Trace[] = [
        ...answers.flatMap(({ where, text }) => findInText(where, text, words)),
        ...heard.flatMap((event) => findInText("socket", event, words)),
        ...findInText("log", said, words),
        ...(await findInDatabase(sql, words)),
        ...findOnDisk(api.dataDir, words),
        ...findOnDisk(location().dataDir, words),
      ];
      expect(traces).toEqual([]);
      // The search itself must be able to find: what was meant to be stored is there.
      expect(heard.length).toBeGreaterThan(2);
      expect(await findInDatabase(sql, ["Melatti"])).not.toEqual([]);
      expect(await sql`select 1 from measurements`).not.toHaveLength(0);
    });
  },
);
