/** The rooms of the house, and the doors between them: imports run from reading to drawing and never back. */
const room = (name, from, forbidden, comment) => ({
  name, severity: 'error', comment, from: { path: from }, to: { path: forbidden },
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    room('model', '^src/model', '^(src/(azure|check/|scene|layout|draw|font|cli|locale|plan\\.|difference|pipeline|node|browser)|templates)', 'reading knows nothing of drawing'),
    room('check', '^src/check/', '^(src/(azure|scene|layout|inspect|draw|font|cli|locale|plan\\.|difference|pipeline|node|browser)|templates)', 'rules know the network and nothing of pictures'),
    room('compare', '^src/(compare|redact)', '^(src/(azure|check/|analysis|outcome|scene|layout|inspect|draw|font|cli|locale|plan\\.|difference|pipeline|node|browser)|templates)', 'files are compared and redacted without a picture'),
    room('write', '^src/write', '^(src/(?!write|model)|templates)', 'a file is written without a thought of what is in it'),
    room('azure', '^src/azure', '^(src/(check/|analysis|outcome|scene|layout|inspect|draw|font|cli|locale|plan\\.|difference|pipeline|node|browser)|templates)', 'what Azure says becomes a topology, not a picture'),
    room('export', '^src/export', '^(src/(azure|analysis|outcome|scene|layout|inspect|draw|font|cli|locale|plan\\.|difference|pipeline|node|browser)|templates)', 'code and orders are written from the network, not from a picture'),
    room('analysis', '^src/analysis', '^(src/(scene|layout|draw|font|cli|locale|plan\\.|difference|pipeline|outcome|node|browser)|templates)', 'what carries is worked out without any picture'),
    room('outcome', '^src/outcome', '^(src/(layout|draw|font|cli|plan\\.|difference|pipeline|node|browser)|templates)', 'answers are told in scenes'),
    room('no analysis', '^src/(model|scene|layout|draw|font|locale)', '^src/(analysis|outcome)', 'an analysis comes after reading and before a scene is told of'),
    room('scene', '^src/scene', '^(src/(model|azure|check/|layout|draw|font|cli|locale)|templates)', 'a scene knows nothing of ExpressRoute'),
    room('layout', '^src/layout', '^(src/(model|azure|check/|draw|font|cli|locale)|templates)', 'layout is pure geometry'),
    room('draw', '^src/draw', '^(src/(model|azure|check/|layout|cli|locale)|templates)', 'drawing sees placed scenes alone'),
    room('font', '^src/font', '^(src/(model|check/|layout|draw|cli|locale)|templates)', 'fonts know texts alone'),
    room('locale', '^src/locale', '^(src/(model|check/|scene|layout|draw|font|cli)|templates)', 'words know nothing'),
    room('templates', '^templates', '^src/(check/|layout|draw|font|cli|plan\\.|difference|pipeline|node|browser)', 'templates speak of scenes'),
    room('cli', '^src/(?!cli)', '^src/cli', 'nobody needs the command'),
    {
      name: 'browser', severity: 'error', comment: 'the core runs in the browser too',
      from: { path: '^(src/(model|azure|compare|redact|write|analysis|outcome|check/|scene|layout|draw|font|locale|described|plan\\.|difference|pipeline|core|browser|template|web|check\\.ts|catalogue\\.ts)|templates)', pathNot: 'generate\\.mjs$' }, to: { dependencyTypes: ['core'] },
    },
  ],
  options: { doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' }, exclude: 'src/font/generate\\.mjs' },
};
