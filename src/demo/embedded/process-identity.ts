import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * What tells one process from a later one with the same number: when it started. undefined when there is no such process.
 * A bare number is not enough: after a restart of the machine or of a container small numbers come back at once.
 */
export function processIdentity(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // Field 22 of the line, counted after the name, which may itself contain spaces and brackets.
      const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (state === 'Z' || state === 'X') return undefined;
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[18]}`;
    }
    if (process.platform === 'win32') {
      process.kill(pid, 0);
      return 'running';
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return undefined;
  }
}

/**
 * The command lines of all processes, empty for zombies; undefined where the system does not tell (Windows).
 * A process's current folder would say more, but in a container root may not read it of another user's process.
 */
export function commandLines(): Map<number, string> | undefined {
  try {
    if (process.platform === 'linux') {
      const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
      return new Map(pids.map((pid) => [Number(pid), commandLine(pid)]));
    }
    if (process.platform === 'win32') return undefined;
    const lines = execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8', maxBuffer: 2 ** 26 }).split('\n');
    return new Map(lines.map((line) => [Number.parseInt(line, 10), line]));
  } catch {
    return undefined;
  }
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
