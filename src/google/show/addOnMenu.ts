/** The add-on's menu: constant, so that it works before anybody has allowed anything. */

import { say, type TextKey } from '../../texts/say';
import { localeLanguage } from '../googleSession';

/** Captions with the global functions that they call; the order is that of the work. */
export const MENU: readonly (readonly [TextKey, string])[] = [
  ['menu.open', 'openPanel'],
  ['menu.check', 'openCheck'],
  ['menu.upload', 'openUpload'],
  ['menu.refresh', 'openHistory'],
  ['menu.clear', 'clearActiveSheet'],
  ['menu.sample', 'insertSampleSheet'],
];

/** Puts the menu under Extensions, in the language of the user. */
export function addMenu(): void {
  const language = localeLanguage();
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const [caption, functionName] of MENU) menu.addItem(say(language, caption), functionName);
  menu.addToUi();
}
