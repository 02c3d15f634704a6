import { accountsSubject } from "@/lib/accounts/server/subject";
import { analysisSubject } from "@/lib/analysis/server/subject";
import { boundariesSubject } from "@/lib/boundaries/server/subject";
import { childrenSubject } from "@/lib/children/server/subject";
import { completenessSubject } from "@/lib/completeness/server/subject";
import { decisionsSubject } from "@/lib/decisions/server/subject";
import { evidenceSubject } from "@/lib/evidence/server/subject";
import { fieldsSubject } from "@/lib/fields/server/subject";
import { clustersSubject } from "@/lib/clusters/server/subject";
import { figuresSubject } from "@/lib/figures/server/subject";
import { followSubject } from "@/lib/follow/server/subject";
import { growthSubject } from "@/lib/growth/server/subject";
import { installationSubject } from "@/lib/installation/server/subject";
import { kaderSubject } from "@/lib/kader/server/subject";
import { liveSubject } from "@/lib/live/server/subject";
import { meetingsSubject } from "@/lib/meetings/server/subject";
import { notesSubject } from "@/lib/notes/server/subject";
import { qualitySubject } from "@/lib/quality/server/subject";
import { listsSubject } from "@/lib/lists/server/subject";
import { posyanduSubject } from "@/lib/posyandu/server/subject";
import { registrySubject } from "@/lib/registry/server/subject";
import { reportsSubject } from "@/lib/reports/server/subject";
import { snapshotsSubject } from "@/lib/snapshots/server/subject";
import { packsSubject } from "@/lib/packs/server/subject";
import { submissionsSubject } from "@/lib/submissions/server/subject";
import { targetsSubject } from "@/lib/targets/server/subject";
import type { Subject } from "@/lib/core/subjects/subject";

/** What the subjects bring to the server, from the ground upwards: each may stand on those before it. */
export const subjects: readonly Subject[] = [
  accountsSubject,
  boundariesSubject,
  figuresSubject,
  analysisSubject,
  clustersSubject,
  installationSubject,
  registrySubject,
  submissionsSubject,
  liveSubject,
  reportsSubject,
  childrenSubject,
  growthSubject,
  notesSubject,
  targetsSubject,
  completenessSubject,
  kaderSubject,
  fieldsSubject,
  qualitySubject,
  listsSubject,
  posyanduSubject,
  evidenceSubject,
  decisionsSubject,
  snapshotsSubject,
  meetingsSubject,
  followSubject,
  packsSubject,
];
