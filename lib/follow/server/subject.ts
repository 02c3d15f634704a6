import { findStage } from "@/db/follow/stages";
import { insist } from "@/lib/core/access/permissions";
import { guestPasses } from "@/lib/core/http/guest-pass";
import { fill } from "@/lib/core/product/slot";
import type { Subject } from "@/lib/core/subjects/subject";
import type { StageSaid, StandSaid } from "@/lib/follow/contract";
import {
  subjectRooms,
  type SubjectRooms,
} from "@/lib/live/server/subject-rooms";
import { mayHoldMeetings } from "@/lib/meetings/server/permissions";
import { followersPass } from "./guest-pass";
import { isFollowable, officeOf, roomOfStand } from "./open-stage";
import { followRefusal, followRefusalKinds } from "./refusals";
import { followRoutes } from "./routes";

const isUuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** Followers know the meeting from what the code has given them. */
const stageRoom: SubjectRooms = {
  prefix: "stage",
  enter: async (product, _visitor, key): Promise<StageSaid> => {
    const stage = isUuid.test(key)
      ? await findStage(product.database.sql, "meeting_id", key)
      : null;
    if (stage === null || !(await isFollowable(product, stage)))
      throw followRefusal("stage-closed");
    return {
      kind: "stage",
      stage: { ...stage.stage, path: [...stage.stage.path] },
      office: officeOf(product, stage),
    };
  },
  onCount: (product, key, count) => {
    product.say(roomOfStand(key), {
      kind: "followers",
      count,
    } satisfies StandSaid);
  },
};

const standRoom: SubjectRooms = {
  prefix: "stand",
  enter: async (_product, { actor }): Promise<StandSaid> => {
    insist(mayHoldMeetings(actor), actor, {
      id: "menyajikan rapat",
      en: "present meetings",
    });
    return { kind: "changed" };
  },
};

export const followSubject: Subject = {
  name: "follow",
  routes: [followRoutes],
  refusals: followRefusalKinds,
  inHall: ["GET /follow*", "POST /follow*"],
  fills: [
    fill(guestPasses, followersPass),
    fill(subjectRooms, stageRoom),
    fill(subjectRooms, standRoom),
  ],
};
