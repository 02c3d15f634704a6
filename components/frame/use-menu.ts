"use client";

import type { SignedIn } from "@/lib/core/access/contract";
import { useSubjects, useSubjectWords } from "./subjects";

export type MenuPlace = { path: string; label: string; isInBar: boolean };

/** Where somebody may go, in the order of the subjects. */
export function useMenu(user: SignedIn | null): MenuPlace[] {
  const subjects = useSubjects();
  const say = useSubjectWords();
  return subjects.flatMap(({ name, menu = [] }) =>
    menu
      .filter(({ isFor }) => isFor === undefined || isFor(user))
      .map(({ path, key, isInBar }) => ({
        path,
        label: say(name, `menu.${key}`),
        isInBar: user !== null && isInBar?.(user) === true,
      })),
  );
}
