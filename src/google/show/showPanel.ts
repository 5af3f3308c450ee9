/** Shows the sidebar at one of its sections. */

import { localeLanguage } from '../googleSession';

/** The sections, in the order of the work. */
export type PanelSection = 'connect' | 'columns' | 'check' | 'upload' | 'schedule' | 'history';

/**
 * Opens the panel; `start` lets it begin the section's work at once (nothing is ever sent so). The page is a
 * plain file, not a template: `<?` in its code must not be taken for a scriptlet.
 */
export function showPanel(section: PanelSection | '', start: boolean): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar');
  const content = page
    .getContent()
    // The page's first words, before any script, are in the person's language too.
    .replace('<html lang="en">', () => `<html lang="${localeLanguage()}">`)
    .replace('data-section=""', () => `data-section="${section}"`)
    .replace('data-start=""', () => `data-start="${start ? 'yes' : ''}"`);
  page.setContent(content).setTitle('Metrica Calls');
  SpreadsheetApp.getUi().showSidebar(page);
}
