/** What a list of submissions can be narrowed to. `to-mend` is an accepted one of which refused rows still wait to be corrected. */
export const submissionStates = ["accepted", "to-mend", "withdrawn"] as const;
export type SubmissionState = (typeof submissionStates)[number];
