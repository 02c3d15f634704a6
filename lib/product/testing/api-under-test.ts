import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { Actor, Member } from "@/lib/core/access/actor";
import { createApi } from "@/lib/product/api";
import { admin, openTestProduct, operator } from "./test-product";

const planner: Member = {
  ...operator,
  id: "planner",
  role: "planner",
  areas: [],
};
const viewer: Member = { ...planner, id: "viewer", role: "viewer" };
const neighbour: Member = {
  ...operator,
  id: "operator-1502",
  name: "Operator Merangin",
  areas: ["15.02" as AreaCode],
};

/** Who a test is, by the value of a header that only this test product believes. A key stands for the person who holds it. */
const actors: Readonly<Record<string, Actor>> = {
  operator,
  admin,
  operatorKey: { ...operator, kind: "key" },
  adminKey: { ...admin, kind: "key" },
  plannerKey: { ...planner, kind: "key" },
  viewerKey: { ...viewer, kind: "key" },
  colleague: { ...operator, id: "colleague-1501", name: "Rekan Kerinci" },
  neighbour,
  neighbourKey: { ...neighbour, kind: "key" },
  planner,
  viewer,
  /** Whoever has not signed in. */
  stranger: { kind: "anonymous" },
};
export type ActorName = keyof typeof actors;

/** What is read of a reply, whatever kind it is. */
export type Reply = {
  status: number;
  type: string;
  body: Record<string, unknown> & {
    issues?: Record<string, unknown>[];
    rows?: Record<string, number>;
  };
};

export type SentFile = {
  content: string | Uint8Array;
  name?: string;
  as?: ActorName;
  /** Fields of the form beside the file. */
  fields?: Record<string, string>;
  query?: string;
  headers?: Record<string, string>;
};

export type ApiUnderTest = Awaited<ReturnType<typeof openApiUnderTest>>;

/** The whole API in this process on the invented province, with senders told apart by a header. */
export async function openApiUnderTest(
  database: Database,
  villages?: readonly string[],
) {
  const test = await openTestProduct(database, undefined, villages);
  const { product, dataDir } = test;
  product.actorOf = (headers) =>
    Promise.resolve(
      actors[headers.get("x-actor") ?? ""] ?? { kind: "anonymous" },
    );
  const api = createApi(product);
  const ask = async (url: string, init: RequestInit, as: ActorName) => {
    const headers = new Headers(init.headers);
    headers.set("x-actor", as);
    return replyOf(await api.request(`/api/v1${url}`, { ...init, headers }));
  };
  return {
    ...test,
    api,
    get: (url: string, as: ActorName = "operator") => ask(url, {}, as),
    post: (url: string, init: RequestInit = {}, as: ActorName = "operator") =>
      ask(url, { ...init, method: "POST" }, as),
    raw: (url: string, as: ActorName = "operator", method = "GET") =>
      api.request(`/api/v1${url}`, { method, headers: { "x-actor": as } }),
    send: ({ as = "operator", query = "", headers = {}, ...file }: SentFile) =>
      ask(
        `/submissions${query}`,
        { method: "POST", body: formDataOf(file), headers },
        as,
      ),
    /** Files still lying in the temporary folder. */
    leftOvers: (): string[] => {
      const folder = path.join(dataDir, "tmp");
      return existsSync(folder) ? readdirSync(folder) : [];
    },
    /** What is stored, counted: equal before and after means that nothing was. */
    stored: () => countStored(database),
    /** The current counts of a posyandu's month. */
    report: async (posyandu: string, month: string) => {
      const [row] = await database.sql<Record<string, number | null>[]>`
        select s_target as s, d_weighed as d from reports where posyandu_id = ${posyandu} and month = ${month} and is_current`;
      return row === undefined ? null : [row.s, row.d];
    },
  };
}

async function replyOf(response: Response): Promise<Reply> {
  return {
    status: response.status,
    type: response.headers.get("content-type") ?? "",
    body: (await response.json()) as Reply["body"],
  };
}

export function formDataOf({
  content,
  name = "laporan.csv",
  fields = {},
}: SentFile): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  const bytes =
    typeof content === "string" ? content : new Uint8Array(content).buffer;
  form.set("file", new File([bytes], name));
  return form;
}

async function countStored({ sql }: Database): Promise<unknown> {
  const [row] = await sql`
    select (select count(*)::int from submissions) as submissions, (select count(*)::int from reports) as reports,
      (select count(*)::int from refused_rows) as refused, (select count(*)::int from submission_files) as files,
      (select count(*)::int from change_log) as changes, (select sequence::int from ledger) as sequence,
      (select count(*)::int from rollups) as rollups, (select count(*)::int from audit_log) as audited,
      (select count(*)::int from name_decisions) as decisions, (select count(*)::int from notes) as notes, (select count(*)::int from meetings) as meetings,
      (select count(*)::int from note_versions) as texts, (select count(*)::int from measurements) as measurements,
      (select string_agg(id || status, ' ' order by id) from child_places) as places,
      (select count(*)::int from posyandu) as posyandu, (select count(*)::int from topologies) as shapes,
      (select count(*)::int from saved_lists) as lists, (select count(*)::int from decisions) as decided,
      (select count(*)::int from decision_versions) as versions, (select count(*)::int from decision_progress) as progress,
      (select md5(string_agg(e::text, ' ' order by e.id)) from evidence_files e) as evidence,
      (select md5(string_agg(s::text, ' ' order by s.meeting_id)) from stages s) as stages,
      (select md5(string_agg(q::text, ' ' order by q.id)) from stage_questions q) as questions,
      (select count(*)::int from meeting_packs) as packs, (select count(*)::int from meeting_returns) as returns`;
  return row;
}

/** Asserts a refusal as every refusal must be: its status, its code, and in both languages what happened and what to do. */
export function expectProblem(
  { status, type, body }: Reply,
  wanted: { status: number; code: string },
): void {
  expect([status, body.code]).toEqual([wanted.status, wanted.code]);
  expect(type).toContain("application/problem+json");
  for (const said of ["message", "remedy"]) expectWords(body[said]);
  expect(body).toMatchObject({
    status,
    title: expect.any(String),
    type: expect.any(String),
    requestId: expect.stringMatching(/\S/),
  });
}

/** Asserts words in both languages, really two of them, with nothing left to fill in. */
export function expectWords(words: unknown): void {
  expect(words).toEqual({
    id: expect.stringMatching(/^(?!.*(undefined|NaN|\{\w+\})).{8,}/s),
    en: expect.stringMatching(/^(?!.*(undefined|NaN|\{\w+\})).{8,}/s),
  });
  const { id, en } = words as { id: string; en: string };
  expect(id).not.toBe(en);
}
