/** The server takes no larger file. */
export const LARGEST = 32 * 1_048_576;
