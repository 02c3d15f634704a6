/** The largest file in bytes; nobody mails a larger one. The page refuses a larger file before it is sent, and the API while it arrives. */
export const largestUploadBytes = 64 * 1024 * 1024;
