import { indicators } from "@/lib/core/catalogue/indicators";
import {
  admins,
  all,
  bare,
  form,
  get,
  instead,
  json,
  nobodyFinds,
  oversight,
  planners,
  senders,
  sendersAndPlanners,
  signedIn,
  type PermissionRow,
} from "./permission-row";
import { decisionRows } from "./permission-rows-decisions";
import { followRows } from "./permission-rows-follow";
import { meetingRows } from "./permission-rows-meetings";
import { qualityRows } from "./permission-rows-quality";
import { snapshotRows } from "./permission-rows-snapshots";
import { testMonth as month } from "../test-product";

/** An indicator that was not given before: a path of targets is set over the version that was read, and these have none yet. */
const freshIndicator = (() => {
  let given = 0;
  return () => indicators[given++ % indicators.length]?.id;
})();
const of = `month=${month}&indicator=ds`;
const span = `from=${month}&to=${month}`;

/** Who may do what: every operation of the API. One that has no row fails the test. */
export const permissionRows: readonly PermissionRow[] = [
  get("/health", "", all),
  get("/session", "", all),
  get("/catalogue", "", all),
  get("/areas", "?search=wilayah", all),
  get("/areas/{code}", "", all),
  get("/ticker", "?area=15.01", all),
  get("/changes", "?since=0", all),
  get("/values", `?area=15&level=regency&${of}`, all),
  get("/values", `?area=15.01.01&level=village&${of}`, oversight, all),
  get("/series", `?area=15.01&indicator=ds&${span}`, all),
  get("/series", `?area=15.01.01.2001&indicator=ds&${span}`, oversight, all),
  get("/trends", `?area=15&level=regency&indicator=ds&${span}`, all),
  get(
    "/trends",
    `?area=15.01.01&level=village&indicator=ds&${span}`,
    oversight,
    all,
  ),
  get("/spread", `?area=15&level=regency&indicator=ds&${span}`, all),
  get(
    "/spread",
    `?area=15.01.01&level=village&indicator=ds&${span}`,
    oversight,
    all,
  ),
  get("/clusters", `?area=15&level=regency&${of}`, signedIn, all),
  get("/board", `?area=15.01&month=${month}`, all),
  get("/board", `?area=15.01.01&level=village&month=${month}`, oversight, all),
  get("/completeness", `?area=15.01&month=${month}`, all),
  get("/completeness", `?area=15.01.01&month=${month}`, oversight, all),
  get("/completeness/history", `?area=15.01&month=${month}`, all),
  get("/completeness/history", `?area=15.01.01&month=${month}`, oversight, all),
  get("/completeness/after-deadline", `?area=15.01&month=${month}`, signedIn),
  get("/completeness/operators", "?area=15.01", planners),
  get("/kader/board", `?area=15.01&month=${month}`, all),
  get("/kader/short", `?area=15.01&month=${month}`, oversight, all),
  get(
    "/kader/board",
    `?area=15.01&level=posyandu&month=${month}&format=xlsx`,
    oversight,
    all,
  ),
  ...["/fields", "/life-cycle"].flatMap((path) => [
    get(path, `?area=15.01&month=${month}`, all),
    get(path, `?area=15.01.01&month=${month}`, oversight, all),
  ]),
  get("/ranking", `?area=15&${of}`, signedIn, all),
  get("/ranking", `?area=15.01.01&level=village&${of}`, signedIn, all),
  get("/change", `?area=15.01&${of}`, signedIn, all),
  get("/growth", `?area=15.01&month=${month}`, all),
  get("/growth", `?area=15.01.01&month=${month}`, oversight, all),
  {
    ...get("/topology/{code}/{level}", "", oversight, all),
    ask: () => ({ url: "/topology/15.01/posyandu" }),
  },
  get("/submissions", "?area=15.01", signedIn),
  get("/submissions/template", `?area=15.01&month=${month}`, signedIn, all),
  {
    operation: "GET /submissions/{id}",
    ask: async (world) => ({ url: `/submissions/${await world.submission()}` }),
    real: signedIn,
  },
  {
    operation: "GET /submissions/{id}/file",
    ask: async (world) => ({
      url: `/submissions/${await world.submission()}/file`,
    }),
    real: sendersAndPlanners,
  },
  {
    operation: "POST /submissions",
    ask: (world) => form("/submissions", world.report({ area: "15.01" })),
    real: instead(senders, 201),
  },
  {
    // Where the file alone says of which area it is, its rows are refused, one by one.
    operation: "POST /submissions",
    ask: (world) => form("/submissions", world.report()),
    real: [401, 403, 403, 201, 422, 201],
  },
  {
    operation: "POST /submissions/{id}/withdraw",
    ask: async (world) =>
      bare(`/submissions/${await world.submission()}/withdraw`),
    real: senders,
  },
  get("/refused-rows", "?area=15.01", sendersAndPlanners),
  get("/refused-rows", "?area=15.01&format=xlsx", sendersAndPlanners),
  {
    operation: "POST /refused-rows/{id}/{row}/dismiss",
    ask: async (world) =>
      bare(`/refused-rows/${await world.refusedRow()}/dismiss`),
    real: instead(senders, 204),
  },
  {
    operation: "POST /child-files",
    ask: (world) => form("/child-files", world.children()),
    real: instead(senders, 201),
  },
  get("/child-files/sample", `?area=15.01&month=${month}`, nobodyFinds, all),
  get("/child-places", "?area=15.01", senders),
  get("/child-places/choices", "?area=15.01&q=mel", senders),
  {
    operation: "POST /child-places/{id}/decision",
    ask: async (world) =>
      json(`/child-places/${await world.place()}/decision`, {
        action: "exclude",
      }),
    real: senders,
  },
  {
    operation: "POST /posyandu",
    ask: (world) => form("/posyandu", world.registry()),
    real: admins,
  },
  get("/posyandu/doubles", "", admins),
  get("/posyandu", "?search=mel", signedIn, all),
  {
    ...get("/posyandu/{posyandu}", "", signedIn, all),
    ask: () => ({ url: `/posyandu/p1?month=${month}` }),
  },
  get("/lists/posyandu", `?area=15.01&month=${month}`, signedIn, all),
  get(
    "/lists/posyandu",
    `?area=15.01&month=${month}&format=xlsx`,
    signedIn,
    all,
  ),
  get("/lists/saved", "", signedIn),
  {
    operation: "POST /lists/saved",
    ask: (world) => json("/lists/saved", world.list()),
    real: instead(signedIn, 201),
  },
  {
    // A list is its owner's alone: here the operator of 15.01.
    operation: "DELETE /lists/saved/{id}",
    ask: async (world) => ({
      url: `/lists/saved/${await world.savedList()}`,
      init: { method: "DELETE" },
    }),
    real: [401, 404, 404, 200, 404, 404],
  },
  {
    operation: "POST /boundaries",
    ask: (world) => form("/boundaries", world.boundaries()),
    real: admins,
  },
  get("/targets", "?area=15.01&indicator=ds", all),
  {
    operation: "POST /targets",
    ask: () =>
      json("/targets", {
        area: "15.01",
        indicator: freshIndicator(),
        version: 0,
        years: [{ year: 2026, value: 40 }],
        baseline: null,
        source: "RPJMD",
      }),
    real: [401, 403, 200, 403, 403, 200],
  },
  get("/notes", `?area=15.01&${span}`, signedIn, all),
  {
    operation: "GET /notes/{id}",
    ask: async (world) => ({ url: `/notes/${await world.note()}` }),
    real: signedIn,
    demo: all,
  },
  {
    operation: "POST /notes",
    ask: () =>
      json("/notes", {
        area: "15.01",
        indicator: "ds",
        month,
        text: "Catatan",
      }),
    real: [401, 403, 201, 201, 403, 201],
  },
  {
    // Only whoever wrote it may give it another text: here the operator of 15.01.
    operation: "POST /notes/{id}/edit",
    ask: async (world) =>
      json(`/notes/${await world.note()}/edit`, { text: "Lain", version: 1 }),
    real: [401, 403, 403, 200, 403, 403],
  },
  {
    operation: "POST /notes/{id}/withdraw",
    ask: async (world) =>
      json(`/notes/${await world.note()}/withdraw`, { reason: "Keliru" }),
    real: sendersAndPlanners,
  },
  ...qualityRows,
  ...decisionRows,
  ...meetingRows,
  ...snapshotRows,
  ...followRows,
];
