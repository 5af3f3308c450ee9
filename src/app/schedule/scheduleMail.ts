/** Mails about scheduled runs, to their owner. */

import { causeKey } from '../../metrica/explainError';
import type { Message } from '../../texts/say';
import { addLine, emptyLine } from '../tell/logLines';
import { tellPerson } from '../tell/tellPerson';
import type { RunPlace } from './dueRun';
import type { RunEnd } from './runEnd';
import { nextRun, wallMinute } from './runTimes';
import { nextText, refusedText, runText } from './scheduleLines';

/** A run that failed, is in doubt or was taken short, and calls that are held since it. */
export function tellRun(place: RunPlace, end: RunEnd): void {
  const { ports, sheet } = place;
  if (end.error !== '') {
    // The server's words stand in the log: they may quote a cell.
    const text = runText(ports, { ...end, server: '' });
    const reason = `${end.error} ${end.plan.kind}`;
    const lines = [text, causesText(place, end), triedText(place, end), nextText(place, end)];
    tell(place, reason, subjectOf(place, end), lines);
  }
  if (end.inDoubt > 0) {
    tell(place, 'in doubt', goesOn(place), [
      ports.words.say({ key: 'upload.inDoubt', params: { n: end.inDoubt } }),
      ports.words.say({ key: 'mail.inDoubt' }),
    ]);
  }
  if (end.short > 0) {
    tell(place, 'short', needsYou(place), [
      ports.words.say({
        key: 'mail.short',
        params: { accepted: end.accepted ?? 0, sent: end.sent },
      }),
    ]);
  }
  if (end.refusedRows.length > 0) {
    tell(place, 'refused rows', needsYou(place), [refusedText(ports, end)]);
  }
  if (end.newlyHeld > 0) {
    const params = { n: end.newlyHeld, sheet };
    const lines = [ports.words.say({ key: 'mail.held', params }), badText(place, end)];
    tell(place, 'held', needsYou(place), lines);
  }
}

/** The watchman's word about a run in which over a tenth of the new rows are bad. */
function badText({ ports, settings }: RunPlace, { newlyHeld: bad, sent }: RunEnd): string {
  const rows = bad + sent;
  if (!settings.watch || bad <= rows / 10) return '';
  const params = { bad, rows, percent: Math.round((100 * bad) / rows) };
  return ports.words.say({ key: 'watch.bad', params });
}

/** What the watchman saw; each thing once. */
export function tellWatched(place: RunPlace, news: readonly Message[]): void {
  for (const message of news) {
    tell(place, message.key, needsYou(place), [place.ports.words.say(message)]);
  }
}

/** One of three: a person is needed, it goes on by itself, or it gave up until its next due time. */
function subjectOf(place: RunPlace, { plan }: RunEnd): Message {
  if (plan.kind === 'goes on') return goesOn(place);
  const { ports, spreadsheet, sheet, settings } = place;
  if (plan.kind !== 'gave up' || settings.schedule === null) return needsYou(place);
  const next = nextRun(settings.schedule, spreadsheet, ports.clock.nowMs());
  return { key: 'mail.subject.gaveUp', params: { what: sheet, next } };
}

function needsYou({ sheet }: RunPlace): Message {
  return { key: 'mail.subject.needsYou', params: { what: sheet } };
}

function goesOn({ sheet }: RunPlace): Message {
  return { key: 'mail.subject.goesOn', params: { what: sheet } };
}

/** Since when it has been tried; '' at a first try. */
function triedText({ ports, spreadsheet }: RunPlace, { plan }: RunEnd): string {
  if (plan.sinceMs === 0 || plan.sinceMs >= ports.clock.nowMs()) return '';
  const time = wallMinute(spreadsheet, plan.sinceMs);
  return ports.words.say({ key: 'mail.tried', params: { time } });
}

/** What may be behind a token or a counter that Metrica refused. */
function causesText({ ports }: RunPlace, { causes }: RunEnd): string {
  if (causes.length === 0) return '';
  const sentences = causes.map((cause) => `– ${ports.words.say({ key: causeKey(cause) })}`);
  return [ports.words.say({ key: 'mail.causes' }), ...sentences].join('\n');
}

/** A run that Google cut off. */
export function tellCutOff(place: RunPlace, time: string): void {
  const { ports } = place;
  tell(place, 'cut off', goesOn(place), [
    ports.words.say({ key: 'log.schedule.cutOff', params: { time } }),
  ]);
}

/** Runs that Google did not start. */
export function tellMissed(place: RunPlace, time: string): void {
  const { ports } = place;
  tell(place, 'missed', goesOn(place), [
    ports.words.say({ key: 'log.schedule.missed', params: { time } }),
  ]);
}

function tell(place: RunPlace, reason: string, subject: Message, lines: readonly string[]): void {
  const { ports, spreadsheet, sheetId, sheet } = place;
  const params = { spreadsheet: spreadsheet.name, sheet };
  const key = `${spreadsheet.id} ${sheetId} ${reason}`;
  const where = ports.words.say({ key: 'mail.where', params });
  if (tellPerson(ports, spreadsheet, key, subject, [...lines, where]) !== 'not sent') return;
  addLine(ports, {
    ...emptyLine(ports, spreadsheet, sheet, 'schedule', 'failed', ports.session.user()),
    message: ports.words.say({
      key: 'log.schedule.noMail',
      params: { subject: ports.words.say(subject) },
    }),
  });
}
