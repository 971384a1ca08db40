const MEBIBYTE = 1024 * 1024;

/** What one file, one report and one person's day may hold. */
export const LARGEST_FILE = 25 * MEBIBYTE;
export const FILES_A_REPORT = 20;
export const DAILY_FILES = 200;
export const DAILY_BYTES = 500 * MEBIBYTE;
/** Hours that a file may wait to be named by a report. */
export const ORPHAN_HOURS = 24;

/** Would this person's day still hold `size` bytes more? */
export function isWithinQuota(day: { files: number; bytes: number }, size: number): boolean {
  return day.files < DAILY_FILES && day.bytes + size <= DAILY_BYTES;
}

/** What the scanner said decides: only what is surely not infected leaves the storage, and only that proves anything. */
export const isReadable = (scan: string) => scan === 'clean' || scan === 'unscanned';
