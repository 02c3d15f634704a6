import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { listSearch } from "@/lib/lists/client/list-query";
import { ListParts, SavedListsReply } from "@/lib/lists/contract";
import { expectProblem } from "@/lib/product/testing/api-under-test";
import {
  before,
  month,
  openLists,
  type ListsUnderTest,
} from "./testing/open-lists";

describeOnBothEngines("lists that are saved", ({ database }) => {
  let lists: ListsUnderTest;
  beforeAll(async () => {
    lists = await openLists(database());
  });
  afterAll(() => lists.api.close());

  it("are saved with every part of their address, and opened again by the very same one", async () => {
    const full = {
      area: "15.01",
      month,
      where: "ds:lt:60",
      columns: "ds,change1.ds",
      sort: "-ds",
      against: before,
      only: "in",
      top: 12,
    };
    expect(Object.keys(full).sort()).toEqual(
      Object.keys(ListParts.shape).sort(),
    );
    const bare = { area: "15", month, where: "", columns: "", sort: "" };
    const parts = [ListParts.parse(full), ListParts.parse(bare)];
    const ids: string[] = [];
    for (const [at, one] of parts.entries()) {
      const body = JSON.stringify({ name: `list ${at}`, ...one });
      const headers = { "content-type": "application/json" };
      const saved = await lists.api.post(
        "/lists/saved",
        { headers, body },
        "viewer",
      );
      expect(saved.status).toBe(201);
      ids.push(String(saved.body.id));
    }
    const read = SavedListsReply.parse(
      (await lists.api.get("/lists/saved", "viewer")).body,
    ).lists;
    expect(read.map((one) => listSearch(one).toString())).toEqual(
      parts.map((one) => listSearch(one).toString()),
    );
    for (const id of ids)
      await lists.api.raw(`/lists/saved/${id}`, "viewer", "DELETE");
  });

  it("are saved under a name by their owner, who alone sees and deletes them", async () => {
    const given = {
      name: "  D/S rendah ",
      area: "15.01",
      month,
      where: "ds:lt:60",
      columns: "ds",
      sort: "ds",
    };
    const save = (body: unknown, as: "planner" | "viewer" | "stranger") =>
      lists.api.post(
        "/lists/saved",
        {
          headers: { "content-type": "application/json" },
          body: JSON.stringify(body),
        },
        as,
      );
    const saved = await save(given, "planner");
    expect([saved.status, saved.body]).toMatchObject([
      201,
      { ...given, name: "D/S rendah", areaName: "Wilayah 15.01" },
    ]);
    expectProblem(await save(given, "planner"), {
      status: 409,
      code: "list-name-taken",
    });
    expectProblem(await save({ ...given, name: "b", where: "x" }, "planner"), {
      status: 400,
      code: "list-unreadable",
    });
    expect((await save(given, "stranger")).status).toBe(401);
    const of = async (as: "planner" | "viewer") =>
      (await lists.api.get("/lists/saved", as)).body.lists as { id: string }[];
    const [own] = await of("planner");
    expect(own?.id).toBe(saved.body.id);
    expect(await of("viewer")).toEqual([]);
    const forget = async (as: "planner" | "viewer") =>
      (await lists.api.raw(`/lists/saved/${String(own?.id)}`, as, "DELETE"))
        .status;
    expect([await forget("viewer"), await forget("planner")]).toEqual([
      404, 200,
    ]);
    expect(await of("planner")).toEqual([]);
  });
});
