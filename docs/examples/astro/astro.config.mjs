import { unified } from '@astrojs/markdown-remark';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import remarkExpressRoute from 'expressroute-topology/remark';

export default defineConfig({
  markdown: { processor: unified({ remarkPlugins: [remarkExpressRoute] }) },
  integrations: [starlight({ title: 'Our network' })],
});
