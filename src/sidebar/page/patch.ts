/** Makes the document show what is described, changing as little as possible: focus, selection and scrolling stay. */

import type { Attributes, Element, Handler } from './element';

/** Makes the children of a node those that are described. */
export function patch(parent: ParentNode & Node, next: readonly (Element | string)[]): void {
  removeGone(parent, next);
  next.forEach((child, index) => {
    const here = parent.childNodes[index];
    const fitting = here !== undefined && fits(here, child) ? here : undefined;
    const node = fitting ?? elsewhere(parent, child, index) ?? create(child);
    if (node !== here) parent.insertBefore(node, here ?? null);
    update(node, child);
  });
  while (parent.childNodes.length > next.length) parent.lastChild?.remove();
}

/** Elements with an id that is not wanted any more make room first, so that those behind them need not move. */
function removeGone(parent: Node, next: readonly (Element | string)[]): void {
  const wanted = new Set(
    next.map((child) => (typeof child === 'string' ? '' : child.attributes.id)),
  );
  for (const node of [...parent.childNodes]) {
    const id = node instanceof HTMLElement ? node.id : '';
    if (id !== '' && !wanted.has(id)) node.remove();
  }
}

function elsewhere(parent: Node, child: Element | string, from: number): Node | undefined {
  if (typeof child === 'string' || child.attributes.id === undefined) return undefined;
  return [...parent.childNodes].slice(from).find((node) => fits(node, child));
}

function fits(node: Node, child: Element | string): boolean {
  if (typeof child === 'string') return node.nodeType === Node.TEXT_NODE;
  return (
    node instanceof HTMLElement &&
    node.tagName.toLowerCase() === child.tag &&
    node.id === (child.attributes.id ?? '')
  );
}

function create(child: Element | string): Node {
  return typeof child === 'string'
    ? document.createTextNode(child)
    : document.createElement(child.tag);
}

function update(node: Node, child: Element | string): void {
  if (typeof child === 'string') {
    if (node.nodeValue !== child) node.nodeValue = child;
    return;
  }
  const element = node as HTMLElement;
  setAttributes(element, child.attributes);
  patch(element, child.children);
  // The value of a list is one of its options, so it comes after them.
  setValue(element, child.attributes);
}

const HANDLERS = ['onclick', 'oninput', 'onchange', 'onsubmit'] as const;

function setAttributes(element: HTMLElement, attributes: Attributes): void {
  for (const name of HANDLERS) {
    const handler: Handler | undefined = attributes[name];
    element[name] = handler ?? null;
  }
  const wanted = new Map<string, string>();
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function' || value === undefined || value === false) continue;
    if (name !== 'value' && name !== 'checked')
      wanted.set(name, value === true ? '' : String(value));
  }
  for (const { name } of [...element.attributes]) {
    if (!wanted.has(name)) element.removeAttribute(name);
  }
  for (const [name, value] of wanted) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

function setValue(element: HTMLElement, { value, checked }: Attributes): void {
  if (element instanceof HTMLInputElement && checked !== undefined) element.checked = checked;
  if (value === undefined) return;
  if (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  ) {
    // Writing the same text again would move the caret.
    if (element.value !== value) element.value = value;
  } else if (element instanceof HTMLOptionElement) element.value = value;
}
