import expressRoute from 'expressroute-topology/markdown-it';

export default {
  title: 'Our network',
  markdown: { config: (markdown) => markdown.use(expressRoute) },
};
