/**
 * What a picture is before it has coordinates: columns of blocks, zones around them and wires between them.
 * A scene is plain data; it can be written as JSON and read back.
 */

/** The owner, or the role, that a colour stands for. */
export type Tone = 'customer' | 'provider' | 'microsoft' | 'services' | 'neutral';

/** Whether a thing is in service today. Drawn as solid, dashed and faded. */
export type Status = 'existing' | 'planned' | 'retiring';

/** What a text is, which decides its size, weight and colour. */
export type TextRole =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'zone'
  | 'name'
  | 'fact'
  | 'small'
  | 'tag'
  | 'micro'
  | 'legend';

export type NodeKind =
  | 'site'
  | 'router'
  | 'edge'
  | 'wan'
  | 'exchange'
  | 'port'
  | 'msee'
  | 'circuit'
  | 'peering'
  | 'gateway'
  | 'virtual-network'
  | 'virtual-hub'
  | 'service';

export type ZoneKind = 'customer' | 'provider' | 'peering-location' | 'microsoft' | 'facility';

export type WireKind =
  | 'access'
  | 'cross-connect'
  | 'wan'
  | 'primary'
  | 'secondary'
  | 'private-peering'
  | 'microsoft-peering'
  | 'connection'
  | 'vnet-peering'
  | 'global-reach'
  | 'vpn';

export type IconName =
  | 'headquarters'
  | 'datacenter'
  | 'office'
  | 'branch'
  | 'colocation'
  | 'cloud'
  | 'router'
  | 'switch'
  | 'circuit'
  | 'virtual-network'
  | 'virtual-hub'
  | 'two-way'
  | 'services';

/** One paragraph of a box. It wraps to the box's width and is shortened after `maxLines` (default 2). */
export interface TextLine {
  readonly text: string;
  readonly role: TextRole;
  readonly tone?: Tone;
  readonly maxLines?: number;
}

/** A line of a box that a wire can land on: `name` at the left, `value` at the right. */
export interface Row {
  readonly key: string;
  readonly name: string;
  readonly value?: string;
  readonly status?: Status;
}

/** Facts in columns, under heads; the first column names the row. */
export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Boxes of one width in columns, under the words of the box that they stand in, in reading order. */
export interface Tiles {
  readonly columns: number;
  /** px */
  readonly width: number;
  readonly boxes: readonly Box[];
}

/** How the children of a box lie: under its text, at its right, or in a grid of links (see `Grid`). */
export type Arrangement = 'stack' | 'side' | 'grid';

export interface Box {
  /** Unique in the scene; becomes `data-node`, and its kind `data-kind`. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly tone: Tone;
  readonly tooltip: string;
  readonly status?: Status;
  /** Not stated in the file: drawn lighter. */
  readonly assumed?: boolean;
  readonly href?: string;
  readonly icon?: IconName;
  /** A small card: less padding, a smaller icon. */
  readonly dense?: boolean;
  /** Its outline isn't to be seen. */
  readonly bare?: boolean;
  readonly lines: readonly TextLine[];
  /** The box lets links through its middle: its first line stands above them, the others below. */
  readonly through?: boolean;
  readonly table?: Table;
  readonly rows?: readonly Row[];
  readonly tiles?: Tiles;
  readonly arrange?: Arrangement;
  readonly children?: readonly Box[];
  readonly grid?: Grid;
  /** In a grid: the column that the box stands in, and the link that it stands on. Without a link it shares its column's height. */
  readonly cell?: { readonly column: number; readonly link?: number };
  /** At the side of a block: the links that the box reaches over, so that their wires leave it straight. */
  readonly links?: readonly number[];
}

/** Columns joined by links that run straight from left to right, the first link on top. */
export interface Grid {
  /** Widths in px of the columns, and of the gaps between them. */
  readonly columns: readonly number[];
  readonly gaps: readonly number[];
  /** How many strands run in a link; a link's tube is as high as its strands need. */
  readonly strands: number;
  readonly links: number;
  /** For each link, the name of the building that the cards on it stand in. */
  readonly frames?: readonly string[];
}

/** A box of its own in a column. */
export interface Block {
  readonly box: Box;
  readonly column: string;
  /** The row (the id of a grid block) that the block would like to stand level with. */
  readonly level?: string;
  /** The block belongs to the row that it stands level with: the row is as high as both need. */
  readonly bound?: boolean;
  /** A hub is as high as what it joins: the grid blocks named here, and the blocks whose wires reach it. */
  readonly hub?: { readonly rows: readonly string[]; readonly mesh?: boolean };
}

