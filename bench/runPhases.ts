/** What `npm start` pays for by phases: a file is opened, checked and saved in a process of its own. */

import { openSession } from '../local/run/files/openSession';
import { startSession } from '../local/run/session';

/** Processor seconds of each phase, and the most memory in MB. */
export interface RunPhases {
  readonly load: number;
  readonly open: number;
  readonly check: number;
  readonly save: number;
  readonly peak: number;
}

async function phases(file: string, out: string): Promise<RunPhases> {
  const seconds = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  };
  const start = seconds();
  const opened = await openSession(
    { file, out, fresh: false },
    { name: 'Bench', timeZone: 'Europe/Moscow', locale: 'ru_RU' },
  );
  if (!opened.ok) throw new Error(opened.message);
  const open = seconds();
  const nowMs = Date.parse('2025-03-20T12:00:00Z');
  const session = startSession(opened.value, { out, language: 'en', api: null, nowMs });
  const sheet = session.findSheet(null);
  const answer = session.ask('checkSheet', { sheetId: sheet?.sheetId });
  if (!answer.ok) throw new Error(answer.error.message);
  const check = seconds();
  await session.save();
  const end = seconds();
  return {
    load: start,
    open: open - start,
    check: check - open,
    save: end - check,
    peak: process.resourceUsage().maxRSS / 1024,
  };
}

const [file = '', out = ''] = process.argv.slice(2);
void phases(file, out).then((found) => console.log(JSON.stringify(found)));
