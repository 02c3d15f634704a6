import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import {
  openApiUnderTest,
  type ActorName,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import { csvOf, testMonth } from "@/lib/product/testing/test-product";

/** What somebody typed into a cell for a count. */
const typed = "BEVAZTIN OKTRIANDA";

const report = (posyandu: string, d: string | number) => ({
  posyandu_id: posyandu,
  month: testMonth,
  s_target: 50,
  d_weighed: d,
});

describeOnBothEngines("what was sent", ({ database }) => {
  let api: ApiUnderTest;
  const sent: Record<"wrong" | "clean" | "withdrawn", string> = {
    wrong: "",
    clean: "",
    withdrawn: "",
  };
  const send = async (rows: Record<string, string | number>[]) => {
    const { body } = await api.send({
      content: csvOf(rows),
      as: "admin",
      fields: { area: "15" },
      query: "?acceptValid=true",
    });
    return String(body.id);
  };
  const listed = async (search: string) => {
    const { body } = await api.get(`/submissions?${search}`, "planner");
    return (body.submissions as { id: string }[]).map(({ id }) => id);
  };

  beforeAll(async () => {
    api = await openApiUnderTest(database());
    sent.wrong = await send([report("p1", 40), report("p2", typed)]);
    sent.withdrawn = await send([report("p1", 41)]);
    await api.post(`/submissions/${sent.withdrawn}/withdraw`, {}, "admin");
    sent.clean = await send([report("p3", 30)]);
  });
  afterAll(async () => {
    await api.close();
  });

  it.each<[ActorName, boolean]>([
    ["admin", true],
    ["planner", true],
    ["operator", false],
    ["neighbour", false],
    ["viewer", false],
  ])(
    "shows %s what stood in the cells of a file of the province: %s, as it lets them read the file",
    async (who, isShown) => {
      const reply = await api.get(`/submissions/${sent.wrong}`, who);
      expect(reply.status).toBe(200);
      expect(JSON.stringify(reply.body).includes(typed)).toBe(isShown);
      expect(reply.body.valuesHidden).toBe(isShown ? undefined : true);
      expect(reply.body.issues).toContainEqual(
        expect.objectContaining({
          row: 3,
          column: "d_weighed",
          value: isShown ? typed : null,
        }),
      );
      const file = await api.raw(`/submissions/${sent.wrong}/file`, who);
      expect(file.status).toBe(isShown ? 200 : 403);
    },
  );

  it("is listed newest first with its counts, and narrowed by what became of it", async () => {
    expect(await listed("area=15")).toEqual([
      sent.clean,
      sent.withdrawn,
      sent.wrong,
    ]);
    expect(await listed("area=15&state=withdrawn")).toEqual([sent.withdrawn]);
    expect(await listed("area=15&state=to-mend")).toEqual([sent.wrong]);
    expect(await listed("area=15&state=accepted")).toEqual([
      sent.clean,
      sent.wrong,
    ]);
    expect(await listed("area=15&month=2020-01")).toEqual([]);
    expect(await listed("area=15.02")).toEqual([]);
    const wrong = await api.get(`/submissions/${sent.wrong}`, "planner");
    const { body } = await api.get("/submissions?area=15&state=to-mend");
    expect(body).toMatchObject({
      submissions: [
        {
          rows: { refused: 1 },
          refusedOpen: 1,
          issueCount: wrong.body.issues?.length,
        },
      ],
      next: null,
    });
  });

  it("goes on below a sequence", async () => {
    const { body } = await api.get("/submissions?area=15", "planner");
    const [, second] = body.submissions as { sequence: number }[];
    expect(await listed(`area=15&before=${String(second?.sequence)}`)).toEqual([
      sent.wrong,
    ]);
  });

  it("is for nobody who has not signed in", async () => {
    const anonymous = await api.raw("/submissions?area=15", "nobody");
    expect(anonymous.status).toBe(401);
  });
});
