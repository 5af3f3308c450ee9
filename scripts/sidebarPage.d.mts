/** Types of what builds the panel's page, for the tests. */

export function buildSidebar(options: {
  readonly version: string;
  readonly entry?: string;
}): Promise<string>;
