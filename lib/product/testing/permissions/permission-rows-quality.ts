import {
  all,
  bare,
  get,
  json,
  planners,
  senders,
  signedIn,
  type PermissionRow,
} from "./permission-row";
import { testMonth as month } from "../test-product";

/** Who may do what with findings. */
export const qualityRows: readonly PermissionRow[] = [
  get("/quality", `?area=15.01&month=${month}`, signedIn, all),
  {
    operation: "GET /quality/findings/{id}",
    ask: async (world) => ({
      url: `/quality/findings/${await world.explainedFinding()}`,
    }),
    real: signedIn,
    demo: all,
  },
  {
    operation: "POST /quality/findings/{id}/explain",
    ask: async (world) =>
      json(`/quality/findings/${await world.explainedFinding()}/explain`, {
        text: "Pendataan ulang",
      }),
    real: senders,
  },
  {
    operation: "POST /quality/findings/{id}/accept",
    ask: async (world) =>
      bare(`/quality/findings/${await world.explainedFinding()}/accept`),
    real: planners,
  },
  {
    operation: "POST /quality/findings/{id}/return",
    ask: async (world) =>
      json(`/quality/findings/${await world.explainedFinding()}/return`, {
        text: "Sebutkan desanya",
      }),
    real: planners,
  },
  {
    operation: "POST /quality/findings/{id}/assign",
    ask: async (world) =>
      json(`/quality/findings/${await world.explainedFinding()}/assign`, {
        due: "2026-10-20",
      }),
    real: planners,
  },
  get("/quality/work", "?area=15.01", signedIn, all),
  {
    operation: "GET /quality/posyandu/{posyandu}",
    ask: () => ({ url: "/quality/posyandu/p1" }),
    real: signedIn,
    demo: all,
  },
  ...(
    [
      ["explain", { text: "Pendataan ulang" }, senders],
      ["accept", {}, planners],
      ["return", { text: "Sebutkan desanya" }, planners],
      ["assign", { due: "2026-10-20" }, planners],
    ] as const
  ).map(([verb, body, real]): PermissionRow => ({
    operation: `POST /quality/findings/${verb}`,
    ask: async (world) =>
      json(`/quality/findings/${verb}`, {
        which: { findings: [await world.explainedFinding()] },
        ...body,
      }),
    real,
  })),
];
