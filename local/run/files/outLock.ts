/** Keeps a second process from working on the same output file. */

import { readFileSync } from 'node:fs';
import { link, open, readFile, rename, stat, unlink } from 'node:fs/promises';

export interface OutLock {
  release(): Promise<void>;
}

/** Within this time a lock without content is one whose holder is still writing it. */
const WRITTEN_WITHIN_MS = 10_000;

/** `taken` while a living process holds it; the lock of a killed one is taken over. Throws where no file can be made. */
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
    const holder = await readFile(path, 'utf8').catch(() => null);
    if (holder === null) continue;
    if (await isHeld(path, holder)) return 'taken';
    if (!(await takenAway(path, holder))) return 'taken';
  }
  return 'taken';
}

/** Moves a dead lock aside; false when another process was quicker and the lock is its own by now. */
async function takenAway(path: string, dead: string): Promise<boolean> {
  const aside = `${path}.${process.pid}.tmp`;
  try {
    await rename(path, aside);
  } catch {
    return true;
  }
  const isDead = (await readFile(aside, 'utf8')) === dead;
  if (!isDead) await link(aside, path).catch(() => undefined);
  await unlink(aside);
  return isDead;
}

interface Identity {
  readonly pid: number;
  /** When the process began, as the system counts it; '' where that cannot be known. */
  readonly began: string;
}

async function isHeld(path: string, text: string): Promise<boolean> {
  let holder: Identity;
  try {
    holder = JSON.parse(text) as Identity;
  } catch {
    const writtenMs = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    return Date.now() - writtenMs < WRITTEN_WITHIN_MS;
  }
  try {
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
