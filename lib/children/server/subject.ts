import { touchAll, touchPosyandu } from "@/db/children/touched";
import { childrenRefusalKinds } from "./refusals";
import {
  recomputeChildCounts,
  verifyChildCounts,
} from "@/db/children/child-counts";
import { recomputeChildSpreads } from "@/db/children/child-spreads";
import { readMeasuredMonths } from "@/db/children/measurements";
import { clearSimulatedChildren } from "@/db/children/clear-simulated";
import { childrenChanges } from "@/lib/children/domain/changes";
import { fill } from "@/lib/core/product/slot";
import { afterMoves } from "@/lib/registry/server/after-moves";
import { submissionForms } from "@/lib/submissions/server/forms";
import { forgetNames } from "./forget-place-names";
import { detailWithoutText } from "./child-file-reply";
import { childFileRoutes } from "./routes";
import { takeBackChildren } from "./take-back-children";
import type { Subject } from "@/lib/core/subjects/subject";

export const childrenSubject: Subject = {
  name: "children",
  refusals: childrenRefusalKinds,
  changes: childrenChanges,
  routes: [childFileRoutes],
  fills: [
    fill(submissionForms, {
      form: "children",
      whyNotKept: {
        id: "berkas anak tidak disimpan, hanya sha256, ukuran, jumlah baris, dan pengirimnya",
        en: "files of children are not kept, only their sha256, size, number of rows and sender",
      },
      readers: "senders",
      ownWords: { columnOf: () => null, detail: detailWithoutText },
      refused: null,
      takeBack: takeBackChildren,
    }),
    fill(afterMoves, async (tx, posyandu) => {
      await recomputeChildSpreads(tx, await touchPosyandu(tx, posyandu));
    }),
  ],
  daily: forgetNames,
  demo: { clear: clearSimulatedChildren },
  derived: {
    months: readMeasuredMonths,
    recount: async (tx) => {
      const all = await touchAll(tx);
      await recomputeChildCounts(tx, all);
      await recomputeChildSpreads(tx, all);
    },
    verify: async (sql) => {
      const differences = await verifyChildCounts(sql);
      return differences.map(({ month, at }) => `${month} anak di ${at}`);
    },
  },
};
