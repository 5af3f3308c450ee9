// Says in one line that Node is too old, before anything newer than it fails in its own words.
const { engines } = require('../package.json');

const least = Number(engines.node.replace(/\D/g, ''));
const found = Number(process.versions.node.split('.')[0]);

if (found < least) {
  console.error(`Metrica Calls needs Node ${least} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
