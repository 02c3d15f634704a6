import { boundariesClient } from "@/lib/boundaries/client/subject";
import { childrenClient } from "@/lib/children/client/subject";
import { clustersClient } from "@/lib/clusters/client/subject";
import { dashboardClient } from "@/lib/dashboard/client/subject";
import { definitionsClient } from "@/lib/definitions/client/subject";
import { figuresClient } from "@/lib/figures/client/subject";
import { growthClient } from "@/lib/growth/client/subject";
import { installationClient } from "@/lib/installation/client/subject";
import { liveClient } from "@/lib/live/client/subject";
import { notesClient } from "@/lib/notes/client/subject";
import { registryClient } from "@/lib/registry/client/subject";
import { reportsClient } from "@/lib/reports/client/subject";
import { submissionsClient } from "@/lib/submissions/client/subject";
import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";

/** What the subjects bring to the browser, in the order of the menu. */
export const clientSubjects: readonly ClientSubject[] = [
  dashboardClient,
  submissionsClient,
  notesClient,
  definitionsClient,
  boundariesClient,
  figuresClient,
  clustersClient,
  registryClient,
  installationClient,
  liveClient,
  reportsClient,
  childrenClient,
  growthClient,
];
