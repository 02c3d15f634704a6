/** Bytes of one file of evidence as it is sent. */
export const largestEvidenceBytes = 10 * 1024 * 1024;
/** Files that stand with one thing, withdrawn ones left out. */
export const mostEvidence = 30;
/** Characters of the reason for which a file is withdrawn. */
export const longestEvidenceReason = 300;
/** Pixels of the longer side of a photo as it is kept: enough to read a sheet of paper on it. */
export const longestSide = 2000;
