/** Only a file that is not there counts as absent: one that may not be looked at is trouble, and said so. */
export function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
