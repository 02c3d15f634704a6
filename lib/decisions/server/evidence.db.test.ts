import { randomUUID } from "node:crypto";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import { mostEvidence } from "@/lib/evidence/domain/limits";
import { evidenceFolder } from "@/lib/evidence/server/contents";
import { phonePhoto } from "@/lib/evidence/server/testing/evidence-files";
import { plainPdf } from "@/lib/evidence/server/testing/plain-pdf";
import {
  expectProblem,
  formDataOf,
  openApiUnderTest,
  type ActorName,
  type ApiUnderTest,
} from "@/lib/product/testing/api-under-test";
import {
  permissionWorld,
  type PermissionWorld,
} from "@/lib/product/testing/permissions/permission-world";

type File = {
  id: string;
  name: string;
  kind: string;
  withdrawn: { reason: string } | null;
  mayOpen: boolean;
};

describeOnBothEngines("files that prove a decision", ({ database }) => {
  let api: ApiUnderTest;
  let world: PermissionWorld;
  beforeAll(async () => {
    api = await openApiUnderTest(database());
    world = permissionWorld(api);
  });
  afterAll(() => api.close());

  const send = (
    decision: string,
    content: string | Uint8Array,
    {
      name = "bukti.pdf",
      id = randomUUID(),
      as = "operator",
    }: { name?: string; id?: string; as?: ActorName } = {},
  ) =>
    api.post(
      `/decisions/${decision}/evidence`,
      { body: formDataOf({ name, content, fields: { id } }) },
      as,
    );
  const filesOf = async (decision: string, as: ActorName = "operator") =>
    (await api.get(`/decisions/${decision}`, as)).body.evidence as File[];
  const contents = () =>
    readdirSync(evidenceFolder(api.product), { recursive: true })
      .map(String)
      .filter((name) => path.basename(name).length >= 64);
  const withdraw = (decision: string, file: string, as: ActorName) =>
    api.post(
      `/decisions/${decision}/evidence/${file}/withdraw`,
      {
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ reason: "Salah berkas" }),
      },
      as,
    );

  it("are stored once, however often and under whatever name they are sent", async () => {
    const decision = await world.decision();
    const photo = await phonePhoto();
    const id = randomUUID();
    const first = await send(decision, photo, { name: "IMG.jpg", id });
    expect(first.status, JSON.stringify(first.body)).toBe(201);
    // The line was lost before the answer came; then somebody chooses the same photo again, and two windows send it at once.
    expect((await send(decision, photo, { name: "IMG.jpg", id })).status).toBe(
      200,
    );
    const again = await Promise.all([
      send(decision, photo),
      send(decision, photo),
    ]);
    expect(again.map(({ status }) => status)).toEqual([200, 200]);
    expect(await filesOf(decision)).toMatchObject([
      { id, kind: "jpeg", name: "IMG.jpg" },
    ]);
    expectProblem(await send(decision, plainPdf("lain"), { id }), {
      status: 409,
      code: "evidence-id-taken",
    });
    expect(first.body).toMatchObject({
      decision: { state: "running", progress: { files: ["IMG.jpg"] } },
    });
  });

  it("lie on the disk under their hash, whatever they are called, and are sent to be saved", async () => {
    const decision = await world.decision();
    const id = randomUUID();
    const name = "..\\../../etc/passwd/bukti “nyata”\r\n.html";
    const sent = await send(decision, plainPdf("jalur"), { name, id });
    expect(sent.status).toBe(201);
    for (const file of contents())
      expect(file).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{64}$/);
    const response = await api.raw(
      `/decisions/${decision}/evidence/${id}`,
      "viewer",
    );
    expect(await response.text()).toBe(plainPdf("jalur"));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/pdf",
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("sandbox"),
      "cache-control": expect.stringContaining("no-store"),
      "content-disposition": expect.stringMatching(
        /^attachment; filename="[\w.-]+\.pdf"; filename\*=UTF-8''[\w.%-]+\.pdf$/,
      ),
    });
  });

  it.each([
    ["a page called .pdf", "<html></html>", 415, "evidence-kind"],
    ["nothing", "", 422, "evidence-damaged"],
    ["11 MB", new Uint8Array(11 * 1024 * 1024), 413, "evidence-too-large"],
    [
      "a script in a PDF",
      plainPdf("x) /S /JavaScript /JS (y"),
      422,
      "evidence-active",
    ],
  ])(
    "%s is refused in words, and nothing of it stays",
    async (_, content, status, code) => {
      const decision = await world.decision();
      const before = [contents().length, await api.stored()];
      expectProblem(await send(decision, content), { status, code });
      expect([contents().length, await api.stored()]).toEqual(before);
      expect(api.leftOvers()).toEqual([]);
    },
  );

  it("of another area's operator, of a viewer, or without an id do not even reach the disk", async () => {
    const decision = await world.decision();
    const before = contents().length;
    const foreign = await send(decision, plainPdf("asing"), {
      as: "neighbour",
    });
    expectProblem(foreign, { status: 403, code: "not-allowed" });
    expectProblem(await send(decision, plainPdf("asing"), { as: "viewer" }), {
      status: 403,
      code: "not-allowed",
    });
    expectProblem(await send(decision, plainPdf("asing"), { id: "../x" }), {
      status: 400,
      code: "bad-request",
    });
    expect(contents()).toHaveLength(before);
  });

  describe("withdrawn", () => {
    it("stay in the list with the reason, are opened by the province alone, and may be sent anew", async () => {
      const decision = await world.decision();
      const id = randomUUID();
      await send(decision, plainPdf("keliru"), { id });
      expect((await withdraw(decision, id, "neighbour")).status).toBe(403);
      expect((await withdraw(decision, id, "operator")).status).toBe(200);
      expectProblem(await withdraw(decision, id, "planner"), {
        status: 409,
        code: "evidence-withdrawn",
      });
      const file = `/decisions/${decision}/evidence/${id}`;
      expect((await api.raw(file, "operator")).status).toBe(403);
      expect((await api.raw(file, "planner")).status).toBe(200);
      expect(await filesOf(decision)).toMatchObject([
        { id, withdrawn: { reason: "Salah berkas" }, mayOpen: false },
      ]);
      expect((await send(decision, plainPdf("keliru"))).status).toBe(201);
      expect(await filesOf(decision)).toHaveLength(2);
    });

    it("of one decision are not found under another", async () => {
      const [one, other, id] = [
        await world.decision(),
        await world.decision(),
        randomUUID(),
      ];
      await send(one, plainPdf("satu"), { id });
      expect(
        (await api.raw(`/decisions/${other}/evidence/${id}`, "planner")).status,
      ).toBe(404);
      expect((await withdraw(other, id, "planner")).status).toBe(404);
    });
  });

  it("are as many as somebody looks through, and none once the decision is closed", async () => {
    const decision = await world.decision();
    for (let sent = 0; sent < mostEvidence; sent += 1)
      expect(
        (await send(decision, plainPdf(`ke-${String(sent)}`))).status,
      ).toBe(201);
    expectProblem(await send(decision, plainPdf("satu lagi")), {
      status: 409,
      code: "evidence-full",
    });
    const body = JSON.stringify({ to: "done", version: 2, reason: "Selesai" });
    const headers = { "content-type": "application/json" };
    const moved = await api.post(
      `/decisions/${decision}/move`,
      { body, headers },
      "planner",
    );
    expect(moved.status, JSON.stringify(moved.body)).toBe(200);
    expectProblem(await send(decision, plainPdf("terlambat")), {
      status: 409,
      code: "decision-closed",
    });
  });

  it("whose content was changed or lost on the disk are never given out", async () => {
    const decision = await world.decision();
    const id = randomUUID();
    const before = new Set(contents());
    await send(decision, plainPdf("rusak nanti"), { id });
    const place = contents().find((name) => !before.has(name)) ?? "";
    const file = path.join(evidenceFolder(api.product), place);
    const ask = () => api.get(`/decisions/${decision}/evidence/${id}`);
    writeFileSync(file, plainPdf("diganti"));
    expectProblem(await ask(), { status: 404, code: "evidence-missing" });
    rmSync(file);
    expectProblem(await ask(), { status: 404, code: "evidence-missing" });
    // Sent again it is mended.
    await send(decision, plainPdf("rusak nanti"));
    expect(
      (await api.raw(`/decisions/${decision}/evidence/${id}`)).status,
    ).toBe(200);
  });
});
