/** The world of a pack as checked data: who buys, what was ordered, what is in stock, what the house rules say. All of
 *  it is invented. Cases point into it by id, so that a price or a date can contradict nothing. Pure data. */

export interface Customer {
  /** `Z-10021`. */
  readonly id: string;
  readonly name: string;
  readonly town: string;
  readonly postcode: string;
  readonly email: string;
  readonly phone: string;
  readonly age?: number;
  /** Year. */
  readonly since?: number;
  /** Buys as an entrepreneur: consumer rights do not apply (case S11). */
  readonly company?: string;
  /** Consent to business calls: given on this day, and withdrawn on that. */
  readonly consent?: { readonly given: string; readonly withdrawn?: string };
  /** Number of an open basket; who says it proves as much as with an order's (case S09). */
  readonly basket?: string;
  /** Who gets and pays the invoices, where that is somebody else. */
  readonly payer?: Party;
  readonly note?: string;
}

/** Somebody in a contract: who holds it, or who gets and pays its invoices. */
export interface Party {
  readonly name: string;
  readonly address: string;
  readonly email: string;
}

/** What is delivered month by month: a line, a plan of care. */
export interface Service {
  /** `SLU-0412`. */
  readonly id: string;
  readonly customer: string;
  readonly name: string;
  readonly state: ServiceState;
  readonly since?: string;
  /** Crowns a month, VAT included. */
  readonly price?: number;
  /** Where it is not the customer. */
  readonly holder?: Party;
  /** Where it is not who pays the customer's other invoices. */
  readonly payer?: Party;
  readonly note?: string;
}
export const serviceStates = ['active', 'suspended', 'cancelled'] as const;
export type ServiceState = (typeof serviceStates)[number];

export interface OrderItem {
  /** Code of a product. */
  readonly product: string;
  readonly pieces: number;
  /** Crowns for one piece, VAT included. */
  readonly price: number;
}

export interface Order {
  /** `EJ2026-01187`. */
  readonly id: string;
  readonly customer: string;
  readonly placed: string;
  readonly items: readonly OrderItem[];
  readonly shipping: { readonly method: string; readonly price: number };
  readonly payment?: string;
  /** How it was paid where that was in more than one way: a refund goes back the same way. */
  readonly paid?: readonly { readonly by: PaidBy; readonly amount: number }[];
  /** Nothing has been paid yet: cash on delivery, on an invoice. */
  readonly unpaid?: boolean;
  /** Where it is delivered, where that is not what the customer's record says. */
  readonly address?: string;
  readonly phone?: string;
  readonly delivered?: string;
  /** Crowns: items and shipping. */
  readonly total: number;
  readonly status: string;
  /** Where it stands in its life; absent: `delivered` with a day of delivery, else `placed`. */
  readonly life?: OrderLife;
  readonly note?: string;
}

export const waysToPay = ['card', 'transfer', 'cash-on-delivery', 'voucher', 'invoice'] as const;
export type PaidBy = (typeof waysToPay)[number];

/** `returned`: withdrawn from, or sent back. */
export const orderLives = ['placed', 'shipped', 'delivered', 'returned', 'cancelled'] as const;
export type OrderLife = (typeof orderLives)[number];

/** A message of the system that is read at the start of a shift (HU-2). */
export interface SystemMessage extends HouseText {
  readonly date: string;
}

export interface Invoice {
  /** `FV2025-20871`. */
  readonly id: string;
  readonly order: string;
  readonly issued: string;
  readonly total: number;
  /** Where it is not who pays the customer's other invoices. */
  readonly payer?: Party;
}

export interface Complaint {
  /** `R-2026-02777`. */
  readonly id: string;
  readonly order: string;
  readonly product: string;
  readonly filed: string;
  readonly settled?: string;
  readonly state: string;
}

export interface Product {
  readonly code: string;
  readonly name: string;
  /** Crowns, VAT included. */
  readonly price: number;
  readonly pieces: number;
  readonly restock?: string;
  readonly discontinued?: boolean;
  readonly sheet?: string;
}

/** A text of the house under its id: `KB-12`, a procedure, a script, a standard, an authority limit. Markdown. */
export interface HouseText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A step of a flow chart, or a question with its two answers; they name what follows, `end` the end. A step that names
 *  nothing leads to the next in the list. */
export type ChartStep =
  | { readonly id: string; readonly do: string; readonly next?: string }
  | { readonly id: string; readonly ask: string; readonly yes: string; readonly no: string };

export interface Procedure extends HouseText {
  /** Drawn above its text (PL-12). */
  readonly chart?: readonly ChartStep[];
}

export interface Article extends HouseText {
  /** Wrong or outdated on purpose: a candidate has to notice (PL-11). */
  readonly outdated?: boolean;
}

export interface World {
  /** „Today“ of all cases. */
  readonly date: string;
  readonly time: string;
  readonly note?: string;
  /** Public holidays near the world date; periods end on the next working day. */
  readonly holidays: readonly string[];
  readonly customers: readonly Customer[];
  readonly orders: readonly Order[];
  readonly invoices: readonly Invoice[];
  readonly complaints: readonly Complaint[];
  /** Absent in older packs: none. */
  readonly services?: readonly Service[];
  readonly products: readonly Product[];
  readonly shipping: readonly {
    readonly id: string;
    readonly name: string;
    readonly price: number;
    readonly note?: string;
  }[];
  readonly articles: readonly Article[];
  readonly procedures: readonly Procedure[];
  readonly scripts: readonly HouseText[];
  readonly standards: readonly HouseText[];
  readonly authority: readonly Authority[];
  /** The event register's codes. */
  readonly codes: readonly EventCode[];
  /** Absent in older packs: none. */
  readonly messages?: readonly SystemMessage[];
  /** Where contacts are forwarded to; absent in older packs: nowhere. */
  readonly departments?: readonly Department[];
}

/** A leaf of the classification; those with the same group stand together. */
export interface EventCode {
  readonly id: string;
  readonly title: string;
  readonly group?: string;
}

/** A place that contacts are forwarded to. */
export interface Department {
  readonly id: string;
  readonly title: string;
  /** What it wants to know of a contact, where that is not the usual five items (KB-16). */
  readonly asks?: readonly { readonly id: string; readonly title: string }[];
}

/** What an operator may decide alone; `limit` in crowns, `governs` says of what, `position` from which position on. */
export interface Authority extends HouseText {
  readonly limit?: number;
  readonly governs?: Governed;
  /** Absent: whoever works at the desk. */
  readonly position?: Position;
}
/** From the lowest up. */
export const positions = ['agent', 'team-lead'] as const;
export type Position = (typeof positions)[number];
export const rankOf = (position: Position = 'agent'): number => positions.indexOf(position);

export const governed = ['refund', 'voucher'] as const;
export type Governed = (typeof governed)[number];
