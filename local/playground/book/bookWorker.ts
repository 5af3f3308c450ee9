/** The spreadsheet's thread: workbook, hosts and clock; answers what the web server asks, also while a script runs. */

import { parentPort, workerData } from 'node:worker_threads';
import { createBook } from './book';
import type { BookWiring, FromBook, ToBook } from './bookTalk';
import { openMailbox } from './mailbox';
import { openBook } from './openBook';

async function work({ options, port, bell }: BookWiring): Promise<void> {
  const opened = await openBook(options);
  if (!opened.ok) {
    port.postMessage({ type: 'failed', message: opened.message } satisfies FromBook);
    port.close();
    return;
  }
  const mailbox = openMailbox<ToBook, FromBook>(port, new Int32Array(bell), (message) => {
    if (message.type === 'http') book.receiveHttp(message.id, message.response);
    else book.ask(message);
  });
  const book = createBook(options, opened, mailbox);
  mailbox.post({ type: 'ready', warnings: opened.warnings });
}

// The thread ends with its process; nothing else keeps it.
parentPort?.unref();
void work(workerData as BookWiring);
