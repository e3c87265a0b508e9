import { readFileSync, readdirSync } from 'node:fs';
const dir = process.argv[2]; import { statSync } from "node:fs"; const f = readdirSync(dir).filter((x) => x.endsWith(".cpuprofile")).map((x) => dir + "/" + x).sort((a, b) => statSync(a).size - statSync(b).size).pop();
const p = JSON.parse(readFileSync(f)); const self = new Map(); const byId = new Map(p.nodes.map((n) => [n.id, n]));
p.samples.forEach((id, i) => { const n = byId.get(id).callFrame; const k = n.functionName + ' ' + n.url.split('/').slice(-2).join('/') + ':' + n.lineNumber; self.set(k, (self.get(k) ?? 0) + p.timeDeltas[i]); });
console.log([...self].sort((a, b) => b[1] - a[1]).slice(0, 16).map(([k, v]) => Math.round(v / 1000) + 'ms ' + k).join('\n'));
