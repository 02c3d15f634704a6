import {
  all,
  json,
  instead,
  planners,
  type PermissionRow,
} from "./permission-row";
import { blankStage as stage } from "./permission-world";

const device = "browser-of-the-planner";
/** The planner presents: the administrator may as well, but not while somebody else does. */
const presenter = [401, 403, 200, 403, 403, 409] as const;

/** Following a meeting: presented by who may hold meetings, followed by whoever has the code. */
export const followRows: readonly PermissionRow[] = [
  {
    operation: "GET /meetings/{id}/stage",
    ask: async (world) => ({
      url: `/meetings/${(await world.stage()).meeting}/stage?device=${device}`,
    }),
    real: planners,
  },
  {
    operation: "POST /meetings/{id}/stage",
    ask: async (world) =>
      json(`/meetings/${await world.meeting()}/stage`, {
        audience: "public",
        device,
        stage,
      }),
    real: instead(planners, 201),
  },
  {
    operation: "POST /meetings/{id}/stage/move",
    ask: async (world) =>
      json(`/meetings/${(await world.stage()).meeting}/stage/move`, {
        device,
        stage: { ...stage, turn: 2 },
      }),
    real: presenter,
  },
  {
    operation: "POST /meetings/{id}/stage/take",
    ask: async (world) =>
      json(`/meetings/${(await world.stage()).meeting}/stage/take`, {
        device: "browser-elsewhere",
      }),
    real: presenter,
  },
  {
    operation: "POST /meetings/{id}/stage/offer",
    ask: async (world) =>
      json(`/meetings/${(await world.stage()).meeting}/stage/offer`, {
        device,
        isOffered: true,
      }),
    real: presenter,
  },
  {
    operation: "POST /meetings/{id}/stage/close",
    ask: async (world) =>
      json(`/meetings/${(await world.stage()).meeting}/stage/close`, {}),
    real: planners,
  },
  {
    operation: "POST /meetings/{id}/stage/answer",
    ask: async (world) =>
      json(`/meetings/${(await world.stage()).meeting}/stage/answer`, {
        area: "15.01",
        indicator: "ds",
      }),
    real: planners,
  },
  {
    operation: "GET /follow/{code}",
    ask: async (world) => ({ url: `/follow/${(await world.stage()).code}` }),
    real: all,
  },
  {
    operation: "POST /follow/{code}/questions",
    ask: async (world) =>
      json(`/follow/${(await world.stage()).code}/questions`, {
        id: crypto.randomUUID(),
        area: "15.01",
        indicator: null,
      }),
    real: all,
  },
];
