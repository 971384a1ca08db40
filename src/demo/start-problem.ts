/**
 * What keeps the program from starting, said in one sentence: what is wrong and what to do about it.
 * Owns the wording of the file system's own refusals; never prints and never ends the process.
 */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';

  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The file system's refusal as a StartProblem about `folder`; anything else is handed back as it is. */
export function asStartProblem(error: unknown, folder: string): unknown {
  const cause = error as NodeJS.ErrnoException;
  switch (cause.code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
      return notWritable(folder, cause);
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(folder, { cause });
    default:
      return error;
  }
}

export function diskFull(folder: string, options?: ErrorOptions): StartProblem {
  return new StartProblem('disk-full', `The disk of ${folder} is full: free some space and start again.`, options);
}

export function notWritable(folder: string, cause: Error): StartProblem {
  return new StartProblem(
    'folder-not-writable',
    `The data folder ${folder} cannot be used (${cause.message}): give your user the right to write there.`,
    { cause },
  );
}
