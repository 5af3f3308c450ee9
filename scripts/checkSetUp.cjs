// Says in one line that Node is too old or that packages are missing, before anything fails in its own words.
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { dependencies, devDependencies, engines } = require('../package.json');

const least = Number(engines.node.replace(/\D/g, ''));
const found = Number(process.versions.node.split('.')[0]);

const isInstalled = (name) =>
  module.paths.some((folder) => existsSync(join(folder, name, 'package.json')));
const missing = Object.keys({ ...dependencies, ...devDependencies }).filter(
  (name) => !isInstalled(name),
);

if (found < least) {
  refuse(`Metrica Calls needs Node ${least} or newer; this is ${process.versions.node}.`);
} else if (missing.length > 0) {
  const others = missing.length > 1 ? ` and ${missing.length - 1} more` : '';
  refuse(`Packages are missing (${missing[0]}${others}): run npm ci first.`);
}

function refuse(why) {
  console.error(why);
  process.exitCode = 1;
}
