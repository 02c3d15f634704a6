import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pino } from "pino";
import { describeOnOneEngine } from "@/db/testing/describe-on-both-engines";
import {
  polygon,
  square,
} from "@/lib/boundaries/server/testing/boundary-builders";
import {
  childCsv,
  writtenChild,
} from "@/lib/children/server/testing/child-rows";
import { AreaCode, levels } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { errorSerializers } from "@/lib/core/product/log";
import {
  openLiveServer,
  type LiveServer,
} from "@/lib/live/server/testing/live-client";
import {
  formDataOf,
  openApiUnderTest,
  type ActorName,
  type ApiUnderTest,
  type SentFile,
} from "./testing/api-under-test";
import { answerTo, everyAddress, someIndicator } from "./testing/every-answer";
import { explainedFinding } from "./testing/explained-finding";
import { marker, monthlyForm } from "./testing/marked-files";
import { everyQuestion, testMonth as month } from "./testing/test-product";

/** Parts of an address that only choose and order rows that are asked for anyway. */
const unasked = Object.fromEntries(
  "columns sort against only top limit cursor snapshot with late office until field meeting device file"
    .split(" ")
    .map((name) => [name, []]),
);

const readers = [
  "nobody",
  "viewer",
  "viewerKey",
  "planner",
  "plannerKey",
  "neighbour",
  "operator",
  "colleague",
  "operatorKey",
  "admin",
  "adminKey",
] as const satisfies readonly ActorName[];
type Reader = (typeof readers)[number];

const admins = ["admin", "adminKey"] as const;
const planners = ["planner", "plannerKey"] as const;
const own = ["operator", "colleague", "operatorKey"] as const;
const none: readonly Reader[] = [];

/** What of it stands in rows that were refused, and what in the file as a whole. */
const ofRows = ["heading", "remark", "unknown", "posyandu", "count", "village"];
const ofFile = ["file", "sheet", "other", "title", "second"];

const childPlaces = ["posyandu"];
const childCells = ["heading", "name", "parent", "address", "file", "measure"];

