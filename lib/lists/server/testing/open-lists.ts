import { expect } from "vitest";
import type { Database } from "@/db/client";
import { ListReply } from "@/lib/lists/contract";
import { openApiUnderTest } from "@/lib/product/testing/api-under-test";
import {
  fillRegistry,
  mistakenFile,
  mixedFiles,
} from "@/lib/product/testing/mixed-months";
import { everyQuestion } from "@/lib/product/testing/test-product";

export const month = "2026-09";
export const before = "2026-08";
export const yearBefore = "2025-09";

export type ListsUnderTest = Awaited<ReturnType<typeof openLists>>;

/** The API on an invented province with months of random reports, and ways to ask it for lists. */
export async function openLists(database: Database) {
  const api = await openApiUnderTest(database);
  const send = async (content: string) => {
    const fields = { confirm: everyQuestion };
    const { status, body } = await api.send({ content, as: "admin", fields });
    expect(status).toBe(201);
    return String(body.id);
  };
  await fillRegistry(database);
  for (const content of mixedFiles(7)) await send(content);
  const id = await send(mistakenFile(8));
  await api.post(`/submissions/${id}/withdraw`, {}, "admin");
  const ask = (more: Record<string, string> = {}) =>
    `/lists/posyandu?${new URLSearchParams({ area: "15", month, ...more }).toString()}`;
  const list = async (more: Record<string, string> = {}) => {
    const { status, body } = await api.get(ask(more), "planner");
    expect([status, body]).toMatchObject([200, {}]);
    return ListReply.parse(body);
  };
  return { api, send, ask, list };
}

export const idsOf = ({ rows }: ListReply) =>
  rows.map(({ id }) => id as string);
