import type { DefaultTheme } from 'vitepress';
import { apiSidebar } from './api-sidebar.ts';

/** The site's frame in English: what stands at its top and at its side. */
export const english: DefaultTheme.Config = {
  nav: [
    { text: 'Start', link: '/start' },
    { text: 'Guide', link: '/guide/' },
    { text: 'Gallery', link: '/gallery/' },
    { text: 'Playground', link: '/playground' },
    { text: 'Reference', link: '/reference' },
  ],
  sidebar: [
    { text: 'Start', items: [{ text: 'A picture in your own page', link: '/start' }] },
    {
      text: 'Guide',
      items: [
        { text: 'Which model', link: '/guide/' },
        { text: 'Cloud exchange', link: '/guide/cloud-exchange' },
        { text: 'Point-to-point Ethernet', link: '/guide/point-to-point' },
        { text: 'Any-to-any (IPVPN)', link: '/guide/any-to-any' },
        { text: 'ExpressRoute Direct', link: '/guide/direct' },
        { text: 'Virtual WAN', link: '/guide/virtual-wan' },
        { text: 'VPN beside a circuit', link: '/guide/vpn' },
        { text: 'Global Reach', link: '/guide/global-reach' },
        { text: 'Resiliency', link: '/guide/resiliency' },
      ],
    },
    {
      text: 'In your documentation',
      items: [
        { text: 'VitePress', link: '/recipes/vitepress' },
        { text: 'Docusaurus', link: '/recipes/docusaurus' },
        { text: 'Astro and Starlight', link: '/recipes/astro' },
        { text: 'MkDocs', link: '/recipes/mkdocs' },
      ],
    },
    {
      text: 'Recipes',
      items: [
        { text: 'Checks in CI', link: '/recipes/ci' },
        { text: 'Many customers', link: '/recipes/many-customers' },
        { text: 'Your brand', link: '/recipes/brand' },
        { text: 'Print and slides', link: '/recipes/print-and-slides' },
      ],
    },
    {
      text: 'Make it yours',
      items: [
        { text: 'Themes', link: '/themes' },
        { text: 'Words', link: '/words' },
        { text: 'Templates', link: '/templates' },
      ],
    },
    {
      text: 'Reference',
      items: [
        { text: 'The topology file', link: '/reference' },
        { text: 'Rules of check', link: '/rules' },
        { text: 'From Azure', link: '/azure' },
        { text: 'Performance', link: '/performance' },
        { text: 'For coding agents', link: '/agents' },
        { text: 'API', link: '/api/', collapsed: true, items: apiSidebar() },
      ],
    },
  ],
};

/** The site's frame in Traditional Chinese. What isn't translated is in English. */
export const chinese: DefaultTheme.Config = {
  nav: [
    { text: '開始使用', link: '/zh-TW/start' },
    { text: '指南', link: '/zh-TW/guide/' },
    { text: '圖庫', link: '/gallery/' },
    { text: '試用', link: '/zh-TW/playground' },
    { text: '參考', link: '/reference' },
  ],
  sidebar: [
    { text: '開始使用', items: [{ text: '在自己的頁面放一張圖', link: '/zh-TW/start' }] },
    {
      text: '指南',
      items: [
        { text: '選擇連線模型', link: '/zh-TW/guide/' },
        { text: '共置於雲端 Exchange', link: '/zh-TW/guide/cloud-exchange' },
        { text: '點對點乙太網路', link: '/zh-TW/guide/point-to-point' },
        { text: '任意點對任意點 (IPVPN)', link: '/zh-TW/guide/any-to-any' },
        { text: 'ExpressRoute Direct', link: '/zh-TW/guide/direct' },
        { text: 'Virtual WAN', link: '/zh-TW/guide/virtual-wan' },
        { text: '線路旁的 VPN', link: '/zh-TW/guide/vpn' },
        { text: 'Global Reach', link: '/zh-TW/guide/global-reach' },
        { text: '復原能力', link: '/zh-TW/guide/resiliency' },
      ],
    },
    {
      text: '英文頁面',
      items: [
        { text: '拓撲檔', link: '/reference' },
        { text: '檢查規則', link: '/rules' },
        { text: 'Azure 匯入', link: '/azure' },
        { text: '給程式代理', link: '/agents' },
        { text: 'API', link: '/api/' },
      ],
    },
  ],
  outline: { level: [2, 3], label: '本頁內容' },
  docFooter: { prev: '上一頁', next: '下一頁' },
  darkModeSwitchLabel: '外觀',
  lightModeSwitchTitle: '切換為淺色',
  darkModeSwitchTitle: '切換為深色',
  sidebarMenuLabel: '選單',
  returnToTopLabel: '回到頁首',
  langMenuLabel: '變更語言',
  skipToContentLabel: '跳到內容',
};
