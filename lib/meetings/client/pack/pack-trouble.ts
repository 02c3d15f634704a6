/** Why a pack cannot be made here at all, in words of their own each. */
export type PackRefusal =
  /** The address is no secure one, so browsers give pages no worker. */
  | "insecure"
  /** The browser has neither worker nor storage for it, or has been told to give none. */
  | "unsupported"
  /** There is no room left on the device. */
  | "full"
  /** The product was renewed while this page was open. */
  | "renewed"
  /** The session has ended. */
  | "signed-out";

export class PackTrouble extends Error {
  override readonly name = "PackTrouble";
  readonly why: PackRefusal;
  constructor(why: PackRefusal, cause?: unknown) {
    super(`No pack: ${why}`, { cause });
    this.why = why;
  }
}
