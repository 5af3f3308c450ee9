/** Every global function: what Google's menu and triggers call, and the few that the page may call. */

import './google/selfTest/firstLine';
import { listCounters, removeToken } from './app/access/connect';
import { finishSignIn as finish, startSignIn as start } from './app/access/signIn';
import { testConnection as test } from './app/access/testConnection';
import { askedLanguage, languageOf } from './app/base/language';
import { done, type Result } from './app/base/result';
import { insertSample } from './app/check/insertSample';
import { type Answer, answer } from './app/page/answer';
import {
  serveClear,
  serveFix,
  serveLine,
  serveProblemsSheet,
  serveUndo,
} from './app/page/serveCells';
import { serveCheck } from './app/page/serveCheck';
import { serveResults } from './app/page/serveResults';
import { serveSwitchOff, serveSwitchOn, serveTakeOver } from './app/page/serveSchedule';
import { serveCounter, servePasteToken, serveSettings } from './app/page/serveSettings';
import {
  serveDecideBatch,
  serveDecideLedger,
  serveStop,
  serveUpload,
} from './app/page/serveUpload';
import { showCell as goToCell } from './app/page/showCell';
import { setLanguage as keepLanguage, readPanel as panelOf } from './app/panel/panel';
import { readNow as now } from './app/panel/panelNow';
import { runHourly } from './app/schedule/hourly';
import { refreshStatuses as refresh } from './app/settle/refresh';
import { settleNow } from './app/settle/settleNow';
import { googlePorts } from './google/googlePorts';
import { runSelfTest } from './google/selfTest/selfTest';
import { addMenu } from './google/show/addOnMenu';
import { showLog, showToast } from './google/show/showOwn';
import { showPanel } from './google/show/showPanel';
import type { Ports } from './ports';

// Google's own events.

/** Works in every authorisation mode: the menu is constant. */
export function onOpen(): void {
  addMenu();
}

export function onInstall(): void {
  addMenu();
}

/** The hourly trigger of one person in one spreadsheet. */
export function onHourly(event?: unknown): void {
  // Mails and log lines are in the language that the person chose.
  runHourly(googlePorts(languageOf(googlePorts()), event));
}

/** Run by a person in the editor, and once by a trigger: what is as Metrica Calls assumes, in a sheet (docs/verified.md). */
export function selfTest(event?: unknown): void {
  runSelfTest(event);
}

// The menu. Commands open the panel at their section; nothing is ever sent from here.

export function openPanel(): void {
  showPanel('', false);
}

export function openCheck(): void {
  showPanel('check', true);
}

export function openUpload(): void {
  showPanel('upload', true);
}

export function openHistory(): void {
  showPanel('history', true);
}

/** Takes our marks off the active sheet; nothing else is changed. */
export function clearActiveSheet(): void {
  const ports = googlePorts();
  const sheetId = ports.session.activeSheetId() ?? -1;
  const cleared = answer(ports, () => serveClear(ports, { sheetId }));
  showToast(cleared.ok ? ports.words.say({ key: 'marks.off' }) : cleared.error.message);
}

/** Adds a tab with every column; the panel and the menu call it, and what failed is said where it was called. */
export function insertSampleSheet(request?: unknown) {
  const inserted = page(request, insertSample);
  if (request === undefined && !inserted.ok) showToast(inserted.error.message);
  return inserted;
}

// The page. Each takes one plain object, with the `language` of its answer, and answers {ok, value} or {ok, error}.

function page<T>(request: unknown, work: (ports: Ports) => Result<T>): Answer<T> {
  return answer(googlePorts(askedLanguage(request)), work);
}

/** Everything that the panel shows of a tab. */
export function readPanel(request: unknown) {
  return page(request, (ports) => panelOf(ports, request));
}

/** The active tab, the selected rows and the progress of a run: asked often. */
export function readNow(request: unknown) {
  return page(request, (ports) => now(ports, request));
}

export function setLanguage(request: unknown) {
  return page(request, (ports) => keepLanguage(ports, request));
}

export function showCell(request: unknown) {
  return page(request, (ports) => goToCell(ports, request));
}

/** False when there is no log yet. */
export function openLog(request?: unknown) {
  return page(request, () => done(showLog()));
}

/** *Stop after this batch* */
export function stopUpload(request: unknown) {
  return page(request, (ports) => serveStop(ports, request));
}

/** *Ask Metrica* */
export function settleCalls(request?: unknown) {
  return page(request, settleNow);
}

export function testConnection(request: unknown) {
  return page(request, (ports) => test(ports, request));
}

export function startSignIn(request?: unknown) {
  return page(request, start);
}

export function finishSignIn(request: unknown) {
  return page(request, (ports) => finish(ports, request));
}

export function checkSheet(request: unknown) {
  return page(request, (ports) => serveCheck(ports, request));
}

export function uploadCalls(request: unknown) {
  return page(request, (ports) => serveUpload(ports, request));
}

export function decideBatch(request: unknown) {
  return page(request, (ports) => serveDecideBatch(ports, request));
}

export function decideLedger(request: unknown) {
  return page(request, (ports) => serveDecideLedger(ports, request));
}

export function refreshStatuses(request?: unknown) {
  return page(request, (ports) => refresh(ports, 'hand'));
}

/** *Results*: what became of delivered calls; `ask` says which part. */
export function readResults(request: unknown) {
  return page(request, (ports) => serveResults(ports, request));
}

export function saveSettings(request: unknown) {
  return page(request, (ports) => serveSettings(ports, request));
}

export function chooseCounter(request: unknown) {
  return page(request, (ports) => serveCounter(ports, request));
}

export function pasteToken(request: unknown) {
  return page(request, (ports) => servePasteToken(ports, request));
}

export function forgetToken(request?: unknown) {
  return page(request, removeToken);
}

export function readCounters(request?: unknown) {
  return page(request, listCounters);
}

export function clearSheet(request: unknown) {
  return page(request, (ports) => serveClear(ports, request));
}

export function fixCells(request: unknown) {
  return page(request, (ports) => serveFix(ports, request));
}

export function undoFix(request: unknown) {
  return page(request, (ports) => serveUndo(ports, request));
}

export function makeProblemsSheet(request: unknown) {
  return page(request, (ports) => serveProblemsSheet(ports, request));
}

export function showLine(request: unknown) {
  return page(request, (ports) => serveLine(ports, request));
}

export function switchScheduleOn(request: unknown) {
  return page(request, (ports) => serveSwitchOn(ports, request));
}

export function switchScheduleOff(request: unknown) {
  return page(request, (ports) => serveSwitchOff(ports, request));
}

export function takeScheduleOver(request: unknown) {
  return page(request, (ports) => serveTakeOver(ports, request));
}
