/** The address of a page or document on the web. Nothing else is opened from a decision: no script, no file of the reader's device. */
export const evidencePattern = /^https?:\/\/[^\s"'<>\\]+\.[^\s"'<>\\]+$/;

export function isEvidenceLink(link: string): boolean {
  return evidencePattern.test(link);
}
