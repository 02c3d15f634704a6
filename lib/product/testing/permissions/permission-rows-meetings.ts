import {
  all,
  form,
  get,
  instead,
  json,
  planners,
  signedIn,
  type PermissionRow,
} from "./permission-row";
import { formDataOf } from "../api-under-test";
import { testMonth as month } from "../test-product";

const facts = {
  title: "Rapat",
  area: "15.01",
  month,
  heldOn: null,
  place: "",
  snapshot: null,
};
const slide = {
  kind: "map",
  title: null,
  area: null,
  month: null,
  indicator: "ds",
  look: "",
  notes: "",
  minutes: 5,
};

/** Meetings: read by who oversees, prepared and held by the province's planners and its administrator. */
export const meetingRows: readonly PermissionRow[] = [
  get("/meetings", "", signedIn, all),
  {
    operation: "GET /meetings/{id}",
    ask: async (world) => ({ url: `/meetings/${await world.meeting()}` }),
    real: signedIn,
    demo: all,
  },
  {
    operation: "POST /meetings",
    ask: () => json("/meetings", facts),
    real: instead(planners, 201),
  },
  {
    operation: "POST /meetings/{id}/edit",
    ask: async (world) =>
      json(`/meetings/${await world.meeting()}/edit`, { ...facts, version: 1 }),
    real: planners,
  },
  {
    operation: "POST /meetings/{id}/agenda",
    ask: async (world) =>
      json(`/meetings/${await world.meeting()}/agenda`, {
        slides: [{ id: null, ...slide }],
        version: 1,
      }),
    real: planners,
  },
  {
    operation: "POST /meetings/{id}/slides",
    ask: async (world) =>
      json(`/meetings/${await world.meeting()}/slides`, slide),
    real: instead(planners, 201),
  },
  {
    operation: "POST /meetings/{id}/state",
    ask: async (world) =>
      json(`/meetings/${await world.meeting()}/state`, {
        state: "open",
        version: 1,
      }),
    real: planners,
  },
  {
    operation: "GET /meetings/{id}/packs",
    ask: async (world) => ({ url: `/meetings/${await world.meeting()}/packs` }),
    real: planners,
  },
  {
    // Of a meeting that has a snapshot.
    operation: "GET /meetings/{id}/pack",
    ask: async (world) => ({
      url: `/meetings/${await world.frozenMeeting()}/pack`,
    }),
    real: planners,
  },
  {
    // On the province's server nobody downloads results.
    operation: "GET /meetings/{id}/return",
    ask: async (world) => ({
      url: `/meetings/${await world.meeting()}/return`,
    }),
    real: instead(planners, 409),
  },
  {
    operation: "POST /meetings/{id}/returns",
    ask: async (world) => {
      const { meeting, content } = await world.results();
      return form(
        `/meetings/${meeting}/returns`,
        formDataOf({ content, name: "hasil.pantau" }),
      );
    },
    real: planners,
  },
];
