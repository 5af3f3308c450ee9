/** Keeps the place of who works with the keyboard when what they pressed is drawn no more. */

/** Draws; if the focus went with what had it, it goes to the head of its section, else to the name of the sheet. */
export function keepingFocus(draw: () => void): void {
  const before = document.activeElement;
  const head = before?.closest('section')?.querySelector('.head')?.id ?? '';
  draw();
  // Whoever has gone on to the sheet keeps their place there.
  if (before === null || before.isConnected || !document.hasFocus()) return;
  const next = document.getElementById(head) ?? document.getElementById('sheet');
  next?.focus({ preventScroll: true });
}
