/** What page and frame may ask of the web server, by method and path. */

import { randomUUID } from 'node:crypto';
import type { BookThread } from '../book/bookThread';
import type { BookRequests, Language } from '../protocol';
import type { StandInControl } from '../standIn';
import { editField } from './editField';
import { BadRequest, type Reply } from './httpAnswers';
import { framedPage, type Pages } from './pages';
import {
  areaField,
  flagField,
  languageField,
  listField,
  sheetField,
  textField,
  textsField,
  wholeField,
} from './requestFields';

/** Fields of the body, and those of the address. */
type Fields = Readonly<Record<string, unknown>>;

export type Routes = Readonly<Record<string, (fields: Fields) => Promise<Reply> | Reply>>;

interface Parts {
  readonly book: BookThread;
  readonly standIn: StandInControl;
  readonly pages: Pages;
  readonly language: Language;
  /** Where the stand-in plays Yandex's sign-in. */
  readonly signIn: string;
  /** Name under which the workbook is saved. */
  readonly fileName: string;
}

/** The longest step of the clock at once. */
const MOST_DAYS = 31;
const HOUR_MS = 3_600_000;
/** Pages that were shown and may still be loaded. */
const MOST_FRAMES = 20;

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Nothing from elsewhere is loaded, and no text of a cell can become a script. */
const PAGE_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-src http://127.0.0.1:* http://localhost:*; base-uri 'none'; form-action 'none'";

/** The routes of the page's own address, and those of the address that frames have, as at Google: another one. */
export function routes(parts: Parts): { readonly page: Routes; readonly frame: Routes } {
  const { book, standIn, pages } = parts;
  const frames = new Map<string, string>();
  const keep = (content: string) => {
    const id = randomUUID();
    frames.set(id, framedPage(content, parts.signIn));
    const [oldest] = frames.keys();
    if (frames.size > MOST_FRAMES && oldest !== undefined) frames.delete(oldest);
    return id;
  };
  const run = async (fields: Fields, how: 'page' | 'menu') => {
    const { outcome, effects } = await book.ask('run', {
      functionName: textField(fields, 'functionName'),
      args: how === 'page' ? listField(fields, 'args') : [],
      how,
      client: textField(fields, 'client'),
      language: languageField(fields),
    });
    const shown = effects.pages.map(({ kind, title, content }) => ({
      kind,
      title,
      id: keep(content),
    }));
    return { outcome, effects: { ...effects, pages: shown } };
  };
  const page: Routes = {
    'GET /': () => ({
      type: HTML,
      headers: { 'Content-Security-Policy': PAGE_POLICY },
      body: pages.html.replace('data-language=""', `data-language="${parts.language}"`),
    }),
    'GET /main.js': () => ({ type: SCRIPT, body: pages.script }),
    'GET /page.css': () => ({ type: 'text/css; charset=utf-8', body: pages.style }),
    'GET /book': async () => ({ body: await book.ask('book', null) }),
    'GET /menu': async (fields) => ({
      body: await book.ask('menu', { language: languageField(fields) }),
    }),
    'GET /cells': async (fields) => ({
      body: await book.ask('cells', {
        sheetId: sheetField(fields),
        from: wholeField(fields, 'from', 1, 10_000_000),
        rows: wholeField(fields, 'rows', 1, 1000),
      }),
    }),
    'POST /select': async (fields) => {
      const client = textField(fields, 'client');
      const area = areaField(fields);
      return { body: await book.ask('select', { client, sheetId: sheetField(fields), area }) };
    },
    'POST /type': async (fields) => {
      const typing: BookRequests['type']['request'] = {
        sheetId: sheetField(fields),
        row: wholeField(fields, 'row', 1, 10_000_000),
        column: wholeField(fields, 'column', 1, 18_278),
        texts: textsField(fields, 'texts'),
        language: languageField(fields),
      };
      return { body: { refused: await book.ask('type', typing) } };
    },
    'POST /edit': async (fields) => ({
      body: await book.ask('edit', { edit: editField(fields), language: languageField(fields) }),
    }),
    'POST /undo': async (fields) => ({
      body: { done: await book.ask('undo', { redo: flagField(fields, 'redo') }) },
    }),
    'POST /menu': async (fields) => ({ body: await run(fields, 'menu') }),
    'GET /workbook.xlsx': async () => ({
      type: XLSX,
      headers: {
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(parts.fileName)}`,
      },
      body: await book.ask('file', null),
    }),
    'GET /metrica': async () => ({ body: await standIn.view() }),
    'POST /metrica/faults': async (fields) => {
      const faults = listField(fields, 'faults').map(String);
      await standIn.order(faults).catch((error: Error) => {
        throw new BadRequest(400, error.message);
      });
      return { body: await standIn.view() };
    },
    'POST /clock': async (fields) => {
      const hours = wholeField(fields, 'hours', 1, MOST_DAYS * 24);
      return { body: { ran: await book.ask('advance', { durationMs: hours * HOUR_MS }) } };
    },
    'POST /sign-in': async (fields) => ({
      body: await book.ask('signIn', { on: flagField(fields, 'on') }),
    }),
  };
  const frame: Routes = {
    'GET /frame.js': () => ({ type: SCRIPT, body: pages.frameScript }),
    'GET /frame': (fields) => {
      const content = frames.get(textField(fields, 'id'));
      if (content === undefined) throw new BadRequest(404, 'This panel was closed. Open it again.');
      return { type: HTML, body: content };
    },
    'POST /call': async (fields) => ({ body: await run(fields, 'page') }),
  };
  return { page, frame };
}
