/** The page: a spreadsheet with the add-on's menu and panel, and the stand-in for Metrica behind it. */

import type { AreaView, BookView, HandEdit, Language, PageEvent, TabView } from '../protocol';
import { api, listen, Refused, type ShownEffects } from './api';
import { createFormulaBar } from './cells/formulaBar';
import { createGrid } from './cells/grid';
import { drawTabs } from './cells/tabStrip';
import { place } from './dom';
import { lastOnly } from './lastOnly';
import { createPanelFrame, type FrameMessage } from './panelFrame';
import { say } from './said';
import { createSwitchboard } from './switchboard';
import { createTopBar } from './topBar';
import { fill, wordsIn } from './words';

const A1: AreaView = { row: 1, column: 1, rows: 1, columns: 1 };

const asked = new URLSearchParams(location.search).get('lang');
const language: Language =
  (asked ?? document.documentElement.dataset.language) === 'ru' ? 'ru' : 'en';
const words = wordsIn(language);
document.documentElement.lang = language;

let book: BookView | null = null;
let shownTab: TabView | null = null;
let server: string | null = null;
/** What was selected in a tab before another one was shown. */
const selections = new Map<number, AreaView>();

const failed = (error: unknown) => {
  const text = error instanceof Refused && error.message !== '' ? error.message : words.lost;
  say({ title: '', text, seconds: 10, isFailure: true }, words.close);
};

const tellSelection = lastOnly(api.select, failed);
const grid = createGrid({
  words,
  onFailed: failed,
  onType: ({ row, column }, texts) => {
    if (shownTab === null) return;
    const { sheetId } = shownTab;
    api.type({ sheetId, row, column, texts, language }).then(({ refused }) => {
      if (refused !== null)
        say({ title: '', text: refused, seconds: 8, isFailure: true }, words.close);
    }, failed);
  },
  onEdit: editByHand,
  onUndo: (redo) => {
    api.undo(redo).then(({ done }) => {
      if (!done) say({ title: '', text: words.edit.nothingToUndo, seconds: 3 }, words.close);
    }, failed);
  },
  onChange(isMoved) {
    const area = grid.area();
    const cell = grid.activeCell();
    formulaBar.show(area, cell?.edit ?? cell?.text ?? '');
    if (!isMoved || shownTab === null) return;
    selections.set(shownTab.sheetId, area);
    tellSelection({ sheetId: shownTab.sheetId, area });
  },
});
const formulaBar = createFormulaBar({
  words,
  onGoTo: (area) => grid.goTo(area),
  onType: (text) => {
    const { row, column } = grid.active();
    if (shownTab !== null) {
      api.type({ sheetId: shownTab.sheetId, row, column, texts: [[text]], language }).catch(failed);
    }
  },
  onLeave: () => grid.focus(),
});
const topBar = createTopBar(words, language, (functionName) => void command(functionName));
const switchboard = createSwitchboard({
  words,
  language,
  onFaults: (orders) => {
    api.orderFaults(orders).then(switchboard.showMetrica, failed);
  },
  onHours: (hours) => void passHours(hours),
  onSignIn: (on) => {
    const text = words.reopen;
    api.setSignIn(on).then(() => say({ title: '', text, seconds: 5 }, words.close), failed);
  },
  onCopy: (text) => {
    navigator.clipboard
      .writeText(text)
      .then(() => say({ title: '', text: words.copied, seconds: 3 }, words.close), failed);
  },
});

async function command(functionName: string): Promise<void> {
  topBar.setBusy(true);
  try {
    const { outcome, effects } = await api.runMenu(functionName, language);
    follow(effects);
    if (!outcome.ok) {
      say({ title: '', text: outcome.message, seconds: null, isFailure: true }, words.close);
    }
  } catch (error) {
    failed(error);
  } finally {
    topBar.setBusy(false);
  }
}

async function passHours(hours: number): Promise<void> {
  switchboard.setBusy(true);
  try {
    const { ran } = await api.passHours(hours);
    say({ title: '', text: fill(words.passed, { n: ran }), seconds: 4 }, words.close);
    await Promise.all([readBook(), readMetrica()]);
  } catch (error) {
    failed(error);
  } finally {
    switchboard.setBusy(false);
  }
}

