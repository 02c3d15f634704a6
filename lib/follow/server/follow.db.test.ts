import { toldOf } from "@/lib/follow/domain/told-stage";
import { firstStage } from "@/lib/meetings/domain/stage";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type {
  FollowReply,
  StageReply,
  StageState,
} from "@/lib/follow/contract";
import {
  openLiveServer,
  type LiveServer,
} from "@/lib/live/server/testing/live-client";
import {
  expectProblem,
  openApiUnderTest,
  type ActorName,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { json } from "@/lib/product/testing/permissions/permission-row";
import { mostGuesses } from "@/lib/follow/domain/limits";

const device = "browser-of-the-planner";
const first: StageState = {
  ...toldOf(firstStage([])),
  turn: 1,
  by: "w1",
  shownAt: 1_760_000_000_000,
};

describeOnBothEngines("following a meeting", ({ database }) => {
  let api: ApiUnderTest;
  let live: LiveServer;
  beforeAll(async () => {
    api = await openApiUnderTest(database());
    live = await openLiveServer(api);
  });
  afterAll(async () => {
    await live.stop();
    await api.close();
  });

  const post = (path: string, body: unknown, as: ActorName = "planner") => {
    const { url, init } = json(path, body);
    return api.post(url, init, as);
  };
  const plan = async (): Promise<string> => {
    const { body } = await post("/meetings", {
      title: "Rakor",
      area: "15",
      month: "2026-09",
      heldOn: null,
      place: "",
      snapshot: null,
    });
    return (body.meeting as { id: string }).id;
  };
  const stageOf = ({ body }: { body: unknown }) => body as StageReply;
  const open = async (
    audience: StageReply["audience"] = "public",
  ): Promise<StageReply & { meeting: string }> => {
    const meeting = await plan();
    const path = `/meetings/${meeting}/stage`;
    const reply = await post(path, { audience, device, stage: first });
    expect(reply.status, JSON.stringify(reply.body)).toBe(201);
    return { ...stageOf(reply), meeting };
  };
  const move = (
    meeting: string,
    stage: Partial<StageState>,
    { as = "planner", from = device }: { as?: ActorName; from?: string } = {},
  ) =>
    post(
      `/meetings/${meeting}/stage/move`,
      { device: from, stage: { ...first, ...stage } },
      as,
    );
  const follow = (code: string, headers: Record<string, string> = {}) =>
    fetch(`${live.url}/api/v1/follow/${encodeURIComponent(code)}`, { headers });
  const shownTo = async (code: string) =>
    (await (await follow(code)).json()) as FollowReply;

  it("a code as it is read off the wall shows the agenda, without notes, and what is on the stage", async () => {
    const { code, meeting } = await open();
    expect(code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{6}$/);
    await move(meeting, { turn: 2, at: 3, pointed: "15.01", isBlack: true });
    const shown = await shownTo(code.toLowerCase());
    expect(shown.meeting).toMatchObject({ id: meeting, mayChange: false });
    expect(shown.slides.length).toBeGreaterThan(5);
    expect(shown.slides.every(({ notes }) => notes === "")).toBe(true);
    expect(shown.stage).toMatchObject({ at: 3, isBlack: true });
    expect(shown.office.id).toMatch(/^Perencana /);
  });

  it("of two states the later is kept: by its turn, of one turn by who made it, and one that comes late changes nothing", async () => {
    const { code, meeting } = await open();
    const at = async (stage: Partial<StageState>) => {
      const reply = await move(meeting, stage);
      expect(reply.status).toBe(200);
      return (await shownTo(code)).stage.at;
    };
    expect(await at({ turn: 5, by: "w1", at: 5 })).toBe(5);
    expect(await at({ turn: 4, by: "w9", at: 4 })).toBe(5);
    expect(await at({ turn: 5, by: "w0", at: 1 })).toBe(5);
    expect(await at({ turn: 5, by: "w2", at: 2 })).toBe(2);
  });

  it("an open code lets a stranger read what slides are made of, and nothing else; the public's code does not, and both end", async () => {
    const passOf = async (code: string) => (await shownTo(code)).pass ?? "";
    const read = async (path: string, pass: string, method = "GET") =>
      (
        await fetch(`${live.url}/api/v1${path}`, {
          method,
          headers: { "x-stage-pass": pass },
        })
      ).status;
    const figures =
      "/values?area=15.01.01&level=village&month=2026-09&indicator=ds";
    const strict = await open("public");
    expect(await passOf(strict.code)).toBe("");
    const refused = await read(figures, "");
    expect(refused).toBeGreaterThanOrEqual(401);
    const { code, meeting } = await open("oversight");
    const pass = await passOf(code);
    expect(await read(figures, pass)).toBe(200);
    expect(await read(figures, pass)).toBe(200);
    expect(await read(figures, "")).toBe(refused);
    expect(await read(figures, "0".repeat(48))).toBe(refused);
    for (const [path, method] of [
      ["/meetings", "GET"],
      [`/meetings/${meeting}`, "GET"],
      ["/submissions?area=15", "GET"],
      [`/meetings/${meeting}/stage/close`, "POST"],
    ] as const)
      expect([401, 403], path).toContain(await read(path, pass, method));
    expect((await post(`/meetings/${meeting}/stage/close`, {})).status).toBe(
      200,
    );
    expect((await follow(code)).status).toBe(404);
    await expect
      .poll(() => read(figures, pass), { timeout: 5_000 })
      .toBe(refused);
  });

  it("ends with its meeting", async () => {
    const { code, meeting } = await open();
    const turned = await post(`/meetings/${meeting}/state`, {
      state: "closed",
      version: 1,
    });
    expect(turned.status).toBe(200);
    expect((await follow(code)).status).toBe(404);
    const again = { audience: "public", device, stage: first };
    expectProblem(await post(`/meetings/${meeting}/stage`, again), {
      status: 409,
      code: "stage-closed",
    });
  });

  it("nobody takes what is neither offered nor left; of two who press at once one presents, and the other is told who", async () => {
    const { meeting, office } = await open();
    const path = `/meetings/${meeting}/stage`;
    const take = (as: ActorName) =>
      post(`${path}/take`, { device: `browser-${as}` }, as);
    const early = await take("admin");
    expectProblem(early, { status: 409, code: "stage-held" });
    expect((early.body.message as { id: string }).id).toContain(office.id);
    await post(`${path}/offer`, { device, isOffered: true });
    // A third office holds it: the planner's own other browser would always be let in.
    await api.product.database
      .sql`update stages set holder = 'third' where meeting_id = ${meeting}`;
    const takers = ["admin", "planner"] as const;
    const taken = await Promise.all(takers.map(take));
    expect(taken.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const won = taken.findIndex(({ status }) => status === 200);
    const [winner, loser] = won === 0 ? takers : takers.toReversed();
    const moved = (as: ActorName = "") =>
      move(meeting, { turn: 9 }, { as, from: `browser-${as}` });
    expect((await moved(winner)).status).toBe(200);
    const refused = await moved(loser);
    expectProblem(refused, { status: 409, code: "stage-held" });
    const named = winner === "admin" ? "Admin" : "Perencana";
    expect((refused.body.message as { id: string }).id).toContain(named);
  });

  it("whoever vanishes comes back, unless another has gone on meanwhile", async () => {
    const { meeting } = await open();
    const path = `/meetings/${meeting}/stage`;
    await api.product.database
      .sql`update stages set heard_at = '2020-01-01' where meeting_id = ${meeting}`;
    expect((await move(meeting, { turn: 2 })).status).toBe(200);
    const taken = () =>
      post(`${path}/take`, { device: "browser-admin" }, "admin");
    expectProblem(await taken(), { status: 409, code: "stage-held" });
    await api.product.database
      .sql`update stages set heard_at = '2020-01-01' where meeting_id = ${meeting}`;
    expect((await taken()).status).toBe(200);
    expectProblem(await move(meeting, { turn: 3 }), {
      status: 409,
      code: "stage-held",
    });
  });

  it("a question sent twice is asked once, and stands with the others of its figure until it is explained", async () => {
    const { code, meeting } = await open();
    const ask = (id: string, more: object = {}) =>
      post(
        `/follow/${code}/questions`,
        { id, area: "15.01", indicator: "ds", ...more },
        "stranger",
      );
    const id = randomUUID();
    expect((await ask(id)).status).toBe(200);
    expect((await ask(id)).status).toBe(200);
    await ask(randomUUID());
    await ask(randomUUID(), { indicator: null });
    expectProblem(await ask(randomUUID(), { area: "15.99" }), {
      status: 404,
      code: "unknown-area",
    });
    const path = `/meetings/${meeting}/stage`;
    await post(`${path}/answer`, { area: "15.01", indicator: "ds" });
    const { body } = await api.get(`${path}?device=${device}`, "planner");
    const { questions } = (body as { stage: StageReply }).stage;
    expect(
      questions.map(({ indicator, isAnswered }) => [indicator, isAnswered]),
    ).toEqual(
      expect.arrayContaining([
        ["ds", true],
        ["ds", true],
        [null, false],
      ]),
    );
    expect(questions).toHaveLength(3);
  });

  it("every follower hears of a move and of the end, presenters of how many there are, and no stranger comes into their room", async () => {
    const { meeting } = await open();
    const room = `stage|${meeting}`;
    const heard: unknown[][] = [[], []];
    const joinAs = async (as: ActorName, name: string) => {
      const { socket } = await live.connect(as);
      const answer = await socket.emitWithAck("join", name);
      return { socket, answer };
    };
    for (const said of heard) {
      const { socket, answer } = await joinAs("stranger", room);
      expect(answer).toMatchObject({ ok: true, said: { kind: "stage" } });
      socket.on("said", (event) => said.push(event.said));
    }
    const stand = await joinAs("admin", `stand|${meeting}`);
    expect(stand.answer).toMatchObject({ ok: true });
    const told: unknown[] = [];
    stand.socket.on("said", (event) => told.push(event.said));
    expect((await joinAs("stranger", `stand|${meeting}`)).answer).toMatchObject(
      {
        ok: false,
        problem: { code: "not-signed-in" },
      },
    );
    expect((await joinAs("stranger", room)).answer.ok).toBe(true);
    await expect
      .poll(() => told)
      .toContainEqual({ kind: "followers", count: 3 });
    await move(meeting, { turn: 2, at: 4 });
    const isMoved = (said: unknown[]) =>
      said.some((one) => (one as { stage?: StageState }).stage?.at === 4);
    await expect.poll(() => heard.every(isMoved)).toBe(true);
    await post(`/meetings/${meeting}/stage/close`, {});
    await expect
      .poll(() =>
        heard.every((said) =>
          said.some((one) => (one as { kind: string }).kind === "closed"),
        ),
      )
      .toBe(true);
    expect((await joinAs("stranger", room)).answer).toMatchObject({
      ok: false,
      problem: { code: "stage-closed" },
    });
  });

  it("who guesses codes is not told whether one holds; others go on", async () => {
    const { code } = await open();
    const from = (address: string) => ({ "x-forwarded-for": address });
    const guesser = from("203.0.113.9");
    for (let guess = 0; guess < mostGuesses; guess += 1)
      expect((await follow("BBBBBB", guesser)).status).toBe(404);
    for (const typed of ["BBBBBB", code]) {
      const refused = await follow(typed, guesser);
      const body = (await refused.json()) as Record<string, unknown>;
      expectProblem(
        {
          status: refused.status,
          type: refused.headers.get("content-type") ?? "",
          body,
        },
        { status: 429, code: "too-many-codes" },
      );
    }
    expect((await follow(code, from("203.0.113.10"))).status).toBe(200);
  });
});
