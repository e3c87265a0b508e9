import { existsSync } from 'node:fs';
import type { DefaultTheme } from 'vitepress';
import { apiSidebar } from './api-sidebar.ts';

/** What a page or a group of pages is called; what has no Chinese name isn’t among the Chinese pages. */
interface Names {
  readonly en: string;
  readonly zh?: string;
}

interface Page extends Names {
  readonly link: string;
  /** Pages under it, by the side of the English ones. */
  readonly under?: () => DefaultTheme.SidebarItem[];
}

interface Group extends Names {
  readonly pages: readonly Page[];
}

/** What stands at the top. */
const top: readonly Page[] = [
  { link: '/start', en: 'Start', zh: '開始使用' },
  { link: '/guide/', en: 'Guide', zh: '指南' },
  { link: '/gallery/', en: 'Gallery', zh: '圖庫' },
  { link: '/playground', en: 'Playground', zh: '試用' },
  { link: '/reference', en: 'Reference', zh: '參考' },
];

/** What stands at the side. */
const side: readonly Group[] = [
  {
    en: 'Start',
    zh: '開始使用',
    pages: [{ link: '/start', en: 'A picture in your own page', zh: '在自己的頁面放一張圖' }],
  },
  {
    en: 'Guide',
    zh: '指南',
    pages: [
      { link: '/guide/', en: 'Which model', zh: '選擇連線模型' },
      { link: '/guide/cloud-exchange', en: 'Cloud exchange', zh: '共置於雲端 Exchange' },
      { link: '/guide/point-to-point', en: 'Point-to-point Ethernet', zh: '點對點乙太網路' },
      { link: '/guide/any-to-any', en: 'Any-to-any (IPVPN)', zh: '任意點對任意點 (IPVPN)' },
      { link: '/guide/direct', en: 'ExpressRoute Direct', zh: 'ExpressRoute Direct' },
      { link: '/guide/virtual-wan', en: 'Virtual WAN', zh: 'Virtual WAN' },
      { link: '/guide/vpn', en: 'VPN beside a circuit', zh: '線路旁的 VPN' },
      { link: '/guide/global-reach', en: 'Global Reach', zh: 'Global Reach' },
      { link: '/guide/resiliency', en: 'Resiliency', zh: '復原能力' },
    ],
  },
  {
    en: 'In your documentation',
    pages: [
      { link: '/recipes/vitepress', en: 'VitePress' },
      { link: '/recipes/docusaurus', en: 'Docusaurus' },
      { link: '/recipes/astro', en: 'Astro and Starlight' },
      { link: '/recipes/mkdocs', en: 'MkDocs' },
    ],
  },
  {
    en: 'Recipes',
    pages: [
      { link: '/recipes/ci', en: 'Checks in CI' },
      { link: '/recipes/many-customers', en: 'Many customers' },
      { link: '/recipes/brand', en: 'Your brand' },
      { link: '/recipes/print-and-slides', en: 'Print and slides' },
    ],
  },
  {
    en: 'Make it yours',
    pages: [
      { link: '/themes', en: 'Themes' },
      { link: '/words', en: 'Words' },
      { link: '/templates', en: 'Templates' },
    ],
  },
  {
    en: 'Reference',
    zh: '英文頁面',
    pages: [
      { link: '/reference', en: 'The topology file', zh: '拓撲檔' },
      { link: '/rules', en: 'Rules of check', zh: '檢查規則' },
      { link: '/azure', en: 'From Azure', zh: 'Azure 匯入' },
      { link: '/performance', en: 'Performance' },
      { link: '/agents', en: 'For coding agents', zh: '給程式代理' },
      { link: '/api/', en: 'API', zh: 'API', under: apiSidebar },
    ],
  },
];

type Language = keyof Names;

/** A page in a language; one that isn’t translated is the English one. */
function itemIn(language: Language, page: Page): DefaultTheme.NavItemWithLink[] {
  const text = page[language];
  const file = `${page.link.replace(/\/$/, '/index')}.md`;
  const isTranslated = language === 'zh' && existsSync(new URL(`../zh-TW${file}`, import.meta.url));
  return text === undefined ? [] : [{ text, link: isTranslated ? `/zh-TW${page.link}` : page.link }];
}

function frameIn(language: Language): Pick<DefaultTheme.Config, 'nav' | 'sidebar'> {
  const besides = ({ under }: Page) => (under && language === 'en' ? { collapsed: true, items: under() } : {});
  return {
    nav: top.flatMap((page) => itemIn(language, page)),
    sidebar: side.flatMap((group) => {
      const items = group.pages.flatMap((page) =>
        itemIn(language, page).map((item) => ({ ...item, ...besides(page) })),
      );
      const text = group[language];
      return text === undefined ? [] : [{ text, items }];
    }),
  };
}

/** The site's frame in English. */
export const english: DefaultTheme.Config = frameIn('en');

/** The site's frame in Traditional Chinese. */
export const chinese: DefaultTheme.Config = {
  ...frameIn('zh'),
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
