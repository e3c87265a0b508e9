/**
 * What a picture is before it has coordinates: lanes of blocks, zones around them and wires between them.
 * A scene is plain data; it can be written as JSON and read back.
 */

/** The owner, or the role, that a colour stands for. */
export type Tone = 'customer' | 'provider' | 'microsoft' | 'services' | 'neutral';

/** Whether a thing is in service today. Drawn as solid, dashed and faded. */
export type Status = 'existing' | 'planned' | 'retiring';

/** What has become of a thing from one state of a network to another. */
export type Change = 'came' | 'went' | 'changed';

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
  | 'legend'
  | 'badge';

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
  | 'route-server'
  | 'firewall'
  | 'appliance'
  | 'virtual-network'
  | 'virtual-hub'
  | 'global-reach'
  | 'service'
  /** Where IPsec over both links of a circuit goes on as one. */
  | 'vpn'
  /** Stands for a box elsewhere in the picture. */
  | 'reference'
  /** Words beside a link, without an outline. */
  | 'note';

export type ZoneKind =
  | 'customer'
  | 'provider'
  | 'peering-location'
  | 'microsoft'
  | 'facility'
  | 'internet'
  | 'virtual-wan'
  | 'region'
  | 'cloud';

export type WireKind =
  | 'access'
  | 'cross-connect'
  | 'wan'
  | 'primary'
  | 'secondary'
  | 'both-links'
  | 'private-peering'
  | 'microsoft-peering'
  | 'unstated-peering'
  | 'connection'
  | 'vnet-peering'
  | 'hub-connection'
  | 'hub-to-hub'
  | 'global-reach'
  | 'route-server-peering'
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

/** What a badge says of the thing that it stands at: it can't work, it shouldn't be, it is good to know, or others share it. */
export type BadgeForm = 'error' | 'warning' | 'info' | 'shared';

/** A small number in a form of its own, at each thing that an entry of a list under the picture is about. */
export interface Badge {
  readonly form: BadgeForm;
  readonly number: number;
  /** What the list says of it. */
  readonly tooltip: string;
}

