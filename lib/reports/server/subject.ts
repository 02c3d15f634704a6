import { reportsRefusalKinds } from "./refusals";
import { clearSimulatedReports } from "@/db/reports/clear-simulated";
import { fill } from "@/lib/core/product/slot";
import { submissionForms } from "@/lib/submissions/server/forms";
import { matchHeading } from "@/lib/reports/domain/headings";
import { writeRefusedFile, writtenUnder } from "./refused-file";
import { submissionRoutes } from "./routes";
import { submissionWorkers } from "./submission-workers";
import { takeBackReports } from "./take-back-reports";
import type { Subject } from "@/lib/core/subjects/subject";

export const reportsSubject: Subject = {
  name: "reports",
  refusals: reportsRefusalKinds,
  routes: [submissionRoutes],
  fills: [
    fill(submissionForms, {
      form: "posyandu",
      whyNotKept: null,
      readers: "planners",
      ownWords: {
        columnOf: (heading) => matchHeading(heading),
        detail: () => null,
      },
      refused: { writtenOf: writtenUnder, write: writeRefusedFile },
      takeBack: takeBackReports,
    }),
  ],
  warm: (product) => product.service(submissionWorkers).warm(),
  demo: { clear: clearSimulatedReports },
};
