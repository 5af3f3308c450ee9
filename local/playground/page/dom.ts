/** Makes elements; texts are put in as text, never as HTML. */

type Handlers = {
  readonly [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void;
};

interface Look {
  readonly id?: string;
  readonly class?: string;
  /** Attributes by name; undefined leaves one out. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly on?: Handlers;
}

/** An element with its children; null children are left out. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  look: Look = {},
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (look.id !== undefined) element.id = look.id;
  if (look.class !== undefined) element.className = look.class;
  for (const [name, value] of Object.entries(look.attributes ?? {})) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  for (const [name, handler] of Object.entries(look.on ?? {})) {
    element.addEventListener(name, handler as EventListener);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** The element that the page's HTML holds ready. */
export function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found;
}
