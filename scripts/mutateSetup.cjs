// A mutant is caught by the first example that fails: making it smaller, or trying for long, would take hours.
require('fast-check').configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: 400 });
