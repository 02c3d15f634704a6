import { randomUUID } from "node:crypto";
import {
  all,
  get,
  form,
  instead,
  json,
  planners,
  signedIn,
  type PermissionRow,
} from "./permission-row";
import { decisionSaid } from "./permission-world";
import { testMonth as month } from "../test-product";

/** Who may do what with decisions. */
export const decisionRows: readonly PermissionRow[] = [
  get("/decisions", `?area=15.01&month=${month}`, signedIn, all),
  get("/decisions", "?area=15.01&format=xlsx", signedIn, all),
  get("/decisions/due", "?area=15.01", signedIn, all),
  {
    operation: "GET /decisions/{id}",
    ask: async (world) => ({ url: `/decisions/${await world.decision()}` }),
    real: signedIn,
    demo: all,
  },
  {
    operation: "GET /decisions/{id}/versions",
    ask: async (world) => ({
      url: `/decisions/${await world.decision()}/versions`,
    }),
    real: signedIn,
    demo: all,
  },
  {
    operation: "POST /decisions",
    ask: () =>
      json("/decisions", {
        id: randomUUID(),
        ...decisionSaid,
        indicator: "ds",
        areas: ["15.01"],
        month,
        meeting: null,
        snapshot: null,
        writtenAt: null,
      }),
    real: instead(planners, 201),
  },
  {
    operation: "POST /decisions/{id}/edit",
    ask: async (world) =>
      json(`/decisions/${await world.decision()}/edit`, {
        ...decisionSaid,
        version: 1,
        verification: null,
      }),
    real: planners,
  },
  {
    operation: "POST /decisions/{id}/move",
    ask: async (world) =>
      json(`/decisions/${await world.decision()}/move`, {
        to: "running",
        version: 1,
        reason: null,
      }),
    real: planners,
  },
  {
    // The operators of its area report on it as well: here that of 15.01.
    operation: "POST /decisions/{id}/progress",
    ask: async (world) =>
      json(`/decisions/${await world.decision()}/progress`, {
        id: randomUUID(),
        text: "Sudah dikunjungi",
        link: null,
      }),
    real: [401, 403, 201, 201, 403, 201],
  },
  {
    operation: "POST /decisions/{id}/evidence",
    ask: async (world) =>
      form(
        `/decisions/${await world.decision()}/evidence`,
        world.evidenceForm(),
      ),
    real: [401, 403, 201, 201, 403, 201],
  },
  {
    operation: "GET /decisions/{id}/evidence/{file}",
    ask: async (world) => ({ url: await world.evidence() }),
    real: signedIn,
    demo: all,
  },
  {
    // By whoever sent it, here the operator of 15.01, or the province.
    operation: "POST /decisions/{id}/evidence/{file}/withdraw",
    ask: async (world) =>
      json(`${await world.evidence()}/withdraw`, { reason: "Salah berkas" }),
    real: [401, 403, 200, 200, 403, 200],
  },
];
