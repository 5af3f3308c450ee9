/** Mails about scheduled runs, to their owner. */

import { causeKey } from '../../metrica/explainError';
import type { Message } from '../../texts/say';
import { emptyLine } from '../tell/logLines';
import { tellPerson } from '../tell/tellPerson';
import type { RunEnd } from './runEnd';
import type { RunPlace } from './runPlace';
import { nextText, runText, safeLog } from './scheduleLines';

/** A run that failed, is in doubt or was taken short, and calls that are held since it. */
export function tellRun(place: RunPlace, end: RunEnd): void {
  const { ports, sheet } = place;
  const failed: Message = { key: 'mail.subject.failed', params: { sheet } };
  if (end.error !== '') {
    // The server's words stand in the log: they may quote a cell.
    const text = runText(ports, { ...end, server: '' });
    tell(place, end.error, failed, [text, causesText(place, end), nextText(place, end)]);
  }
  if (end.inDoubt > 0) {
    tell(place, 'in doubt', failed, [
      ports.words.say({ key: 'upload.inDoubt', params: { n: end.inDoubt } }),
      ports.words.say({ key: 'mail.inDoubt' }),
    ]);
  }
  if (end.short > 0) {
    tell(place, 'short', failed, [
      ports.words.say({
        key: 'mail.short',
        params: { accepted: end.accepted ?? 0, sent: end.sent },
      }),
    ]);
  }
  if (end.newlyHeld > 0) {
    const params = { n: end.newlyHeld, sheet };
    tell(place, 'held', { key: 'mail.subject.held', params }, [
      ports.words.say({ key: 'mail.held', params }),
    ]);
  }
}

/** What may be behind a token or a counter that Metrica refused. */
function causesText({ ports }: RunPlace, { causes }: RunEnd): string {
  if (causes.length === 0) return '';
  const sentences = causes.map((cause) => `– ${ports.words.say({ key: causeKey(cause) })}`);
  return [ports.words.say({ key: 'mail.causes' }), ...sentences].join('\n');
}

/** A run that Google cut off. */
export function tellCutOff(place: RunPlace, time: string): void {
  const { ports, sheet } = place;
  tell(place, 'cut off', { key: 'mail.subject.failed', params: { sheet } }, [
    ports.words.say({ key: 'log.schedule.cutOff', params: { time } }),
  ]);
}

/** Runs that Google did not start. */
export function tellMissed(place: RunPlace, time: string): void {
  const { ports, sheet } = place;
  tell(place, 'missed', { key: 'mail.subject.missed', params: { sheet } }, [
    ports.words.say({ key: 'log.schedule.missed', params: { time } }),
  ]);
}

function tell(place: RunPlace, reason: string, subject: Message, lines: readonly string[]): void {
  const { ports, spreadsheet, sheetId, sheet } = place;
  const params = { spreadsheet: spreadsheet.name, sheet };
  const key = `${spreadsheet.id} ${sheetId} ${reason}`;
  const where = ports.words.say({ key: 'mail.where', params });
  if (tellPerson(ports, spreadsheet, key, subject, [...lines, where]) !== 'not sent') return;
  safeLog(ports, {
    ...emptyLine(ports, spreadsheet, sheet, 'schedule', 'failed', ports.session.user()),
    message: ports.words.say({
      key: 'log.schedule.noMail',
      params: { subject: ports.words.say(subject) },
    }),
  });
}