/** One paragraph of a box. It wraps to the box's width and is shortened after `maxLines` (default 2). */
export interface TextLine {
  readonly text: string;
  readonly role: TextRole;
  readonly tone?: Tone;
  readonly maxLines?: number;
  /** At the right of the text, or below it where they don't fit there. */
  readonly badges?: readonly Badge[];
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

/** Boxes of one width in as many columns as make a useful shape, under the words of the box that they stand in, in reading order. */
export interface Tiles {
  readonly size: 'name' | 'card';
  readonly boxes: readonly Box[];
}

/** How the children of a box lie: under its text, at its right, side by side under its text, or in a grid of links (see `Grid`). */
export type Arrangement = 'stack' | 'side' | 'row' | 'grid';

export interface Box {
  /** Unique in the scene; becomes `data-node`, and its kind `data-kind`. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly tone: Tone;
  readonly tooltip: string;
  readonly status?: Status;
  /** Not stated, so drawn with the mark of what was assumed. */
  readonly assumed?: boolean;
  /** It carries nothing, since something has failed: drawn pale. */
  readonly lost?: boolean;
  readonly change?: Change;
  readonly href?: string;
  readonly icon?: IconName;
  /** A small card: less padding, a smaller icon. */
  readonly dense?: boolean;
  /** Its outline isn't to be seen. */
  readonly bare?: boolean;
  /** A heavy line that others end at, without words: as thin as the line. */
  readonly bar?: boolean;
  /** What ends at it goes on as one: the side that wires come to is as heavy as a bar. */
  readonly joins?: boolean;
  /** Wires meet the middle of its sides, as far as all of them find room there. */
  readonly centred?: boolean;
  readonly lines: readonly TextLine[];
  readonly table?: Table;
  readonly rows?: readonly Row[];
  readonly tiles?: Tiles;
  readonly arrange?: Arrangement;
  readonly children?: readonly Box[];
  readonly grid?: Grid;
  /** In a grid: where the box stands. */
  readonly cell?: Cell;
  /** At the side of a block: the links that the box reaches over, so that their wires leave it straight. */
  readonly links?: readonly number[];
}

/**
 * A place in a grid. With `link` the box stands on that link, which runs through it or ends at it; as `above` or `below`
 * it stands beside the link and tells of it. As `between` it stands between the first two links. Else it reaches over
 * all links.
 */
export interface Cell {
  readonly column: number;
  readonly link?: number;
  readonly beside?: 'above' | 'below';
  readonly between?: boolean;
}

/** Columns joined by links that run straight through them, the first link first. */
export interface Grid {
  readonly columns: readonly GridColumn[];
  readonly links: number;
  /** How many strands run in a link; a link's tube is as thick as its strands need. */
  readonly strands: number;
  /** For each link, the name of the building that the cards on it stand in. */
  readonly frames?: readonly string[];
}

/** What stands in a column decides how much room it gets, and how far it is to the next one. */
export type GridColumn = 'router' | 'words' | 'facts' | 'bar';

/** A box of its own in a lane. */
export interface Block {
  readonly box: Box;
  readonly lane: string;
  /** The innermost zone that the block stands in. */
  readonly zone?: string;
  /** Blocks of one band follow each other where lanes run from top to bottom, each band after the one before. */
  readonly band?: string;
  /** The block reaches over all that is joined to it, and over the wires that pass it by right. */
  readonly stretch?: { readonly mesh?: boolean };
}

/** One of the places that things stand in, in the order of the lanes. */
export interface Lane {
  readonly id: string;
  /** About how wide the blocks of the lane are. */
  readonly size: 'narrow' | 'medium' | 'wide';
  /** The side on which wires between two blocks of the lane run. */
  readonly loops: 'before' | 'after';
}

/** A frame around blocks and other zones, as large as what it holds. */
export interface Zone {
  readonly id: string;
  readonly kind: ZoneKind;
  readonly tone: Tone;
  readonly lines: readonly TextLine[];
  readonly tooltip: string;
  /** The zone around this one. */
  readonly within?: string;
  /** The first and the last lane that the zone reaches over. */
  readonly lanes: readonly [string, string];
  /** The zone reaches over as much of the picture as there is in its lanes. */
  readonly whole?: boolean;
  readonly status?: Status;
  readonly lost?: boolean;
  /** Neither its frame nor its heading is drawn. */
  readonly hidden?: boolean;
  /** What its heading says besides where it is drawn again, since what it holds can't stand together. */
  readonly again?: readonly TextLine[];
}

/** Where a wire starts or ends: a box, or a row in it. */
export interface Port {
  readonly node: string;
  readonly row?: string;
  /** The strand with this number of the tube that ends at the box. */
  readonly strand?: number;
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
  readonly lost?: boolean;
  readonly change?: Change;
  readonly ends?: readonly [EndMark, EndMark];
  /** How many wires this one stands for. */
  readonly count?: number;
  /** Zones that the wire runs through by right, beside those that its ends stand in. */
  readonly passes?: readonly string[];
  /** How much it matters that the wire is straight beside others, and how heavy it is drawn. Default: `normal`. */
  readonly weight?: 'heavy' | 'normal' | 'light';
  /** It is straight whatever else that moves. */
  readonly firm?: boolean;
  /** A tube that other wires run in, and how many strands it holds. */
  readonly tube?: { readonly strands: number };
  /** A strand: it runs inside the named tubes, in the order of its way, on the strand with this number, or with one for each tube. */
  readonly ride?: { readonly tubes: readonly string[]; readonly strand: number | readonly number[] };
  /**
   * What names each end where the wire isn't drawn, since it would be too long or there is no room for all like it. Default:
   * the first line of the box there. The heading says what kind of wire it is.
   */
  readonly references?: { readonly from?: string; readonly to?: string; readonly heading?: string };
}

/** A sample of a form that occurs in the picture, and what it means. */
export interface LegendEntry {
  readonly sample: 'wire' | 'heavy-wire' | 'light-wire' | 'trunk' | 'tube' | 'box' | 'router' | 'mesh' | 'bar';
  readonly kind: WireKind | NodeKind;
  readonly tone: Tone;
  /** The same form in another colour, which the sample has beside the first: of lines without marks, and of bars. */
  readonly beside?: { readonly kind: WireKind; readonly tone: Tone };
  readonly ends?: readonly [EndMark, EndMark];
  /** Lines of this kind are this entry’s whatever their weight, and however many they stand for. */
  readonly anyWeight?: boolean;
  readonly status?: Status;
  readonly assumed?: boolean;
  readonly lost?: boolean;
  readonly change?: Change;
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
  /** Its columns have room for a sentence instead of a figure. */
  readonly wide?: boolean;
}

/** What the badges in a picture stand for, entry by entry under it. */
export interface List {
  readonly heading: string;
  readonly note?: string;
  readonly entries: readonly { readonly badge: Badge; readonly lines: readonly TextLine[] }[];
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
  readonly notes?: readonly Notes[];
  readonly tables?: readonly Matrix[];
  readonly lists?: readonly List[];
  /** Width and height in px of a logo at the top right. */
  readonly logo?: { readonly width: number; readonly height: number };
  /** px between two cards of a column. */
  readonly cardGap?: number;
  /** The width in px to lay the picture out for. */
  readonly width?: number;
  /** Which way the lanes run; where it isn't said, from left to right as far as the width admits it. */
  readonly direction?: 'left-to-right' | 'top-to-bottom';
}

/** A picture of lanes of blocks, which run from left to right or from top to bottom. */
export interface Scene extends Frame {
  /** From the first to the last. */
  readonly lanes: readonly Lane[];
  /** In the order in which they stand beside one another; a zone comes after the one that it stands in. */
  readonly zones: readonly Zone[];
  /** In the order in which they stand in their lanes. */
  readonly blocks: readonly Block[];
  readonly wires: readonly Wire[];
}
