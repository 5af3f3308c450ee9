/** `HtmlService`: pages from the files of the bundle. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from '../machine';
import { free } from '../run/argumentRules';
import { service } from '../run/expose';

type GasHtmlService = GoogleAppsScript.HTML.HtmlService;
type GasHtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

class HtmlOutputService {
  private title = '';

  constructor(
    readonly machine: Machine,
    private content: string,
  ) {}

  getContent(): string {
    return this.content;
  }

  setContent(content: string): this {
    this.content = content;
    return this;
  }

  append(content: string): this {
    this.content += content;
    return this;
  }

  getTitle(): string {
    return this.title;
  }

  setTitle(title: string): this {
    this.title = title;
    return this;
  }

  /** Has no effect on a sidebar (workspace-add-ons/concepts/dialogs). */
  setWidth(_width: number): this {
    return this;
  }

  setHeight(_height: number): this {
    return this;
  }
}

const exposeOutput = service<GasHtmlOutput>()('HtmlOutput', {
  append: free(['text']),
  getContent: free(),
  getTitle: free(),
  setContent: free(['text']),
  setHeight: free(['integer']),
  setTitle: free(['text']),
  setWidth: free(['integer']),
});

class HtmlServiceObject {
  constructor(readonly machine: Machine) {}

  createHtmlOutput(content = ''): GasHtmlOutput {
    return exposeOutput(this.machine, new HtmlOutputService(this.machine, content));
  }

  createHtmlOutputFromFile(name: string): GasHtmlOutput {
    const { machine } = this;
    const path = join(machine.htmlFolder ?? '', `${name.replace(/\.html$/, '')}.html`);
    if (machine.htmlFolder === undefined || !existsSync(path)) {
      machine.fail(machine.texts.htmlFileMissing(name));
    }
    return this.createHtmlOutput(readFileSync(path, 'utf8'));
  }
}

const expose = service<GasHtmlService>()('HtmlService', {
  createHtmlOutput: free([], ['text']),
  createHtmlOutputFromFile: free(['text']),
});

export function htmlService(machine: Machine): GasHtmlService {
  return expose(machine, new HtmlServiceObject(machine));
}
