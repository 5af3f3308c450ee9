/** A whole playground: the spreadsheet's thread, the stand-in for Metrica behind it, the pages in front. */

import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { type BackgroundServer, startInBackground } from '../metrica/serve/background';
import { type BookThread, startBook } from './book/bookThread';
import type { Language } from './protocol';
import { standInControl } from './standIn';
import { createEventHub } from './web/eventHub';
import { bundlePages } from './web/pages';
import { routes } from './web/routes';
import { listen, type WebServer } from './web/webServer';

export interface PlaygroundOptions {
  readonly file: string;
  readonly sheet: string | null;
  /** Folder of the built add-on; it is copied, so that a later build does not disturb. */
  readonly dist: string;
  /** 0: any free one. */
  readonly port: number;
  readonly language: Language;
  readonly timeZone: string;
  readonly locale: string;
  readonly nowMs: number | null;
  readonly hasSignIn: boolean;
  readonly faults: readonly string[];
}

export interface Playground {
  readonly url: string;
  readonly warnings: readonly string[];
  stop(): Promise<void>;
}

/** Resolves when the page can be opened; what was started is stopped again when something fails. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const dist = mkdtempSync(join(tmpdir(), 'metrica-calls-playground-'));
  const hub = createEventHub(randomUUID());
  let metrica: BackgroundServer | null = null;
  let book: BookThread | null = null;
  const servers: WebServer[] = [];
  const stop = async () => {
    hub.close();
    await Promise.all(servers.map((server) => server.close()));
    await book?.stop();
    await metrica?.stop();
    rmSync(dist, { recursive: true, force: true });
  };
  try {
    cpSync(options.dist, dist, { recursive: true });
    const { nowMs, faults, language } = options;
    metrica = await startInBackground({
      faults,
      language,
      ...(nowMs === null ? {} : { startMs: nowMs }),
    });
    book = await startBook(
      { ...options, dist, metrica: metrica.url },
      { onEvent: (event) => hub.tell(event), onHttp: () => hub.tell({ type: 'metrica' }) },
    );
    const { page, frame } = routes({
      book,
      standIn: standInControl(metrica.url),
      pages: await bundlePages(),
      language: options.language,
      signIn: metrica.url,
      fileName: `${basename(options.file, extname(options.file))}.xlsx`,
    });
    const frames = await listen(0, frame);
    servers.push(frames);
    const shown = {
      ...page,
      'GET /frames': () => ({ body: { address: `http://127.0.0.1:${frames.port}` } }),
    };
    const server = await listen(options.port, shown, (response) => hub.open(response));
    servers.push(server);
    return { url: `http://127.0.0.1:${server.port}/`, warnings: book.warnings, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
