/** How one cell looks: fill, colour, side of its text, the corner of a note. */

import type { CellView } from '../../protocol';
import { make } from '../dom';

const CLASSES = { n: 'number', b: 'truth', e: 'error', c: 'checkbox' } as const;

/** Dresses the element of a cell and gives what stands in it: always text, whatever a cell holds. */
export function dress(element: HTMLElement, view: CellView | null): Node {
  const { classList, style } = element;
  classList.remove(...Object.values(CLASSES));
  classList.toggle('has-note', view?.note !== undefined);
  classList.toggle('bold', view?.bold === true);
  style.backgroundColor = view?.fill ?? '';
  style.color = view?.color ?? '';
  if (view === null) return document.createTextNode('');
  if (view.kind !== undefined) classList.add(CLASSES[view.kind]);
  if (view.kind === 'c') {
    return make('span', { class: 'tick-box' }, isTicked(view) ? '☑' : '☐');
  }
  // A line break would make a cell that is one line high show half of two.
  return document.createTextNode(view.text.replace(/\s*[\r\n]+\s*/g, ' '));
}

/** A truth value shows its word, in the language of the spreadsheet. */
export function isTicked(view: CellView | null): boolean {
  return view?.text === 'TRUE' || view?.text === 'ИСТИНА';
}
