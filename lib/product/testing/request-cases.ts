import type { ActorName } from "./api-under-test";
import { meetingReads } from "./request-cases-meetings";
import { testMonth as month } from "./test-product";

/** What is asked wrongly, and how it is refused. */
export const reads: [string, number, string][] = [
  [`/values?area=15&month=${month}&indicator=iq`, 400, "bad-request"],
  [`/values?area=99&month=${month}&indicator=ds`, 404, "unknown-area"],
  [`/values?area=15.99&month=${month}&indicator=ds`, 404, "unknown-area"],
  [`/values?area=Kerinci&month=${month}&indicator=ds`, 400, "bad-request"],
  [`/values?area=15&month=2026-13&indicator=ds`, 400, "bad-request"],
  [`/values?area=15&indicator=ds`, 400, "bad-request"],
  [
    `/values?area=15&level=planet&month=${month}&indicator=ds`,
    400,
    "bad-request",
  ],
  [
    `/values?area=15.01&level=province&month=${month}&indicator=ds`,
    400,
    "level-not-below",
  ],
  [
    `/series?area=15.99&indicator=ds&from=2026-01&to=${month}`,
    404,
    "unknown-area",
  ],
  [
    `/series?area=15&indicator=ds&from=${month}&to=2026-01`,
    400,
    "month-outside-range",
  ],
  [
    `/series?area=15&indicator=ds&from=1900-01&to=${month}`,
    400,
    "month-outside-range",
  ],
  [
    `/spread?area=15&level=regency&indicator=ds&from=2024-01&to=${month}`,
    400,
    "month-outside-range",
  ],
  [
    `/spread?area=15.99&level=subdistrict&indicator=ds&from=${month}&to=${month}`,
    404,
    "unknown-area",
  ],
  [`/board?area=15.99&month=${month}`, 404, "unknown-area"],
  [`/completeness?area=15.99&month=${month}`, 404, "unknown-area"],
  [`/completeness?area=15&level=posyandu&month=${month}`, 400, "bad-request"],
  [`/completeness/history?area=15.99&month=${month}`, 404, "unknown-area"],
  [
    `/completeness/after-deadline?area=15.99&month=${month}`,
    404,
    "unknown-area",
  ],
  ["/completeness/operators?area=15.99", 404, "unknown-area"],
  [`/kader/board?area=15.99&month=${month}`, 404, "unknown-area"],
  [`/kader/board?area=15&month=${month}&format=pdf`, 400, "bad-request"],
  [`/fields?area=15.99&month=${month}`, 404, "unknown-area"],
  [`/fields?area=15&month=2026-13`, 400, "bad-request"],
  [
    `/life-cycle?area=15.01.01&level=regency&month=${month}`,
    400,
    "level-not-below",
  ],
  [`/ranking?area=15.99&month=${month}&indicator=ds`, 404, "unknown-area"],
  [
    `/ranking?area=15.01&level=province&month=${month}&indicator=ds`,
    400,
    "level-not-below",
  ],
  [
    `/ranking?area=15&month=${month}&indicator=ds&order=middle`,
    400,
    "bad-request",
  ],
  [`/change?area=15.99&month=${month}&indicator=ds`, 404, "unknown-area"],
  ["/ticker?area=15.99", 404, "unknown-area"],
  ["/areas/15.99", 404, "unknown-area"],
  ["/areas/jambi", 400, "bad-request"],
  ["/topology/15.99/village", 404, "not-found"],
  ["/topology/15.99/posyandu", 404, "unknown-area"],
  ["/submissions?area=15.99", 404, "unknown-area"],
  ["/submissions/7", 400, "bad-request"],
  ["/submissions/00000000-0000-4000-8000-000000000000", 404, "not-found"],
  ["/submissions/00000000-0000-4000-8000-000000000000/file", 404, "not-found"],
  [`/submissions/template?area=15.99&month=${month}`, 404, "unknown-area"],
  [
    `/submissions/template?area=15.01&month=${month}&format=pdf`,
    400,
    "bad-request",
  ],
  [
    `/submissions/template?area=15.01&month=${month}&lang=fr`,
    400,
    "bad-request",
  ],
  [`/quality?area=15.99&month=${month}`, 404, "unknown-area"],
  [`/quality?area=15&month=2026-13`, 400, "bad-request"],
  [`/quality?area=15&month=${month}&kind=odd`, 400, "bad-request"],
  [`/quality?area=15&month=${month}&state=done`, 400, "bad-request"],
  [`/quality?area=15&month=${month}&after=7`, 400, "bad-request"],
  [`/quality?area=15&month=${month}&due=soon`, 400, "bad-request"],
  ["/quality/work?area=15.99", 404, "unknown-area"],
  ["/quality/work", 400, "bad-request"],
  ["/quality/posyandu/tidak-ada", 404, "not-found"],
  ["/quality/posyandu/%20", 400, "bad-request"],
  ["/quality/findings/7", 400, "bad-request"],
  ["/quality/findings/00000000-0000-4000-8000-000000000000", 404, "not-found"],
  ["/posyandu/tidak-ada", 404, "not-found"],
  ["/posyandu/%20", 400, "bad-request"],
  [`/posyandu/p1?month=2026-13`, 400, "bad-request"],
  [`/lists/posyandu?area=15.99&month=${month}`, 404, "unknown-area"],
  [`/lists/posyandu?area=15&month=${month}&limit=0`, 400, "bad-request"],
  [
    `/lists/posyandu?area=15&month=${month}&where=iq:lt:1`,
    400,
    "list-unreadable",
  ],
  [
    `/lists/posyandu?area=15&month=${month}&against=kemarin`,
    400,
    "bad-request",
  ],
  ...meetingReads,
  ["/nothing", 404, "not-found"],
];

