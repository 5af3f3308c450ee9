/** `console` and `Logger`: lines for developers, kept in the order they were written. */

import { format } from 'node:util';
import type { Machine } from '../machine';
import { anything, free } from '../run/argumentRules';
import { service } from '../run/expose';

class ConsoleService {
  constructor(readonly machine: Machine) {}

  log(...args: unknown[]): void {
    this.line('log', args);
  }

  info(...args: unknown[]): void {
    this.line('info', args);
  }

  warn(...args: unknown[]): void {
    this.line('warn', args);
  }

  error(...args: unknown[]): void {
    this.line('error', args);
  }

  private line(level: string, args: readonly unknown[]): void {
    this.machine.console.push(`${level}: ${format(...args)}`);
  }
}

class LoggerService {
  private lines: string[] = [];

  constructor(readonly machine: Machine) {}

  log(...args: unknown[]): this {
    const line = format(...args);
    this.lines.push(line);
    this.machine.console.push(`log: ${line}`);
    return this;
  }

  getLog(): string {
    return this.lines.map((line) => `${line}\n`).join('');
  }

  clear(): void {
    this.lines = [];
  }
}

const exposeConsole = service<Console>()('console', {
  error: anything,
  info: anything,
  log: anything,
  warn: anything,
});

const exposeLogger = service<GoogleAppsScript.Base.Logger>()('Logger', {
  clear: free(),
  getLog: free(),
  log: anything,
});

export function loggingServices(machine: Machine) {
  return {
    console: exposeConsole(machine, new ConsoleService(machine)),
    Logger: exposeLogger(machine, new LoggerService(machine)),
  };
}
