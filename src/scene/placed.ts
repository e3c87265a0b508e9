/** A scene with coordinates, in px, rounded once. Plain data, the only thing that drawing and the exporters see. */
import type { PictureName } from './panels.ts';
import type {
  BadgeForm,
  Change,
  EndMark,
  IconName,
  NodeKind,
  Status,
  TextRole,
  Tone,
  WireKind,
  ZoneKind,
} from './scene.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** A badge of a text, `dx` and `dy` from the text's place to the badge's upper left corner. */
export interface PlacedBadge {
  readonly form: BadgeForm;
  readonly number: number;
  readonly tooltip: string;
  readonly dx: number;
  readonly dy: number;
  readonly width: number;
  readonly height: number;
}

/** Lines of text that belong together; `y` is the first baseline, `lineHeight` the way to the next. */
export interface PlacedText extends Point {
  readonly lines: readonly string[];
  readonly lineHeight: number;
  /** The width in px of the widest line, as measured. */
  readonly width: number;
  readonly role: TextRole;
  readonly tone?: Tone;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly direction: 'ltr' | 'rtl';
  /** The whole text, where the lines had to shorten it. */
  readonly full?: string;
  readonly status?: Status;
  readonly badges?: readonly PlacedBadge[];
  /** The height in px of the rows of badges below the lines. */
  readonly foot?: number;
}

export interface PlacedIcon extends Point {
  readonly name: IconName;
  readonly size: number;
}

export interface PlacedPicture extends Rect {
  readonly name: PictureName;
}

export interface PlacedNode extends Rect {
  readonly id: string;
  readonly kind: NodeKind;
  readonly tone: Tone;
  readonly tooltip: string;
  readonly status: Status;
  readonly assumed: boolean;
  /** It carries nothing, since something has failed. */
  readonly lost?: boolean;
  readonly change?: Change;
  readonly href?: string;
  readonly icon?: PlacedIcon;
  /** The form of its outline; a rectangle where nothing is said, and none to be seen for `bare`. */
  readonly shape?: 'cloud' | 'round' | 'bare' | 'bar';
  /** The side that is as heavy as a bar, since what ends there goes on as one. */
  readonly joins?: 'left' | 'top';
  readonly picture?: PlacedPicture;
  readonly texts: readonly PlacedText[];
  /** Lines between the parts of a box, each [x1, y1, x2, y2]. */
  readonly rules: readonly (readonly [number, number, number, number])[];
  readonly children: readonly PlacedNode[];
  /** Buildings around some of the children. */
  readonly frames?: readonly (Rect & { readonly texts: readonly PlacedText[] })[];
  /** Curves from port to port inside a hub in which everybody reaches everybody, each [x1, y1, x2, y2]. */
  readonly mesh?: readonly (readonly [number, number, number, number])[];
  /** Whether the curves leave their ports sideways (the default) or downwards. */
  readonly meshAxis?: 'horizontal' | 'vertical';
  /** Behind a hub's text, so that the mesh doesn't run through it. */
  readonly plate?: Rect;
}

export interface PlacedZone extends Rect {
  readonly id: string;
  readonly kind: ZoneKind;
  readonly tone: Tone;
  readonly tooltip: string;
  readonly status: Status;
  readonly lost?: boolean;
  /** The id of the zone around this one. */
  readonly within?: string;
  readonly shape?: 'cloud' | 'building';
  readonly texts: readonly PlacedText[];
}

/** A frame around a part of the picture that is read by itself. */
export interface PlacedPanel extends Rect {
  readonly id: string;
  readonly texts: readonly PlacedText[];
}

/** A name under a run of panels, with a bracket over it. */
export interface PlacedBracket extends Point {
  readonly width: number;
  readonly tone: Tone;
  readonly text: PlacedText;
}

export interface PlacedEnd extends Point {
  readonly mark: EndMark;
}

export interface PlacedWire {
  readonly id: string;
  readonly kind: WireKind;
  readonly tone: Tone;
  readonly from: string;
  readonly to: string;
  readonly via: readonly string[];
  /** Ids of the zones that it runs through by right, beside those of its ends. */
  readonly passes: readonly string[];
  /** How heavy it is drawn. */
  readonly weight: 'heavy' | 'normal' | 'light';
  /** Ids of the tubes that a strand runs in. */
  readonly rides?: readonly string[];
  readonly tooltip: string;
  readonly status: Status;
  readonly assumed: boolean;
  /** It carries nothing, since something has failed. */
  readonly lost?: boolean;
  readonly change?: Change;
  /** Each a run of horizontal and vertical pieces. */
  readonly paths: readonly (readonly Point[])[];
  /** The height in px of a tube around the path; 0 for a line. */
  readonly tube: number;
  /** How many wires a trunk stands for. */
  readonly count?: number;
  readonly ends: readonly PlacedEnd[];
  readonly texts: readonly PlacedText[];
}

export interface PlacedLegendEntry extends Rect {
  readonly sample: 'wire' | 'heavy-wire' | 'light-wire' | 'trunk' | 'tube' | 'box' | 'router' | 'mesh' | 'bar';
  readonly kind: WireKind | NodeKind;
  readonly tone: Tone;
  readonly beside?: { readonly kind: WireKind; readonly tone: Tone };
  readonly ends: readonly [EndMark, EndMark];
  readonly status: Status;
  readonly assumed: boolean;
  readonly lost?: boolean;
  readonly change?: Change;
  readonly sampleWidth: number;
  readonly text: PlacedText;
}

/** A table under the picture, with a line under each of its rows. */
export interface PlacedTable extends Rect {
  readonly texts: readonly PlacedText[];
  readonly rules: readonly (readonly [number, number, number, number])[];
}

export interface PlacedScene {
  readonly locale: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly texts: readonly PlacedText[];
  readonly titleBlock?: Rect & { readonly texts: readonly PlacedText[] };
  /** Room left for a logo at the top right. */
  readonly logo?: Rect;
  readonly panels?: readonly PlacedPanel[];
  readonly brackets?: readonly PlacedBracket[];
  readonly zones: readonly PlacedZone[];
  readonly nodes: readonly PlacedNode[];
  readonly wires: readonly PlacedWire[];
  readonly legend: readonly PlacedLegendEntry[];
  readonly tables?: readonly PlacedTable[];
  /** Lists under the picture: what its badges stand for. */
  readonly lists?: readonly PlacedTable[];
  /** Ids of wires that found no way that keeps every promise. Empty but for scenes that ask for the impossible. */
  readonly unplaced?: readonly string[];
}
