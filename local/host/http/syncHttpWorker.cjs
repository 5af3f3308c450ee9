// The worker thread that really sends requests for the host.
const { runAsWorker } = require('synckit');
const { send } = require('./sendRequest.cjs');

runAsWorker(send);
