import { expect, test } from 'vitest';
import { rules } from '../../src/check/rules.ts';
import { ruleTitle, titledRules } from '../../src/check/titles.ts';
import { locales } from '../../src/locale/index.ts';
import { check } from '../../src/node.ts';

test('each locale but English has a title for each rule, and for nothing else', () => {
  for (const locale of Object.keys(locales).filter((each) => each !== 'en'))
    expect([...titledRules(locale)].sort(), locale).toEqual(rules.map(({ id }) => id).sort());
  for (const locale of ['en', 'constructor', '__proto__']) expect(ruleTitle(locale, 'two-routers')).toBeUndefined();
  expect(ruleTitle('zh-TW', 'constructor')).toBeUndefined();
});

test('findings have the titles of the locale that is asked for, or of the file', () => {
  const file = (locale: string) => `${locale}circuits: [{ id: er, model: point-to-point, bandwidth: 3 Gbps }]`;
  const titles = (...[input, options]: Parameters<typeof check>) => check(input, options).map(({ title }) => title);
  const chinese = [ruleTitle('zh-TW', 'circuit-bandwidth')];
  expect(titles(file(''))).toEqual([undefined]);
  expect(titles(file(''), { locale: 'zh-TW' })).toEqual(chinese);
  expect(titles(file('locale: zh-TW\n'))).toEqual(chinese);
  expect(titles(file('locale: zh-TW\n'), { locale: 'en' })).toEqual([undefined]);
  expect(titles(file('diagram: { locale: zh-TW }\n'))).toEqual(chinese);
});
