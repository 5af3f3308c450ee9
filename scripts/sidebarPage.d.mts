export function buildSidebar(options: {
  readonly version: string;
  readonly entry?: string;
  readonly pack?: boolean;
}): Promise<string>;
