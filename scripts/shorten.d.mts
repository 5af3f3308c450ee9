/** Types of the build's last step, for its test. */

/** The minified bundle, one wrapped function, in fewer bytes. */
export function shorten(code: string): string;
