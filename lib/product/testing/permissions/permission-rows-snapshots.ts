import {
  all,
  get,
  json,
  planners,
  type PermissionRow,
  type Statuses,
} from "./permission-row";
import { testMonth as month } from "../test-product";

/** Operators read what is of their own area, of what lies in it and of what it lies in; strangers what had been published. */
const ofTheArea: Statuses = [200, 200, 200, 200, 403, 200];

/** Who may do what with snapshots; these are of 15.01. */
export const snapshotRows: readonly PermissionRow[] = [
  get("/snapshots", "?area=15.01", all),
  {
    operation: "POST /snapshots",
    ask: () => json("/snapshots", { area: "15.01", month, title: "Rakor" }),
    real: [401, 403, 201, 403, 403, 201],
  },
  {
    operation: "GET /snapshots/{id}",
    ask: async (world) => ({ url: `/snapshots/${await world.snapshot()}` }),
    real: ofTheArea,
  },
  {
    operation: "GET /snapshots/{id}/compare",
    ask: async (world) => ({
      url: `/snapshots/${await world.snapshot()}/compare?with=${await world.snapshot()}`,
    }),
    real: [401, 200, 200, 200, 403, 200],
    demo: ofTheArea,
  },
  {
    operation: "POST /snapshots/{id}/withdraw",
    ask: async (world) =>
      json(`/snapshots/${await world.snapshot()}/withdraw`, {
        reason: "Keliru",
      }),
    real: planners,
  },
  {
    // What is asked of a snapshot is open to whoever may read it and the answer itself.
    operation: "GET /values",
    ask: async (world) => ({
      url: `/values?area=15.01&month=${month}&indicator=ds&snapshot=${await world.snapshot()}`,
    }),
    real: ofTheArea,
  },
  {
    operation: "GET /values",
    ask: async (world) => ({
      url: `/values?area=15.01.01&level=village&month=${month}&indicator=ds&snapshot=${await world.snapshot()}`,
    }),
    real: [403, 200, 200, 200, 403, 200],
    demo: ofTheArea,
  },
];
