/** The options of `npm run metrica`. */

import { describe, expect, test } from '@jest/globals';
import { TEST_TOKEN } from '../../../../local/metrica/api/accounts';
import { FAULT_NAMES, FAULTS } from '../../../../local/metrica/faults/faultCatalogue';
import { helpText, readCommandLine } from '../../../../local/metrica/serve/commandLine';

describe('the command line', () => {
  test('needs nothing', () => {
    expect(readCommandLine([])).toEqual({
      ok: true,
      value: {
        port: 8750,
        host: '127.0.0.1',
        statePath: null,
        faults: [],
        settings: {},
        startMs: null,
        isHelp: false,
      },
    });
  });

  test('takes port, state, several faults, limits and a time', () => {
    const args = [
      ...['--port', '0', '--state', 'out/m.jsonl', '--host=::1', '--now', '2025-03-14T12:00:00Z'],
      ...[
        '--fault',
        'half,times=1',
        '--fault',
        'delay:5',
        '--limit',
        'day=7',
        '--limit',
        'code=420',
      ],
    ];
    expect(readCommandLine(args)).toMatchObject({
      ok: true,
      value: {
        port: 0,
        host: '::1',
        statePath: 'out/m.jsonl',
        faults: [{ name: 'half' }, { name: 'delay' }],
        settings: { requestsPerDay: 7, quotaCode: 420 },
        startMs: Date.UTC(2025, 2, 14, 12),
      },
    });
  });

  test.each([
    [['--prot', '1'], "'--prot'"],
    [['8750'], '8750'],
    [['--port', '70000'], '--port needs'],
    [['--port', 'http'], '--port needs'],
    [['--port'], '--port'],
    [['--state', ''], '--state needs'],
    [['--fault', 'hafl'], 'hafl'],
    [['--limit', 'week=1'], '--limit needs'],
    [['--now', 'yesterday'], '--now needs'],
  ])('says what is wrong with %j', (args, message) => {
    expect(readCommandLine(args)).toEqual({
      ok: false,
      message: expect.stringContaining(message),
    });
  });
});

describe('the help', () => {
  test.each(FAULT_NAMES)('explains the fault %s', (name) => {
    expect(helpText()).toContain(`  ${name}${FAULTS[name].usage} `);
    expect(helpText()).toContain(FAULTS[name].meaning);
  });

  test.each([
    ['--port'],
    ['--state'],
    ['--fault'],
    ['--limit'],
    ['--now'],
    ['--host'],
    [TEST_TOKEN],
  ])('names %s', (text) => {
    expect(helpText()).toContain(text);
  });
});
