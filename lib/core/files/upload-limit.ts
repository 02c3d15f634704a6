/** Nobody mails a larger file; what exceeds it is refused, by the page before it is sent and by the API while it arrives. Bytes. */
export const largestUploadBytes = 64 * 1024 * 1024;
