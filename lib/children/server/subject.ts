import { childrenChanges } from "@/lib/children/domain/changes";
import { fill } from "@/lib/core/product/slot";
import { submissionForms } from "@/lib/submissions/server/forms";
import { childFileRoutes } from "./routes";
import { takeBackChildren } from "./take-back-children";
import type { Subject } from "@/lib/core/subjects/subject";

export const childrenSubject: Subject = {
  name: "children",
  changes: childrenChanges,
  routes: [childFileRoutes],
  fills: [
    fill(submissionForms, {
      form: "children",
      whyNotKept: {
        id: "berkas anak tidak disimpan, hanya sha256, ukuran, jumlah baris, dan pengirimnya",
        en: "files of children are not kept, only their sha256, size, number of rows and sender",
      },
      takeBack: takeBackChildren,
    }),
  ],
};
