import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { topologyJsonSchema } from '../../src/model/json-schema.ts';
import { isSecretName, maskSecrets } from '../../src/model/secrets.ts';
import { formatProblems, parse, TopologyError } from '../../src/node.ts';
import { processorTime } from '../support/processor.ts';

/** What is told of a text: the message of the error and what is printed of it. */
function told(source: string): string {
  try {
    parse(source, { file: 'x.yaml' });
  } catch (error) {
    if (error instanceof TopologyError) return `${error.message}\n${formatProblems(error, source)}`;
    throw error;
  }
  throw new Error('nothing is wrong with it');
}

const SECRET = 'Zx9-Hq7+Wv3/p=';

describe('a name', () => {
  test.each([
    'serviceKey',
    'ServiceKey',
    'SERVICEKEY',
    'service_key',
    'service-key',
    'authorizationKey',
    'authorization_key',
    'sharedKey',
    'connections_x_sharedKey',
    'activationKey',
    'cak',
    'CKN',
    'macSecCak',
    'cakSecretIdentifier',
    'cknSecretIdentifier',
    'radiusServerSecret',
    'adminPassword',
    'psk',
    'primaryKeyValue',
  ])('%s is that of a secret', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  test('of a topology’s key isn’t, but for those at which a key stands or is written by mistake', () => {
    const names = new Set<string>();
    const walk = (value: unknown): void => {
      if (value === null || typeof value !== 'object') return;
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'properties') for (const name of Object.keys(inner as object)) names.add(name);
        walk(inner);
      }
    };
    walk(topologyJsonSchema());
    expect(names.size).toBeGreaterThan(80);
    expect([...names].filter(isSecretName)).toEqual(['serviceKey', 'authorization']);
  });
});

describe('a secret is told nowhere', () => {
  const quotes = JSON.stringify(SECRET);
  test.each([
    ['in YAML', `titel: x\ncircuits:\n  - serviceKey: ${SECRET}\n    modl: direct\n`],
    ['in quotes', `circuits:\n  - { modl: direct, serviceKey: '${SECRET}' }\n`],
    ['on the next line', `circuits:\n  - serviceKey:\n      ${SECRET}\n    titel: x\n`],
    ['in a block', `circuits:\n  - sharedKey: |\n      one\n      ${SECRET}\n    titel: x\n`],
    ['in a list', `sharedKey:\n- ${SECRET}\n- ${SECRET}\ntitel: x\n`],
    ['in a mapping on one line', `circuits: [{ serviceKey: ${SECRET}, modl: direct }]`],
    ['in JSON on one line', `{"circuits":[{"modl":"direct","properties":{"authorizationKey":${quotes}},"x":1}]}`],
    ['deep in JSON', `{"circuits":[{"authorizationKey":{"value":${quotes},"list":[${quotes}]}}]}`],
    ['in JSON in JSON', JSON.stringify({ title: 1, x: JSON.stringify({ sharedKey: SECRET }) })],
    ['behind an escaped quote', `{"circuits":[{"sharedKey":"a\\"${SECRET}","modl":1}]}`],
    ['that isn’t YAML', `circuits:\n  - sharedKey: ${SECRET}: [\n   x: }`],
    ['in Terraform', `resource "azurerm_express_route_circuit" "a" {\n  shared_key = "${SECRET}"\n}`],
    ['in XML', `<circuit><SharedKey>${SECRET}</SharedKey></circuit>`],
    ['as PowerShell prints it', `ServiceKey      : ${SECRET}\nName : x`],
    ['that looks like an alias', `sites: []\nsharedKey: *${SECRET}\n`],
    ['that looks like a tag', `sites: []\nsharedKey: !${SECRET} x\n`],
    ['that looks like an anchor twice', `sharedKey: &${SECRET} [ *${SECRET}x ]\n`],
    ['that is a key', `sharedKey: { ${SECRET}: 1, ${SECRET}: 2 }`],
    [
      'where true or false stands',
      `sites: [a]\ncircuits: [{ model: direct, connections: [{ to: n, authorization: ${SECRET} }] }]\nvirtualNetworks: [{ id: n }]`,
    ],
    ['with MACsec', `ports:\n  - id: p\n    macsec: { cak: ${SECRET}, ckn: "${SECRET}" }\n`],
  ])('%s', (_, source) => {
    const text = told(source);
    for (const part of [SECRET, 'Zx9', 'Hq7', 'Wv3']) expect(text).not.toContain(part);
  });

  test('whatever it is, and wherever a mistake stands around it', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9+/=]{12,40}$/);
    const names = fc.constantFrom('serviceKey', 'AuthorizationKey', 'shared_key', 'cak', 'sharedKey');
    const around = fc.constantFrom(
      '',
      'titel: x\n',
      'sites: [\n',
      'a: b: c\n',
      '"\n',
      '- x\n',
      '{ \n',
      '\t- y\n',
      '&a *a\n',
    );
    const forms: readonly ((name: string, secret: string) => string)[] = [
      (name, secret) => `${name}: ${secret}\n`,
      (name, secret) => `${name}: "${secret}"\n`,
      (name, secret) => `circuits:\n  - id: x\n    ${name}: '${secret}'\n    modl: y\n`,
      (name, secret) => `circuits: [{ modl: x, ${name}: ${secret}, a: b }]\n`,
      (name, secret) => `${JSON.stringify({ circuits: [{ [name]: secret, modl: 1 }] })}\n`,
      (name, secret) => `${JSON.stringify({ [name]: { value: secret } }, null, 2)}\n`,
    ];
    fc.assert(
      fc.property(word, names, around, around, fc.constantFrom(...forms), (secret, name, before, after, form) => {
        const source = `${before}${form(name, secret)}${after}`;
        expect(told(source)).not.toContain(secret);
        const masked = maskSecrets(source);
        expect(masked).not.toContain(secret);
        expect(masked.length).toBe(source.length);
        expect(masked.split('\n').length).toBe(source.split('\n').length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is no secret', () => {
  test('stays, so that a message helps', () => {
    const text = told('circuits:\n  - { id: east, sharedKey: abc, modl: direct }\n');
    expect(text).toContain('unknown key "sharedKey"');
    expect(text).toContain('{ id: east, sharedKey: •••, modl: direct }');
    expect(told('sites: []\nmacsec: true\ncak: ~\n')).toContain('2 | macsec: true');
    expect(maskSecrets('title: "The key: turn left"\nmacsec: true\nauthorization: true\n')).not.toContain('•');
  });

  test('is found in the same time, however long the text', () => {
    for (const piece of [
      '"serviceKey":"ab",',
      '{skey: x,',
      'skey:\n',
      'skey: [\n',
      ' skey: "\n',
      'a key\n',
      'x'.repeat(9),
      "key'",
    ]) {
      const source = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const spent = processorTime();
      maskSecrets(source);
      expect(spent(), piece).toBeLessThan(2_000);
    }
  });
});
