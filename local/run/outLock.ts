/** Keeps a second process from working on the same output file. */

import { readFileSync } from 'node:fs';
import { open, readFile, unlink } from 'node:fs/promises';

export interface OutLock {
  release(): Promise<void>;
}

/** `taken` while a living process holds it; the lock of a killed one is taken over. */
export async function takeOutLock(path: string): Promise<OutLock | 'taken'> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(JSON.stringify(identityOf(process.pid)));
      await file.close();
      return { release: () => unlink(path).catch(() => undefined) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (await isHeld(path)) return 'taken';
    await unlink(path).catch(() => undefined);
  }
  return 'taken';
}

interface Identity {
  readonly pid: number;
  /** When the process began, as the system counts it; '' where that cannot be known. */
  readonly began: string;
}

async function isHeld(path: string): Promise<boolean> {
  try {
    const holder = JSON.parse(await readFile(path, 'utf8')) as Identity;
    process.kill(holder.pid, 0);
    // A number that another process was given since does not hold the lock.
    return identityOf(holder.pid).began === holder.began;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function identityOf(pid: number): Identity {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return { pid, began: fields[19] ?? '' };
  } catch {
    return { pid, began: '' };
  }
}
