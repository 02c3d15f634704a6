"use client";

import type { SessionReply, SignedIn } from "@/lib/core/access/contract";
import { useSubjects, useSubjectWords } from "./subjects";

export type MenuPlace = {
  path: string;
  /** The path, with the area that the person answers for where the page is about one. */
  address: string;
  label: string;
  isInBar: boolean;
};

/** Where somebody may go, in the order of the subjects; on a laptop in a hall, what it has of that. */
export function useMenu(
  user: SignedIn | null,
  hall?: SessionReply["hall"],
): MenuPlace[] {
  const subjects = useSubjects();
  const say = useSubjectWords();
  return subjects.flatMap(({ name, menu = [] }) =>
    menu
      .filter(({ isInHall }) => hall === undefined || isInHall === true)
      .filter(({ isFor }) => isFor === undefined || isFor(user))
      .map(({ path, key, isInBar, opensOwnArea }) => ({
        path,
        address: opensOwnArea ? path + ownAreaSearch(user) : path,
        label: say(name, `menu.${key}`),
        isInBar: user !== null && isInBar?.(user) === true,
      })),
  );
}

function ownAreaSearch(user: SignedIn | null): string {
  const [own, ...others] = user?.areas ?? [];
  return own === undefined || others.length > 0 ? "" : `?area=${own}`;
}
