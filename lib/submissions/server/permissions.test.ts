import {
  describePermissions,
  admins,
  area,
  kerinci,
  merangin,
  ownOperators,
  signedIn,
} from "@/lib/core/access/testing/actors";
import {
  mayListSubmissions,
  mayReadUnchecked,
  maySend,
  maySubmit,
  mayWithdraw,
} from "./permissions";

describePermissions([
  [
    "send at all",
    maySend,
    [...ownOperators, "operator without areas", ...admins],
  ],
  [
    "submit for 15.01",
    (who) => maySubmit(who, kerinci),
    [...ownOperators, ...admins],
  ],
  [
    "submit for a village of 15.01",
    (who) => maySubmit(who, area("15.01.01.2001")),
    [...ownOperators, ...admins],
  ],
  ["submit for 15.02", (who) => maySubmit(who, merangin), admins],
  ["submit for the province", (who) => maySubmit(who, area("15")), admins],
  [
    "withdraw from 15.01",
    (who) => mayWithdraw(who, { area: kerinci }),
    [...ownOperators, ...admins],
  ],
  [
    "withdraw from 15.02",
    (who) => mayWithdraw(who, { area: merangin }),
    admins,
  ],
  [
    "withdraw from the province",
    (who) => mayWithdraw(who, { area: area("15") }),
    admins,
  ],
  [
    "read the text of monthly forms of 15.01",
    (who) => mayReadUnchecked(who, { area: kerinci, readers: "planners" }),
    ["planner", ...ownOperators, ...admins],
  ],
  [
    "read the text of monthly forms of 15.02",
    (who) => mayReadUnchecked(who, { area: merangin, readers: "planners" }),
    ["planner", ...admins],
  ],
  [
    "read the text of monthly forms of the province",
    (who) => mayReadUnchecked(who, { area: area("15"), readers: "planners" }),
    ["planner", ...admins],
  ],
  [
    "read the text of children's files of 15.01",
    (who) => mayReadUnchecked(who, { area: kerinci, readers: "senders" }),
    [...ownOperators, ...admins],
  ],
  [
    "read the text of children's files of 15.02",
    (who) => mayReadUnchecked(who, { area: merangin, readers: "senders" }),
    admins,
  ],
  ["list submissions", mayListSubmissions, signedIn],
]);
