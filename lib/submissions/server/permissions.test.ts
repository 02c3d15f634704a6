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
  mayReadFiles,
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
    "read files of 15.01",
    (who) => mayReadFiles(who, kerinci),
    ["planner", ...ownOperators, ...admins],
  ],
  [
    "read files of 15.02",
    (who) => mayReadFiles(who, merangin),
    ["planner", ...admins],
  ],
  ["list submissions", mayListSubmissions, signedIn],
]);
