import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  expectProblem,
  openApiUnderTest,
  type ActorName,
  type ApiUnderTest,
  type Reply,
} from "@/lib/product/testing/api-under-test";
import type { AgendaSlide, Meeting, Slide } from "@/lib/meetings/contract";
import { usualAgenda } from "@/lib/meetings/domain/slide-kinds";

const facts = {
  title: "Rapat koordinasi",
  area: "15",
  month: "2026-09",
  heldOn: "2026-10-20",
  place: "Aula",
  snapshot: null,
};

const blank = {
  id: null,
  kind: "map",
  title: null,
  area: null,
  month: null,
  indicator: null,
  look: "",
  notes: "",
  minutes: 5,
};

type Shown = { meeting: Meeting; slides: Slide[] };

describeOnBothEngines("meetings", ({ database }) => {
  let api: ApiUnderTest;
  beforeAll(async () => {
    api = await openApiUnderTest(database());
  });
  afterAll(() => api.close());

  const post = (
    path: string,
    body: unknown,
    as: ActorName = "planner",
  ): Promise<Reply> =>
    api.post(
      `/meetings${path}`,
      {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      },
      as,
    );
  const shown = ({ body }: Reply) => body as unknown as Shown;
  const plan = async (more: object = {}) => {
    const reply = await post("", { ...facts, ...more });
    expect(reply.status, JSON.stringify(reply.body)).toBe(201);
    return shown(reply);
  };
  const read = async (id: string) =>
    shown(await api.get(`/meetings/${id}`, "viewer"));
  const kinds = ({ slides }: Shown) => slides.map(({ kind }) => kind);

  it("begin with the usual agenda, under the office that made them, and nobody's name", async () => {
    const title = "<script>alert(1)</script> Rakor 🎉";
    const planned = await plan({ title: `  ${title}\u200b ` });
    expect(planned.meeting).toMatchObject({
      title,
      area: "15",
      state: "planned",
      version: 1,
      office: { id: expect.stringMatching(/^Perencana /) as string },
    });
    expect(kinds(planned)).toEqual(usualAgenda.map(({ kind }) => kind));
    const again = await read(planned.meeting.id);
    expect(again.slides).toEqual(planned.slides);
    expect(again.meeting).toEqual({ ...planned.meeting, mayChange: false });
    expect(JSON.stringify(again)).not.toMatch(/"planner"|example[.]test/);
    const { body } = await api.get("/meetings", "viewer");
    expect(body.meetings).toContainEqual(again.meeting);
  });

  it("keep the ids of slides that change places, drop those left out, and take new ones", async () => {
    const { meeting, slides } = await plan();
    const [first, second, third] = slides as [Slide, Slide, Slide];
    const wanted = [
      { ...third, notes: "Tanya Bungo" },
      { ...blank, indicator: "stunting", look: "layer=circles" },
      first,
    ] as AgendaSlide[];
    const path = `/${meeting.id}/agenda`;
    const reply = shown(await post(path, { slides: wanted, version: 1 }));
    expect(reply.meeting.version).toBe(2);
    expect(reply.slides.map(({ id }) => id)).toEqual([
      third.id,
      expect.not.stringMatching(first.id) as string,
      first.id,
    ]);
    expect(reply.slides[0]).toMatchObject({ notes: "Tanya Bungo" });
    expect(reply.slides[1]).toMatchObject({ look: "layer=circles" });
    expect((await read(meeting.id)).slides).toEqual(reply.slides);
    expectProblem(await post(path, { slides: [second], version: 2 }), {
      status: 422,
      code: "slide-unknown",
    });
    expectProblem(await post(path, { slides: [first, first], version: 2 }), {
      status: 422,
      code: "slide-unknown",
    });
  });

  it("of two who change one at once one wins and the other is told", async () => {
    const { meeting, slides } = await plan();
    const replies = await Promise.all(
      [slides, slides.toReversed()].map((order) =>
        post(`/${meeting.id}/agenda`, { slides: order, version: 1 }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expectProblem(await post(`/${meeting.id}/edit`, { ...facts, version: 1 }), {
      status: 409,
      code: "meeting-changed",
    });
  });

  it("take a pinned view before their decisions, whatever their version", async () => {
    const { meeting } = await plan();
    const { id, ...face } = { ...blank, kind: "view", area: "15.01" };
    const reply = await post(`/${meeting.id}/slides`, face);
    expect(reply.status).toBe(201);
    const at = kinds(shown(reply));
    expect(at.indexOf("view")).toBe(at.indexOf("decisions") - 1);
    const empty = await plan({ empty: true });
    const pinned = await post(`/${empty.meeting.id}/slides`, face);
    expect(kinds(shown(pinned))).toEqual(["view"]);
  });

  it("left open close by themselves after twelve hours, and change nothing more until opened again", async () => {
    const { meeting } = await plan();
    const { id } = meeting;
    const before = api.product.now;
    const at = (hours: number) => {
      const now = new Date(before().getTime() + hours * 3_600_000);
      api.product.now = () => now;
    };
    try {
      at(0);
      const open = await post(`/${id}/state`, { state: "open", version: 1 });
      expect(shown(open).meeting.state).toBe("open");
      at(11.9);
      expect((await read(id)).meeting.state).toBe("open");
      at(12);
      expect((await read(id)).meeting).toMatchObject({
        state: "closed",
        closedItself: true,
      });
      const edit = { ...facts, version: 2 };
      expectProblem(await post(`/${id}/edit`, edit), {
        status: 409,
        code: "meeting-closed",
      });
      const again = await post(`/${id}/state`, { state: "open", version: 2 });
      expect(shown(again).meeting).toMatchObject({
        state: "open",
        closedItself: false,
      });
      const closed = await post(`/${id}/state`, {
        state: "closed",
        version: 3,
      });
      expect(shown(closed).meeting).toMatchObject({
        state: "closed",
        closedItself: false,
      });
    } finally {
      api.product.now = before;
    }
  });

  it("are held by planners and the administrator, and read by no stranger", async () => {
    const { meeting } = await plan();
    for (const as of ["operator", "viewer"] as const)
      expectProblem(await post("", facts, as), {
        status: 403,
        code: "not-allowed",
      });
    const nobody = "nobody" as ActorName;
    const stranger = { status: 401, code: "not-signed-in" };
    expectProblem(await post("", facts, nobody), stranger);
    expectProblem(await api.get("/meetings", nobody), stranger);
    expectProblem(await api.get(`/meetings/${meeting.id}`, nobody), stranger);
  });

  it.each([
    ["no title", { title: " \u200b " }, 400],
    ["a title beyond measure", { title: "x".repeat(161) }, 400],
    ["a day that is none", { heldOn: "2026-02-30" }, 400],
    ["a month that is none", { month: "2026-13" }, 400],
    ["an area that is not there", { area: "15.99" }, 404],
  ])("with %s are refused in both languages", async (_what, wrong, status) => {
    expectProblem(await post("", { ...facts, ...wrong }), {
      status,
      code: status === 404 ? "unknown-area" : "bad-request",
    });
  });

  it("are audited and told to open screens, and make no figure old", async () => {
    const { feed } = api.product;
    await feed.settled();
    const heard: string[] = [];
    feed.subscribe(
      (changes) => void heard.push(...changes.map(({ kind }) => kind)),
    );
    const month = facts.month as Parameters<typeof feed.changedAt>[0];
    const before = feed.changedAt(month);
    const { meeting } = await plan();
    await post(`/${meeting.id}/state`, { state: "open", version: 1 });
    await feed.settled();
    expect(heard).toEqual(["meetingPlanned", "meetingOpened"]);
    expect(feed.changedAt(month)).toBe(before);
    const audit = await database().sql<{ action: string }[]>`
      select action from audit_log where subject = ${meeting.id} order by id`;
    expect(audit.map(({ action }) => action)).toEqual([
      "meeting.meetingPlanned",
      "meeting.meetingOpened",
    ]);
  });
});
