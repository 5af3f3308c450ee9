/** The Store port over PropertiesService. */

import type { Store, StoreScope } from '../ports';

/** A spreadsheet without a container has no document properties: it reads as empty and cannot be written. */
export const propertiesStore: Store = {
  get: (scope, key) => propertiesOf(scope)?.getProperty(key) ?? null,
  all: (scope) => propertiesOf(scope)?.getProperties() ?? {},
  set(scope, key, value) {
    const properties = propertiesOf(scope);
    if (properties === null) throw new Error('There is no document to keep properties in.');
    properties.setProperty(key, value);
  },
  remove(scope, key) {
    propertiesOf(scope)?.deleteProperty(key);
  },
};

function propertiesOf(scope: StoreScope): GoogleAppsScript.Properties.Properties | null {
  switch (scope) {
    case 'user':
      return PropertiesService.getUserProperties();
    case 'document':
      // Null without a container, whatever the published types say.
      return PropertiesService.getDocumentProperties() as GoogleAppsScript.Properties.Properties | null;
    case 'script':
      return PropertiesService.getScriptProperties();
  }
}
