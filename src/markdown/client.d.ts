/** What Vite makes of topology files, for TypeScript: `/// <reference types="expressroute-topology/client" />`. */
declare module '*?topology' {
  /** The picture as SVG text. */
  const svg: string;
  export default svg;
}
declare module '*.yaml?topology&*' {
  const svg: string;
  export default svg;
}
