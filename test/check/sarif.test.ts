import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { sarifOf } from '../../src/check/sarif.ts';
import { cases } from './cases.ts';

/** The schema as OASIS publishes it; its license stands beside it. Formats like `uri` are checked here by hand; one of its patterns is none with the flag u. */
const schema = JSON.parse(readFileSync(new URL('../fixtures/sarif/sarif-schema-2.1.0.json', import.meta.url), 'utf8'));
const formats = {
  uri: (text: string) => URL.canParse(text),
  'uri-reference': (text: string) => URL.canParse(text, 'file:///') && !/[\s\\]/.test(text),
  'date-time': true,
} as const;
const validate = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats }).compile(schema);

const faultsOf = (sarif: unknown) => {
  validate(sarif);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

describe('SARIF', () => {
  test('is as the schema of SARIF 2.1.0 has it, whatever is found', () => {
    const files = cases.map(({ breaks }, index) => ({
      uri: `networks/case%20${index}.yaml`,
      source: breaks,
      findings: check(breaks),
    }));
    const sarif = JSON.parse(JSON.stringify(sarifOf(files, '1.2.3')));
    expect(sarif.runs[0].results.length).toBeGreaterThan(cases.length);
    expect(faultsOf(sarif)).toEqual([]);
  });

  test('is so of nothing, and of a topology that has no lines', () => {
    expect(faultsOf(sarifOf([], '1.0.0'))).toEqual([]);
    const object = { circuits: [{ id: 'er', model: 'point-to-point', bandwidth: '3 Gbps' }] };
    expect(faultsOf(sarifOf([{ uri: 'er.yaml', source: '', findings: check(object as never) }], '1.0.0'))).toEqual([]);
  });

  test('that isn’t is told by that schema', () => {
    const findings = check('circuits: [{ id: er, model: point-to-point, bandwidth: 3 Gbps }]');
    const sarif = JSON.parse(JSON.stringify(sarifOf([{ uri: 'a b.yaml', source: '', findings }], '1.0.0')));
    sarif.runs[0].results[0].level = 'grave';
    const told = faultsOf(sarif).join('\n');
    expect(told).toMatch(/uri must match format/);
    expect(told).toMatch(/level must be equal/);
  });
});
