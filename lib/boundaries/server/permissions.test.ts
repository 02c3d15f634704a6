import { describePermissions, admins } from "@/lib/core/access/testing/actors";
import { mayImportBoundaries } from "./permissions";

describePermissions([["import boundaries", mayImportBoundaries, admins]]);
