/** `PropertiesService`: strings by key over the caller's bags, with the limits that were measured. */

import type { Machine } from '../machine';
import { free, trip } from '../run/argumentRules';
import { service } from '../run/expose';
import type { PropertyBag } from './propertyBag';

type GasProperties = GoogleAppsScript.Properties.Properties;

/** Measured: keys and values together (tanaikech, 2023-05-22); 9 KB a value is the official limit and is kept here. */
const STORE_BYTES = 524_288;
const VALUE_BYTES = 9 * 1024;
const KEY_BYTES = 8066;

const bytes = (text: string) => Buffer.byteLength(text, 'utf8');

class PropertiesStore {
  constructor(
    readonly machine: Machine,
    readonly bag: PropertyBag,
  ) {}

  getProperty(key: unknown): string | null {
    return this.bag.values.get(this.checkedKey(key)) ?? null;
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.bag.values);
  }

  getKeys(): string[] {
    return [...this.bag.values.keys()];
  }

  setProperty(key: unknown, value: unknown): this {
    const { texts } = this.machine;
    const name = this.checkedKey(key);
    if (value === undefined || value === null) this.machine.fail(texts.invalidArgument('value'));
    const text = String(value);
    if (bytes(text) > VALUE_BYTES) this.machine.fail(texts.argumentTooLarge('value'));
    if (this.size(name) + bytes(name) + bytes(text) > STORE_BYTES) {
      this.machine.fail(texts.propertyStoreFull());
    }
    this.bag.set(name, text);
    return this;
  }

  setProperties(values: Readonly<Record<string, unknown>>, deleteOthers = false): this {
    if (deleteOthers) this.deleteAllProperties();
    for (const [key, value] of Object.entries(values)) this.setProperty(key, value);
    return this;
  }

  deleteProperty(key: unknown): this {
    const name = this.checkedKey(key);
    if (this.bag.values.has(name)) this.bag.set(name, null);
    return this;
  }

  deleteAllProperties(): this {
    for (const key of [...this.bag.values.keys()]) this.bag.set(key, null);
    return this;
  }

  private checkedKey(key: unknown): string {
    const { texts } = this.machine;
    if (key === undefined || key === null || key === '')
      this.machine.fail(texts.propertyKeyEmpty());
    const name = String(key);
    if (bytes(name) > KEY_BYTES) this.machine.fail(texts.propertyKeyTooLong());
    return name;
  }

  private size(except: string): number {
    let sum = 0;
    for (const [key, value] of this.bag.values)
      if (key !== except) sum += bytes(key) + bytes(value);
    return sum;
  }
}

const exposeProperties = service<GasProperties>()('Properties', {
  deleteAllProperties: trip(),
  deleteProperty: trip(['any']),
  getKeys: trip(),
  getProperties: trip(),
  getProperty: trip(['any']),
  setProperties: trip(['object'], ['object', 'boolean']),
  setProperty: trip(['any', 'any']),
});

class PropertiesServiceObject {
  constructor(readonly machine: Machine) {}

  getUserProperties(): GasProperties {
    return this.store('user') as GasProperties;
  }

  getScriptProperties(): GasProperties {
    return this.store('script') as GasProperties;
  }

  /** Null without a container (properties reference). */
  getDocumentProperties(): GasProperties | null {
    return this.machine.run.hasDocument ? this.store('document') : null;
  }

  private store(scope: 'user' | 'script' | 'document'): GasProperties {
    const bag = this.machine.options.properties[scope];
    return exposeProperties(this.machine, new PropertiesStore(this.machine, bag));
  }
}

const exposePropertiesService = service<GoogleAppsScript.Properties.PropertiesService>()(
  'PropertiesService',
  { getDocumentProperties: free(), getScriptProperties: free(), getUserProperties: free() },
);

export function propertiesService(machine: Machine): GoogleAppsScript.Properties.PropertiesService {
  return exposePropertiesService(machine, new PropertiesServiceObject(machine));
}
