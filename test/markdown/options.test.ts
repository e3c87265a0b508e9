import { expect, test } from 'vitest';
import { optionsIn } from '../../src/markdown/figure.ts';
import { topologyJsonSchema } from '../../src/node.ts';

interface Schema {
  readonly type?: string;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

test('options behind a language or in an address are read as what they are', () => {
  expect(optionsIn('detail=full width=720 legend=false failures')).toEqual({
    detail: 'full',
    width: 720,
    legend: false,
    failures: true,
  });
  expect(optionsIn('hide=provider,customer&collapse="Nordic branches,Asia"')).toEqual({
    hide: ['provider', 'customer'],
    collapse: ['Nordic branches', 'Asia'],
  });
});

test('each option that may be a list is read as one', () => {
  const { properties = {} } = (topologyJsonSchema() as Schema).properties?.diagram ?? {};
  const isList = ({ type, anyOf = [] }: Schema): boolean => type === 'array' || anyOf.some(isList);
  const lists = Object.keys(properties).filter((key) => isList(properties[key] ?? {}));
  expect(lists).toContain('fail');
  for (const key of lists) expect(optionsIn(`${key}=a:b,c`)).toEqual({ [key]: ['a:b', 'c'] });
});
