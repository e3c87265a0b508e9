import { readFileSync, writeFileSync } from 'node:fs';
const [a, b] = [await import('/tmp/mainlib/node.js'), await import('/work/wt/docs6/dist/node.js')];
for (const [f, o] of [['docs/variants/hub-and-spoke.yaml', { width: 720 }], ['docs/variants/many-spokes.yaml', { detail: 'full' }], ['templates/cloud-exchange/start.yaml', { detail: 'full' }]]) {
  const t = readFileSync(f, 'utf8'); const x = a.scene(t, o), y = b.scene(t, o);
  const flat = (v, p = '', out = new Map()) => { if (v && typeof v === 'object') for (const [k, e] of Object.entries(v)) flat(e, p + '.' + k, out); else out.set(p, v); return out; };
  const [m, n] = [flat(x), flat(y)]; let c = 0;
  for (const k of new Set([...m.keys(), ...n.keys()])) if (m.get(k) !== n.get(k) && c++ < 6) console.log(f, k, JSON.stringify(m.get(k)), JSON.stringify(n.get(k)));
  console.log(f, c);
}