describeOnOneEngine("text that nobody checked", ({ database }) => {
  let api: ApiUnderTest;
  let live: LiveServer;
  let said = "";
  const heard = new Map<Reader, string>();
  const seen = new Map<Reader, string>();

  const post = async (
    url: string,
    { as = "operator", ...file }: SentFile,
    status: number,
  ) => {
    const body = formDataOf(file);
    const reply = await api.post(url, { body }, as);
    expect(reply.status, JSON.stringify(reply.body)).toBe(status);
    return reply;
  };

  async function listen(): Promise<void> {
    for (const reader of readers) {
      const { socket, watch } = await live.connect(reader);
      heard.set(reader, "");
      socket.onAny((...event: unknown[]) => {
        heard.set(reader, (heard.get(reader) ?? "") + JSON.stringify(event));
      });
      socket.emit("follow", "u1");
      for (const level of ["regency", "posyandu"] as const)
        await watch({
          area: AreaCode.parse(level === "regency" ? "15" : "15.01.01.2001"),
          level,
          month: Month.parse(month),
          sequence: 0,
        });
    }
  }

  async function sendEverything(): Promise<string[]> {
    const ids: string[] = [];
    for (const [as, area, of] of [
      ["operator", "15.01", "own"],
      ["admin", "15", "province"],
    ] as const) {
      const file = {
        as,
        content: await monthlyForm(of),
        name: `${marker(`${of}-file`)}.xlsx`,
        fields: {
          area,
          upload: "u1",
          confirm: everyQuestion,
          sheet: `SITI 1501 ${of}-sheet`,
        },
      };
      await post("/submissions?dryRun=true", file, 200);
      await post("/submissions", file, 422);
      const reply = await post("/submissions?acceptValid=true", file, 201);
      ids.push(String(reply.body.id));
    }
    const children = childCsv([
      writtenChild(marker("child-name"), {
        Posyandu: marker("child-posyandu").replace("NIK 1501 ", ""),
        "Nama Ortu": marker("child-parent"),
        Alamat: marker("child-address"),
      }),
      writtenChild("Adi", { Berat: marker("child-measure") }),
    ]).replace("LiLA", marker("child-heading"));
    const sent = await post(
      "/child-files",
      {
        content: children,
        name: `${marker("child-file")}.csv`,
        fields: { area: "15.01", upload: "u1" },
      },
      201,
    );
    ids.push(String(sent.body.id));
    const registry = [
      `nama,kode desa,puskesmas,${marker("registry-heading")}`,
      `Anggrek,15.01.01.2001,Siulak,${marker("registry-cell")}`,
      `${marker("registry-refused")},99,Siulak,x`,
    ].join("\n");
    await post(
      "/posyandu?acceptValid=true",
      {
        as: "admin",
        content: registry,
        name: `${marker("registry-file")}.csv`,
      },
      200,
    );
    const feature = polygon("15.01", square(0, 0, 5));
    const boundaries = JSON.stringify({
      type: "FeatureCollection",
      name: marker("boundary-layer"),
      features: [
        {
          ...Object(feature),
          properties: {
            code: "15.01",
            name: marker("boundary-name"),
            remark: marker("boundary-remark"),
          },
        },
      ],
    });
    await post(
      "/boundaries",
      {
        as: "admin",
        content: boundaries,
        name: `${marker("boundary-file")}.geojson`,
      },
      200,
    );
    ids.push(await explainedFinding(api));
    return ids;
  }

  beforeAll(async () => {
    api = await openApiUnderTest(database());
    api.product.log = pino(
      { level: "trace", serializers: errorSerializers },
      {
        write: (line: string) => {
          said += line;
        },
      },
    );
    live = await openLiveServer(api);
    await listen();
    const ids = await sendEverything();
    await api.product.feed.settled();
    const addresses = await everyAddress(api, {
      area: ["15", "15.01", "15.02"],
      code: ["15", "15.01", "15.01.01"],
      id: ids,
      level: levels,
      month: [month],
      from: [month],
      to: [month],
      indicator: [someIndicator],
      without: [""],
      state: ["accepted", "to-mend"],
      before: ["100"],
      kind: ["d-over-s"],
      after: ["00000000-0000-4000-8000-000000000000"],
      q: ["siti"],
      search: ["siti"],
      ...{ since: ["0"], v: ["1"] },
      posyandu: ["p1"],
      where: ["ds:le:100"],
      ...unasked,
    });
    for (const reader of readers) {
      const answers = await Promise.all(
        addresses.map((address) => answerTo(api, address, reader)),
      );
      seen.set(reader, answers.join("\n"));
    }
    api.product.isDemo = () => true;
    const inDemo = await Promise.all(
      addresses.map((address) => answerTo(api, address, "nobody")),
    );
    seen.set("nobody", [seen.get("nobody"), ...inDemo].join("\n"));
  }, 120_000);
  afterAll(async () => {
    await live.stop();
    await api.close();
  });

  /** Who has been shown a text in any form that JSON, CSV or XML gives it. */
  const whoSaw = (text: string): Reader[] =>
    readers.filter((reader) => {
      const all = (seen.get(reader) ?? "").toLowerCase();
      const forms = [text, text.replaceAll(" ", "_"), text.replaceAll(" ", "")];
      return forms.some((form) => all.includes(form.toLowerCase()));
    });
  const inOrder = (allowed: readonly Reader[]) =>
    readers.filter((reader) => allowed.includes(reader));

  describe("of the monthly form of a regency", () => {
    it.each([...ofRows, ...ofFile])(
      "is for its operator, planners and admins: %s",
      (where) => {
        expect(whoSaw(`1501 own-${where}`)).toEqual(
          inOrder([...own, ...planners, ...admins]),
        );
      },
    );
  });

  describe("of a form sent for the whole province", () => {
    it.each(ofFile)("is for planners and admins: %s", (where) => {
      expect(whoSaw(`1501 province-${where}`)).toEqual(
        inOrder([...planners, ...admins]),
      );
    });

    it.each(["posyandu", "count", "remark"])(
      "is for the operator of the regency whose row was refused: %s",
      (where) => {
        const saw = whoSaw(`1501 province-${where}`);
        expect(saw).toEqual(expect.arrayContaining([...planners, ...admins]));
        for (const other of ["nobody", "viewer", "viewerKey", "neighbour"])
          expect(saw).not.toContain(other);
      },
    );
  });

  describe("of a file of children", () => {
    it.each(childPlaces)(
      "is for its operator and admins, and no planner: %s",
      (where) => {
        expect(whoSaw(`child-${where}`)).toEqual(inOrder([...own, ...admins]));
      },
    );

    it.each(childCells)("is for nobody once it is read: %s", (where) => {
      expect(whoSaw(`child-${where}`)).toEqual(none);
    });
  });

  describe("of the work on a finding", () => {
    it.each(["explanation", "objection"])(
      "is for the operator of its regency, planners and admins: %s",
      (where) => {
        expect(whoSaw(where)).toEqual(
          inOrder([...own, ...planners, ...admins]),
        );
      },
    );
  });

  describe("of the registry and of boundaries", () => {
    it.each([
      ...["registry-heading", "registry-cell", "registry-refused"],
      ...["registry-file", "boundary-layer", "boundary-name"],
      ...["boundary-remark", "boundary-file"],
    ])("is for nobody but whoever imports them, while they do: %s", (where) =>
      expect(whoSaw(where)).toEqual(none),
    );
  });

  it("comes over no socket, and stands in no line of the log", () => {
    for (const reader of readers) {
      expect(heard.get(reader)).toMatch(/ticker/);
      expect(heard.get(reader)).not.toMatch(/SITI/i);
    }
    expect(said).not.toMatch(/SITI/i);
  });

  it("was looked for where it can be found", () => {
    for (const reader of readers)
      expect(seen.get(reader)).toContain("Wilayah 15.01");
  });
});
