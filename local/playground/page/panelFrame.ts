/** What the script shows at the side: a page in a frame of another address, as at Google, under its own title. */

import type { Language } from '../protocol';
import { CLIENT, type ShownEffects } from './api';
import { make, place } from './dom';
import type { Words } from './words';

/** As at Google; the frame has an address of its own, so it cannot reach the page. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads';

/** From a frame to the page. */
export type FrameMessage =
  | { readonly type: 'effects'; readonly effects: ShownEffects }
  | { readonly type: 'close' }
  | { readonly type: 'focus' }
  /** A page of Yandex that nobody plays here. */
  | { readonly type: 'elsewhere'; readonly address: string };

export interface PanelFrame {
  show(page: ShownEffects['pages'][number]): void;
  /** How far the playground's clock is ahead of the machine's. */
  setAhead(aheadMs: number): void;
}

interface Wiring {
  readonly words: Words;
  readonly language: Language;
  /** Address of frames. */
  readonly address: string;
  readonly onMessage: (message: FrameMessage) => void;
}

export function createPanelFrame({ words, language, address, onMessage }: Wiring): PanelFrame {
  let aheadMs = 0;
  const panel = place('panel');
  const title = make('h2');
  const frame = make('iframe', { attributes: { sandbox: SANDBOX, allow: 'clipboard-write' } });
  let isLoaded = false;
  frame.addEventListener('load', () => {
    isLoaded = !panel.hidden;
  });
  const close = () => {
    isLoaded = false;
    panel.hidden = true;
    frame.src = 'about:blank';
  };
  panel.append(
    make(
      'div',
      { class: 'panel-head' },
      title,
      make(
        'button',
        { attributes: { type: 'button', 'aria-label': words.close }, on: { click: close } },
        '×',
      ),
    ),
    frame,
  );
  window.addEventListener('message', ({ origin, source, data }: MessageEvent<FrameMessage>) => {
    if (origin !== address || source !== frame.contentWindow) return;
    if (data.type === 'close') close();
    else onMessage(data);
  });
  return {
    setAhead(ms) {
      aheadMs = ms;
      if (isLoaded) frame.contentWindow?.postMessage({ aheadMs }, address);
    },
    show(page) {
      title.textContent = page.title;
      frame.title = page.title;
      const query = new URLSearchParams({
        id: page.id,
        client: CLIENT,
        language,
        page: location.origin,
        ahead: String(aheadMs),
      });
      isLoaded = false;
      frame.src = `${address}/frame?${query}`;
      panel.hidden = false;
    },
  };
}
