import { analysisClient } from "@/lib/analysis/client/subject";
import { boundariesClient } from "@/lib/boundaries/client/subject";
import { childrenClient } from "@/lib/children/client/subject";
import { completenessClient } from "@/lib/completeness/client/subject";
import { clustersClient } from "@/lib/clusters/client/subject";
import { dashboardClient } from "@/lib/dashboard/client/subject";
import { decisionsClient } from "@/lib/decisions/client/subject";
import { definitionsClient } from "@/lib/definitions/client/subject";
import { fieldsClient } from "@/lib/fields/client/subject";
import { figuresClient } from "@/lib/figures/client/subject";
import { followClient } from "@/lib/follow/client/subject";
import { growthClient } from "@/lib/growth/client/subject";
import { installationClient } from "@/lib/installation/client/subject";
import { kaderClient } from "@/lib/kader/client/subject";
import { liveClient } from "@/lib/live/client/subject";
import { meetingsClient } from "@/lib/meetings/client/subject";
import { notesClient } from "@/lib/notes/client/subject";
import { qualityClient } from "@/lib/quality/client/subject";
import { listsClient } from "@/lib/lists/client/subject";
import { packsClient } from "@/lib/packs/client/subject";
import { posyanduClient } from "@/lib/posyandu/client/subject";
import { registryClient } from "@/lib/registry/client/subject";
import { reportsClient } from "@/lib/reports/client/subject";
import { snapshotsClient } from "@/lib/snapshots/client/subject";
import { submissionsClient } from "@/lib/submissions/client/subject";
import { startClient } from "@/lib/start/client/subject";
import { targetsClient } from "@/lib/targets/client/subject";
import type { ClientSubject } from "@/lib/core/subjects/client/client-subject";

/** What the subjects bring to the browser, in the order of the menu. */
export const clientSubjects: readonly ClientSubject[] = [
  dashboardClient,
  startClient,
  meetingsClient,
  followClient,
  packsClient,
  completenessClient,
  kaderClient,
  fieldsClient,
  submissionsClient,
  snapshotsClient,
  notesClient,
  decisionsClient,
  targetsClient,
  qualityClient,
  listsClient,
  definitionsClient,
  boundariesClient,
  figuresClient,
  analysisClient,
  clustersClient,
  registryClient,
  installationClient,
  liveClient,
  reportsClient,
  childrenClient,
  growthClient,
  posyanduClient,
];