/** What somebody may not do. */
export const forbidden: [
  string,
  { asked: string; as: ActorName; status: number; code: string },
][] = [
  [
    "send without an account",
    {
      asked: "POST /submissions",
      as: "anonymous",
      status: 401,
      code: "not-signed-in",
    },
  ],
  [
    "send as a planner",
    {
      asked: "POST /submissions",
      as: "planner",
      status: 403,
      code: "not-allowed",
    },
  ],
  [
    "take the form without an account",
    {
      asked: `GET /submissions/template?area=15.01&month=${month}`,
      as: "anonymous",
      status: 401,
      code: "not-signed-in",
    },
  ],
  [
    "list what was sent without an account",
    {
      asked: "GET /submissions?area=15.01",
      as: "anonymous",
      status: 401,
      code: "not-signed-in",
    },
  ],
  [
    "read a neighbour's refused rows",
    {
      asked: "GET /refused-rows?area=15.01",
      as: "neighbour",
      status: 403,
      code: "not-allowed",
    },
  ],
  [
    "import boundaries as an operator",
    {
      asked: "POST /boundaries",
      as: "operator",
      status: 403,
      code: "not-allowed",
    },
  ],
  [
    "import the registry as an operator",
    {
      asked: "POST /posyandu",
      as: "operator",
      status: 403,
      code: "not-allowed",
    },
  ],
  [
    "read which posyandu are double as an operator",
    {
      asked: "GET /posyandu/doubles",
      as: "operator",
      status: 403,
      code: "not-allowed",
    },
  ],
  [
    "list single posyandu without an account",
    {
      asked: `GET /lists/posyandu?area=15&month=${month}`,
      as: "anonymous",
      status: 401,
      code: "not-signed-in",
    },
  ],
  [
    "read a single posyandu without an account",
    {
      asked: "GET /posyandu/p1",
      as: "anonymous",
      status: 401,
      code: "not-signed-in",
    },
  ],
  [
    "read villages without an account",
    {
      asked: `GET /values?area=15&level=village&month=${month}&indicator=ds`,
      as: "anonymous",
      status: 403,
      code: "level-not-public",
    },
  ],
  [
    "read a ranking from single counts without an account",
    {
      asked: `GET /ranking?area=15&month=${month}&indicator=ds`,
      as: "anonymous",
      status: 401,
      code: "not-signed-in",
    },
  ],
  [
    "read what drives a change without an account",
    {
      asked: `GET /change?area=15&month=${month}&indicator=ds`,
      as: "anonymous",
      status: 401,
      code: "not-signed-in",
    },
  ],
  [
    "read the series of a village without an account",
    {
      asked: `GET /series?area=15.01.01.2001&indicator=ds&from=${month}&to=${month}`,
      as: "anonymous",
      status: 403,
      code: "level-not-public",
    },
  ],
  [
    "read a board of posyandu without an account",
    {
      asked: `GET /board?area=15.01.01&level=posyandu&month=${month}`,
      as: "anonymous",
      status: 403,
      code: "level-not-public",
    },
  ],
  [
    "read who is short of kader, posyandu by posyandu, without an account",
    {
      asked: `GET /kader/board?area=15&level=posyandu&month=${month}&format=csv`,
      as: "anonymous",
      status: 403,
      code: "level-not-public",
    },
  ],
  [
    "read who is asked for reports as an operator",
    {
      asked: "GET /completeness/operators?area=15.01",
      as: "operator",
      status: 403,
      code: "not-allowed",
    },
  ],
  [
    "read where the posyandu are without an account",
    {
      asked: "GET /topology/15/posyandu",
      as: "anonymous",
      status: 403,
      code: "level-not-public",
    },
  ],
];
