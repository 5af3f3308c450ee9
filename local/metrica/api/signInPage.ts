/** The stand-in's sign-in page: what Yandex's code screen shows, in the plainest HTML. */

const TITLES = {
  code: 'Your code',
  token: 'Your token',
  error: 'Sign-in failed',
} as const;

/** A page whose element `#code`, `#token` or `#error` holds the text. */
export function signInPage(kind: keyof typeof TITLES, text: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${TITLES[kind]} (stand-in for Yandex OAuth)</title>
<style>body{font:16px sans-serif;margin:3em auto;max-width:36em}code{font-size:1.3em;word-break:break-all}</style>
<h1>${TITLES[kind]}</h1>
<p>This page stands in for oauth.yandex.ru. Nobody was asked for a password.</p>
<p><code id="${kind}">${escapeHtml(text)}</code></p>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
