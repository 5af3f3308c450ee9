/** The row of tabs under the cells. */

import type { TabView } from '../../protocol';
import { make, place } from '../dom';

/** Draws the tabs; `onChoose` gets the one that is clicked. */
export function drawTabs(
  tabs: readonly TabView[],
  activeId: number,
  label: string,
  onChoose: (tab: TabView) => void,
): void {
  const buttons = tabs.map((tab) => {
    const button = make(
      'button',
      {
        class: 'tab',
        attributes: {
          type: 'button',
          role: 'tab',
          'aria-selected': String(tab.sheetId === activeId),
          'aria-controls': 'grid',
          title: tab.name,
        },
        on: { click: () => onChoose(tab) },
      },
      tab.name,
    );
    if (tab.color !== null) button.style.boxShadow = `inset 0 -3px ${tab.color}`;
    return button;
  });
  const strip = make(
    'div',
    { class: 'tabs', attributes: { role: 'tablist', 'aria-label': label } },
    ...buttons,
  );
  place('tabs').replaceChildren(strip);
}
