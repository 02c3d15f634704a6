import { describePermissions, admins } from "@/lib/core/access/testing/actors";
import { mayImportRegistry } from "./permissions";

describePermissions([["import the registry", mayImportRegistry, admins]]);
