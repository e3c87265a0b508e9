/** What the playground says, by key. */
export interface PlaygroundWords {
  readonly editor: string;
  readonly picture: string;
  readonly options: string;
  readonly example: string;
  readonly chooseExample: string;
  readonly detail: string;
  readonly direction: string;
  readonly width: string;
  readonly theme: string;
  readonly locale: string;
  readonly asFile: string;
  readonly overview: string;
  readonly logical: string;
  readonly full: string;
  readonly leftToRight: string;
  readonly topToBottom: string;
  readonly slide: string;
  readonly column: string;
  readonly phone: string;
  readonly page: string;
  readonly light: string;
  readonly dark: string;
  readonly auto: string;
  readonly print: string;
  readonly open: string;
  readonly share: string;
  readonly shared: string;
  readonly sharedInAddress: string;
  readonly brokenLink: string;
  readonly download: string;
  readonly findings: string;
  readonly fine: string;
  readonly atFault: string;
  readonly drawn: string;
  readonly loading: string;
  readonly dropHere: string;
  readonly privacy: string;
  readonly line: string;
  readonly error: string;
  readonly warning: string;
  readonly info: string;
}

const en: PlaygroundWords = {
  editor: 'Topology file, YAML',
  picture: 'Picture',
  options: 'Options of the picture',
  example: 'Start from',
  chooseExample: 'an example …',
  detail: 'Detail',
  direction: 'Direction',
  width: 'Width',
  theme: 'Theme',
  locale: 'Language',
  asFile: 'as the file says',
  overview: 'overview',
  logical: 'logical',
  full: 'full',
  leftToRight: 'left to right',
  topToBottom: 'top to bottom',
  slide: 'slide',
  column: 'column, 720 px',
  phone: 'phone, 360 px',
  page: 'like this page',
  light: 'light',
  dark: 'dark',
  auto: 'like the reader’s system',
  print: 'print',
  open: 'Open file',
  share: 'Copy link',
  shared: 'The link is copied; it holds the file and the options.',
  sharedInAddress: 'The address of this page holds the file and the options now.',
  brokenLink: 'The link isn’t whole, so that nothing could be taken from it.',
  download: 'Download SVG',
  findings: 'What is to be said of the file',
  fine: 'No rule finds anything.',
  atFault: 'The file is at fault; the picture is the last good one.',
  drawn: 'Drawn in {time} ms.',
  loading: 'Loading …',
  dropHere: 'Drop a topology file here, or answers of Azure’s tools (JSON).',
  privacy: 'Everything happens in this browser; nothing is sent.',
  line: 'Line {line}',
  error: 'error',
  warning: 'warning',
  info: 'note',
};

const zhTW: PlaygroundWords = {
  editor: '拓撲檔（YAML）',
  picture: '圖',
  options: '圖的選項',
  example: '起始檔',
  chooseExample: '選一個範例…',
  detail: '詳細程度',
  direction: '方向',
  width: '寬度',
  theme: '佈景',
  locale: '語言',
  asFile: '依檔案',
  overview: '概觀',
  logical: '邏輯',
  full: '完整',
  leftToRight: '由左至右',
  topToBottom: '由上至下',
  slide: '投影片',
  column: '文件欄，720 px',
  phone: '手機，360 px',
  page: '跟隨本頁',
  light: '淺色',
  dark: '深色',
  auto: '跟隨讀者的系統',
  print: '列印',
  open: '開啟檔案',
  share: '複製連結',
  shared: '已複製連結；內含檔案與選項。',
  sharedInAddress: '本頁網址現已包含檔案與選項。',
  brokenLink: '連結不完整，無法取出內容。',
  download: '下載 SVG',
  findings: '對這個檔案的說明',
  fine: '沒有規則發現問題。',
  atFault: '檔案有誤；顯示的是上一張正確的圖。',
  drawn: '繪製時間 {time} 毫秒。',
  loading: '載入中…',
  dropHere: '可將拓撲檔或 Azure 工具的輸出（JSON）拖放到這裡。',
  privacy: '一切都在瀏覽器內進行，不會傳送任何資料。',
  line: '第 {line} 行',
  error: '錯誤',
  warning: '警告',
  info: '說明',
};

/** The words for a page in a language. */
export function wordsFor(lang: string): PlaygroundWords {
  return lang.toLowerCase().startsWith('zh') ? zhTW : en;
}
