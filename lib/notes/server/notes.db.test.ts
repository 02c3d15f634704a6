import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { AreaCode } from "@/lib/core/domain/ids";
import {
  expectProblem,
  openApiUnderTest,
  type ActorName,
  type ApiUnderTest,
  type Reply,
} from "@/lib/product/testing/api-under-test";

const month = "2026-09";
const figure = { area: "15.01", indicator: "stunting", month };

type ShownNote = {
  id: string;
  text: string;
  office: { id: string };
  version: number;
  mayEdit: boolean;
  mayWithdraw: boolean;
  withdrawnReason: string | null;
};

describeOnBothEngines("notes", ({ database }) => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await openApiUnderTest(database());
  });
  afterAll(() => api.close());

  const post = (path: string, body: unknown, as: ActorName): Promise<Reply> =>
    api.post(
      `/notes${path}`,
      {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      },
      as,
    );
  const noteOf = ({ body }: Reply) => body as unknown as ShownNote;
  const write = async (
    more: Partial<typeof figure> & { text?: string } = {},
    as: ActorName = "operator",
  ) => {
    const reply = await post("", { ...figure, text: "Sebab", ...more }, as);
    expect(reply.status).toBe(201);
    return noteOf(reply);
  };
  const list = async (query: string, as: ActorName = "planner") => {
    const { body } = await api.get(
      `/notes?from=${month}&to=${month}&${query}`,
      as,
    );
    return body.notes as ShownNote[];
  };

  it("stand at the figure they were written of, under the writer's office, and nobody's name", async () => {
    const note = await write({ text: "  Timbangan diganti.  " });
    const shown = await list("area=15.01&indicator=stunting");
    const found = shown.find(({ id }) => id === note.id);
    expect(found).toMatchObject({
      text: "Timbangan diganti.",
      office: { id: "Operator Wilayah 15.01" },
      version: 1,
      mayEdit: false,
      mayWithdraw: true,
    });
    expect(JSON.stringify(found)).not.toMatch(/Operator Kerinci|operator-1501/);
    expect(await list("area=15.01&indicator=ds")).toEqual([]);
    expect(await list("area=15.02&indicator=stunting")).toEqual([]);
  });

  it("of areas inside are read with an area when that is asked for", async () => {
    const note = await write({ area: "15.01.01", text: "Satu kecamatan" });
    const ids = async (query: string) =>
      (await list(query)).map(({ id }) => id);
    expect(await ids("area=15")).not.toContain(note.id);
    expect(await ids("area=15&inside=true")).toContain(note.id);
    expect(await ids("area=15.01&inside=true")).toContain(note.id);
    expect(await ids("area=15.02&inside=true")).not.toContain(note.id);
  });

  it("keep every text when they are edited, and refuse an edit of a text that nobody saw last", async () => {
    const { id } = await write({ text: "Pertama" });
    const edited = await post(
      `/${id}/edit`,
      { text: "Kedua", version: 1 },
      "operator",
    );
    expect(noteOf(edited)).toMatchObject({ text: "Kedua", version: 2 });
    expectProblem(
      await post(`/${id}/edit`, { text: "Ketiga", version: 1 }, "operator"),
      { status: 409, code: "note-changed" },
    );
    const { body } = await api.get(`/notes/${id}`, "planner");
    expect(body.versions).toMatchObject([
      { version: 1, text: "Pertama" },
      { version: 2, text: "Kedua" },
    ]);
  });

  it("of two edits at once one is stored and the other refused", async () => {
    const { id } = await write();
    const replies = await Promise.all(
      ["A", "B"].map((text) =>
        post(`/${id}/edit`, { text, version: 1 }, "operator"),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it("leave their figure when withdrawn, and stay readable with the reason", async () => {
    const { id } = await write();
    const reason = "Angkanya sudah diperbaiki";
    expect((await post(`/${id}/withdraw`, { reason }, "planner")).status).toBe(
      200,
    );
    const ids = (notes: ShownNote[]) => notes.map((note) => note.id);
    expect(ids(await list("area=15.01"))).not.toContain(id);
    const all = await list("area=15.01&withdrawn=true");
    expect(all.find((note) => note.id === id)).toMatchObject({
      withdrawnReason: reason,
      mayEdit: false,
      mayWithdraw: false,
    });
    for (const path of ["edit", "withdraw"])
      expectProblem(
        await post(
          `/${id}/${path}`,
          { text: "x", version: 1, reason },
          "operator",
        ),
        { status: 409, code: "note-withdrawn" },
      );
  });

  it("are written by planners, the administrator and the area's operators, read by no stranger", async () => {
    const { id } = await write();
    const text = "x";
    for (const as of ["planner", "admin"] as const)
      expect((await post("", { ...figure, text }, as)).status).toBe(201);
    const refused = { status: 403, code: "not-allowed" };
    expectProblem(await post("", { ...figure, text }, "neighbour"), refused);
    expectProblem(
      await post("", { ...figure, area: "15", text }, "operator"),
      refused,
    );
    expectProblem(
      await post(`/${id}/edit`, { text, version: 1 }, "colleague"),
      refused,
    );
    expectProblem(
      await post(`/${id}/withdraw`, { reason: text }, "neighbour"),
      refused,
    );
    const stranger = { status: 401, code: "not-signed-in" };
    const nobody = "nobody" as ActorName;
    expectProblem(await post("", { ...figure, text }, nobody), stranger);
    expectProblem(await api.get(`/notes/${id}`, nobody), stranger);
    expectProblem(
      await api.get(`/notes?area=15&from=${month}&to=${month}`, nobody),
      stranger,
    );
  });

  it.each([
    ["no text", { text: "   " }, 400],
    ["a character that no database stores", { text: "a\0b" }, 400],
    ["a text beyond measure", { text: "x".repeat(2_001) }, 400],
    ["an indicator that is not there", { indicator: "happiness" }, 400],
    ["a month that is none", { month: "2026-13" }, 400],
    ["an area that is not there", { area: "15.99" }, 404],
  ])("with %s are refused in both languages", async (_what, wrong, status) => {
    const reply = await post("", { ...figure, text: "x", ...wrong }, "admin");
    expectProblem(reply, {
      status,
      code: status === 404 ? "unknown-area" : "bad-request",
    });
  });

  it.each(["/notes", "/child-places/1/decision"])(
    "and everything else sent to %s as JSON are refused in words when they break off",
    async (path) => {
      const reply = await api.post(
        path,
        {
          headers: { "content-type": "application/json" },
          body: '{"area": "15.01", "te',
        },
        "operator",
      );
      expectProblem(reply, { status: 400, code: "bad-request" });
    },
  );

  it("are audited and told to open screens, and make no figure old", async () => {
    const { feed } = api.product;
    await feed.settled();
    const heard: string[] = [];
    feed.subscribe(
      (changes) => void heard.push(...changes.map(({ kind }) => kind)),
    );
    const before = feed.changedAt(
      month as Parameters<typeof feed.changedAt>[0],
    );
    const { id } = await write();
    await post(`/${id}/edit`, { text: "Lain", version: 1 }, "operator");
    await post(`/${id}/withdraw`, { reason: "Salah" }, "operator");
    await feed.settled();
    expect(heard).toEqual(["noted", "noteEdited", "noteWithdrawn"]);
    expect(feed.changedAt(month as Parameters<typeof feed.changedAt>[0])).toBe(
      before,
    );
    const audited = await database().sql<{ action: string; actor: string }[]>`
      select action, actor from audit_log where subject = ${id} order by id`;
    expect(audited).toEqual(
      ["noted", "noteEdited", "noteWithdrawn"].map((kind) => ({
        action: `note.${kind}`,
        actor: "operator-1501",
      })),
    );
    const { body } = await api.get(
      `/ticker?area=${"15.01" as AreaCode}`,
      "planner",
    );
    expect((body.entries as { kind: string }[])[0]?.kind).toBe("noteWithdrawn");
  });
});