/** Shows in this window what the script did to it. */
function follow({ toasts, alerts, pages, selection }: ShownEffects): void {
  for (const { title, message, seconds } of toasts) {
    say({ title, text: message, seconds }, words.close);
  }
  for (const { title, message, answer } of alerts) {
    const text = `${message}\n${fill(words.pressed, { answer })}`;
    say({ title, text, seconds: null }, words.close);
  }
  for (const page of pages) panel?.show(page);
  if (selection === null) return;
  const tab = book?.tabs.find((each) => each.sheetId === selection.sheetId);
  if (tab === undefined) {
    // The script made the sheet just now.
    selections.set(selection.sheetId, selection.area);
    readBook(selection.sheetId).catch(failed);
  } else if (tab.sheetId === shownTab?.sheetId) grid.goTo(selection.area);
  else showTab(tab, selection.area);
}

function showTab(tab: TabView, area: AreaView = selections.get(tab.sheetId) ?? A1): void {
  shownTab = tab;
  selections.set(tab.sheetId, area);
  drawStrip();
  grid.open(tab, area).catch(failed);
}

function drawStrip(): void {
  drawTabs(book?.tabs ?? [], shownTab?.sheetId ?? -1, {
    words,
    onChoose: (tab) => showTab(tab),
    onEdit: editByHand,
  });
}

/** Tabs, rows and columns; a new tab is shown. */
function editByHand(edit: HandEdit): void {
  api.edit(edit, language).then(({ refused, sheetId }) => {
    if (refused !== null) {
      say({ title: '', text: refused, seconds: 8, isFailure: true }, words.close);
    } else if (sheetId !== null) return readBook(sheetId);
  }, failed);
}

/** Reads tabs and clock; the tab on display stays unless it is gone, another is asked for, or its size changed. */
async function readBook(sheetId: number | null = null): Promise<void> {
  const read = await api.book();
  book = read;
  topBar.setName(read.name);
  switchboard.showBook(read);
  panel?.setAhead(read.nowMs - Date.now());
  const wanted = sheetId ?? shownTab?.sheetId ?? read.activeSheetId;
  const tab = read.tabs.find((each) => each.sheetId === wanted) ?? read.tabs[0];
  if (tab === undefined) return;
  const shape = ({ name: _name, color: _color, ...rest }: TabView) => JSON.stringify(rest);
  if (shownTab === null || shape(tab) !== shape(shownTab)) showTab(tab);
  else {
    shownTab = tab;
    drawStrip();
  }
}

async function readMetrica(): Promise<void> {
  switchboard.showMetrica(await api.metrica());
}

function hear(event: PageEvent): void {
  switch (event.type) {
    case 'hello':
      // A playground that was started anew knows nothing of this page's panel and selection.
      if (server !== null && server !== event.server) location.reload();
      server = event.server;
      return;
    case 'cells':
      if (shownTab !== null && event.sheetIds.includes(shownTab.sheetId)) grid.outdate();
      return;
    case 'book':
      readBook().catch(failed);
      return;
    case 'metrica':
      readMetrica().catch(failed);
      return;
    case 'mail':
      say(
        {
          title: fill(words.mail, { to: event.to }),
          text: `${event.subject}\n\n${event.body}`,
          seconds: null,
        },
        words.close,
      );
  }
}

function hearFrame(message: FrameMessage): void {
  if (message.type === 'effects') follow(message.effects);
  else if (message.type === 'focus') grid.focus();
  else if (message.type === 'elsewhere') {
    api.metrica().then(({ clientId }) => {
      const text = fill(words.atYandex, { id: clientId });
      say({ title: '', text, seconds: null }, words.close);
    }, failed);
  }
}

let panel: ReturnType<typeof createPanelFrame> | null = null;

async function start(): Promise<void> {
  const [{ address }, menu] = await Promise.all([
    api.frames(),
    api.menu(language),
    readBook(),
    readMetrica(),
  ]);
  panel = createPanelFrame({
    words,
    language,
    address,
    onMessage: hearFrame,
  });
  if (book !== null) panel.setAhead(book.nowMs - Date.now());
  topBar.setMenu(menu);
  listen(hear, () =>
    say({ title: '', text: words.gone, seconds: 6, isFailure: true }, words.close),
  );
  // The panel is what one came for: the first command of the menu opens it.
  const [first] = menu;
  if (first !== undefined) await command(first.functionName);
}

place('grid').setAttribute('aria-label', words.grid);
start().catch(failed);
