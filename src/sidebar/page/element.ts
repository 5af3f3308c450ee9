/** Describes the page as plain values: what `patch` puts into the document, as text and never as HTML. */

export type Handler = (event: Event) => void;

export interface Attributes {
  /** Also the key by which the same element is found again in the next picture. */
  readonly id?: string | undefined;
  readonly class?: string | undefined;
  readonly value?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly onclick?: Handler | undefined;
  readonly oninput?: Handler | undefined;
  readonly onchange?: Handler | undefined;
  readonly onsubmit?: Handler | undefined;
  readonly [name: string]: string | number | boolean | Handler | undefined;
}

export interface Element {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly (Element | string)[];
}

export type Child = Element | string | false | null | undefined | readonly Child[];

/** An element; what is false, null or undefined among the children is left out, lists are laid flat. */
export function h(tag: string, attributes: Attributes, ...children: readonly Child[]): Element {
  return { tag, attributes, children: flat(children) };
}

function flat(children: readonly Child[]): readonly (Element | string)[] {
  return children.flatMap((child) => {
    if (child === false || child === null || child === undefined || child === '') return [];
    if (isList(child)) return flat(child);
    return [child];
  });
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child);
}
