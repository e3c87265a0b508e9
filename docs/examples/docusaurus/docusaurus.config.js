import remarkExpressRoute from 'expressroute-topology/remark';

export default {
  title: 'Network',
  url: 'https://example.com',
  baseUrl: '/',
  presets: [
    [
      'classic',
      {
        // Before Docusaurus's own plug-ins, which look for the files of images.
        docs: { routeBasePath: '/', beforeDefaultRemarkPlugins: [remarkExpressRoute] },
        blog: false,
      },
    ],
  ],
};
