import { describePermissions, admins } from "@/lib/core/access/testing/actors";
import { mayManageUsers } from "./permissions";

describePermissions([["manage users", mayManageUsers, admins]]);
