/** The bar above the cells: where one is, and what the cell holds; both can be typed into. */

import type { AreaView } from '../../protocol';
import { make, place } from '../dom';
import type { Words } from '../words';
import { areaName, areaOf } from './areas';

export interface FormulaBar {
  show(area: AreaView, content: string): void;
}

interface Wiring {
  readonly words: Words;
  readonly onGoTo: (area: AreaView) => void;
  readonly onType: (text: string) => void;
  /** The person is done here. */
  readonly onLeave: () => void;
}

export function createFormulaBar({ words, onGoTo, onType, onLeave }: Wiring): FormulaBar {
  let area: AreaView | null = null;
  let content = '';
  const address = make('input', {
    id: 'address',
    attributes: { 'aria-label': words.address, spellcheck: 'false', autocomplete: 'off' },
    on: {
      keydown(event) {
        if (event.key !== 'Enter') return;
        const asked = areaOf(address.value);
        if (asked !== null) onGoTo(asked);
        onLeave();
      },
      focus: () => address.select(),
      blur: reset,
    },
  });
  const field = make('input', {
    id: 'content',
    attributes: { 'aria-label': words.formula, spellcheck: 'false', autocomplete: 'off' },
    on: {
      keydown(event) {
        if (event.key === 'Escape') field.value = content;
        else if (event.key !== 'Enter') return;
        onLeave();
      },
      blur: take,
    },
  });
  place('formula').append(
    address,
    make('span', { class: 'fx', attributes: { 'aria-hidden': 'true' } }, 'fx'),
    field,
  );

  function take(): void {
    if (field.value === content) return;
    content = field.value;
    onType(content);
  }
  function reset(): void {
    address.value = area === null ? '' : areaName(area);
  }
  return {
    show(shownArea, text) {
      area = shownArea;
      if (document.activeElement !== address) reset();
      // What a person types here stays until they are done.
      if (document.activeElement === field && field.value !== content) return;
      content = text;
      field.value = text;
    },
  };
}
