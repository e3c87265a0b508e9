import { spawnSync } from 'node:child_process';
const cmds = [['/work/main/dist/cli.js'], ['/work/wt/check/dist/cli.js']];
const f = '/work/wt/check/templates/any-to-any/reference.yaml';
const t = cmds.map(() => []);
for (let i = 0; i < 12; i++) cmds.forEach(([c], k) => { const r = spawnSync('bash', ['-c', `TIMEFORMAT='%U %S'; time node ${c} render ${f} -o /tmp/x${k}.svg`], {encoding:'utf8'}); const [u,s]=r.stderr.trim().split('\n').at(-1).split(' ').map(Number); t[k].push(u+s); });
console.log(t.map(a => a.sort((x,y)=>x-y)).map(a => [a[0], a[6]]));