export interface Column {
  readonly id: string;
  /** Width in px of each block in the column; a grid brings its own. */
  readonly width?: number;
  /** The side on which wires between two blocks of the column run. */
  readonly loops: 'left' | 'right';
}

export interface Zone {
  readonly id: string;
  readonly kind: ZoneKind;
  readonly tone: Tone;
  readonly lines: readonly TextLine[];
  readonly tooltip: string;
  /** First and last column that the zone covers. */
  readonly columns: readonly [string, string];
  /** The blocks that give the zone its height. A zone without any reaches over the whole picture. */
  readonly spans: readonly string[];
  readonly status?: Status;
  /** Neither its frame nor its heading is drawn. */
  readonly hidden?: boolean;
}

/** Where a wire starts or ends: a box, or a row in it. */
export interface Port {
  readonly node: string;
  readonly row?: string;
}

/** What marks the end of a wire: a BGP speaker, an Azure resource, a port of a provider, a member of the customer's WAN, a virtual network, a direction. */
export type EndMark = 'dot' | 'square' | 'port' | 'ring' | 'diamond' | 'arrow' | 'none';

export interface Wire {
  /** Unique in the scene; becomes `data-link`. */
  readonly id: string;
  readonly kind: WireKind;
  readonly tone: Tone;
  readonly from: Port;
  readonly to: Port;
  /** Boxes on the wire's way, which it may run through. */
  readonly via?: readonly string[];
  readonly tooltip: string;
  readonly status?: Status;
  readonly assumed?: boolean;
  readonly ends?: readonly [EndMark, EndMark];
  /** How many wires this one stands for. */
  readonly count?: number;
  /** The wire goes round everything, at the end of all lanes; `far` leaves and enters at the far sides of its boxes. */
  readonly under?: boolean | 'far';
  /** A tube that other wires run in: how many strands it holds, and what stands above it. */
  readonly tube?: { readonly strands: number; readonly label?: string };
  /** A strand: it runs inside the named tubes, in the order of its way, on the strand with this number, and then on to `tail`. */
  readonly ride?: {
    readonly tubes: readonly string[];
    readonly strand: number;
    readonly label?: string;
    readonly tail?: string;
  };
}

/** A sample of a form that occurs in the picture, and what it means. */
export interface LegendEntry {
  readonly sample: 'wire' | 'trunk' | 'tube' | 'box' | 'router' | 'mesh';
  readonly kind: WireKind | NodeKind;
  readonly tone: Tone;
  readonly ends?: readonly [EndMark, EndMark];
  readonly status?: Status;
  readonly assumed?: boolean;
  readonly text: string;
}

/** What the reader has to know beside the picture: a heading and sentences under it. */
export interface Notes {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What is joined to what, told in rows and columns under the picture. The first column names the row. */
export interface Matrix extends Table {
  readonly heading: string;
  readonly note?: string;
}

/** What stands around every picture: heading, legend, notes, and the words for those who can't see it. */
export interface Frame {
  readonly locale: string;
  readonly title: string;
  /** False leaves title, subtitle and title block out of the picture; the title is still there for those who can't see it. */
  readonly heading?: boolean;
  readonly subtitle?: string;
  /** What the reader has to know of the picture itself, under its title. */
  readonly remarks?: readonly string[];
  /** The picture in words, for readers who can't see it. */
  readonly description: string;
  /** Small lines at the top right: version, date, author, status. */
  readonly titleBlock?: readonly TextLine[];
  readonly legend: readonly LegendEntry[];
  readonly notes?: Notes;
  readonly tables?: readonly Matrix[];
  /** Width and height in px of a logo at the top right. */
  readonly logo?: { readonly width: number; readonly height: number };
  /** px between two cards of a column. */
  readonly cardGap?: number;
  /** The width in px to lay the picture out for. */
  readonly width?: number;
  /** Which way the lanes run; where it isn't said, from left to right as far as the width admits it. */
  readonly direction?: 'left-to-right' | 'top-to-bottom';
}

/** A picture of lanes: columns of blocks, from left to right. */
export interface Scene extends Frame {
  /** From left to right. */
  readonly columns: readonly Column[];
  readonly zones: readonly Zone[];
  /** In the order in which they stand in their columns. */
  readonly blocks: readonly Block[];
  readonly wires: readonly Wire[];
}
