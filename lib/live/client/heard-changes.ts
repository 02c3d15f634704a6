import type { HeardChange } from "@/lib/core/subjects/client/client-subject";

/** More changes than this are not remembered one by one. */
const mostRemembered = 1_000;
const forgottenAtOnce = 500;

export type HeardChanges = {
  /** Every change up to here has been heard of. */
  readonly through: number;
  /** Changes up to here are not remembered: what is older is old. */
  readonly forgotten: number;
  /** Those that are remembered, in the order of their sequences. */
  readonly all: readonly HeardChange[];
  add: (change: HeardChange) => void;
  hearThrough: (sequence: number) => void;
  forgetUntil: (sequence: number) => void;
};

/** The changes that a page has heard of since a sequence. They may come twice, and not in their order. */
export function rememberChanges(since: number): HeardChanges {
  let through = since;
  let forgotten = since;
  let all: HeardChange[] = [];
  return {
    get through() {
      return through;
    },
    get forgotten() {
      return forgotten;
    },
    get all() {
      return all;
    },
    add: (change) => {
      if (all.some(({ sequence }) => sequence === change.sequence)) return;
      all = [...all, change].sort((a, b) => a.sequence - b.sequence);
      if (all.length <= mostRemembered) return;
      forgotten = all[forgottenAtOnce - 1]?.sequence ?? forgotten;
      all = all.slice(forgottenAtOnce);
    },
    hearThrough: (sequence) => {
      through = Math.max(through, sequence);
    },
    forgetUntil: (sequence) => {
      forgotten = sequence;
      through = sequence;
      all = all.filter((change) => change.sequence > sequence);
    },
  };
}
