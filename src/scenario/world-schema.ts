/** The shape of a world file. Strict, so that a misspelt field is never silently ignored; knows no case. */
import * as z from 'zod/mini';
import { type World, governed, orderLives, positions, serviceStates, waysToPay } from '../exam/world.ts';
import { amount, day, email, id, line, list, text, time, title } from './fields.ts';

const pieces = z.int().check(z.minimum(0), z.maximum(1_000_000));
const houseText = { id, title, text };
const chartStep = z.strictObject({ id, do: title, next: z.exactOptional(id) });
const chartDecision = z.strictObject({ id, ask: title, yes: id, no: id });
const party = z.strictObject({ name: title, address: title, email });

/** 5 000 customers and 20 000 orders must fit into one world; a hand-written one has some twenty. */
const many = 20_000;

export const worldSchema: z.ZodMiniType<World> = z.strictObject({
  date: day,
  time,
  note: z.exactOptional(line),
  holidays: list(day),
  customers: list(
    z.strictObject({
      id,
      name: title,
      town: title,
      postcode: title,
      email,
      phone: title,
      age: z.exactOptional(z.int().check(z.minimum(0), z.maximum(120))),
      since: z.exactOptional(z.int().check(z.minimum(1900), z.maximum(2200))),
      company: z.exactOptional(title),
      consent: z.exactOptional(z.strictObject({ given: day, withdrawn: z.exactOptional(day) })),
      basket: z.exactOptional(id),
      payer: z.exactOptional(party),
      note: z.exactOptional(line),
    }),
    0,
    many,
  ),
  orders: list(
    z.strictObject({
      id,
      customer: id,
      placed: day,
      items: list(z.strictObject({ product: id, pieces: pieces.check(z.minimum(1)), price: amount }), 1),
      shipping: z.strictObject({ method: title, price: amount }),
      payment: z.exactOptional(title),
      paid: z.exactOptional(list(z.strictObject({ by: z.enum(waysToPay), amount }), 1, 6)),
      unpaid: z.exactOptional(z.boolean()),
      address: z.exactOptional(title),
      phone: z.exactOptional(title),
      delivered: z.exactOptional(day),
      total: amount,
      status: line,
      life: z.exactOptional(z.enum(orderLives)),
      note: z.exactOptional(line),
    }),
    0,
    many,
  ),
  invoices: list(z.strictObject({ id, order: id, issued: day, total: amount, payer: z.exactOptional(party) }), 0, many),
  complaints: list(
    z.strictObject({ id, order: id, product: id, filed: day, settled: z.exactOptional(day), state: line }),
    0,
    many,
  ),
  services: z.exactOptional(
    list(
      z.strictObject({
        ...{ id, customer: id, name: title, state: z.enum(serviceStates) },
        since: z.exactOptional(day),
        price: z.exactOptional(amount),
        holder: z.exactOptional(party),
        payer: z.exactOptional(party),
        note: z.exactOptional(line),
      }),
      0,
      many,
    ),
  ),
  products: list(
    z.strictObject({
      code: id,
      name: title,
      price: amount,
      pieces,
      restock: z.exactOptional(day),
      discontinued: z.exactOptional(z.boolean()),
      sheet: z.exactOptional(text),
    }),
    0,
    many,
  ),
  shipping: list(z.strictObject({ id, name: title, price: amount, note: z.exactOptional(line) })),
  articles: list(z.strictObject({ ...houseText, outdated: z.exactOptional(z.boolean()) }), 0, 500),
  procedures: list(
    z.strictObject({ ...houseText, chart: z.exactOptional(list(z.union([chartStep, chartDecision]), 2, 30)) }),
    0,
    500,
  ),
  scripts: list(z.strictObject(houseText), 0, 500),
  standards: list(z.strictObject(houseText), 0, 500),
  authority: list(
    z.strictObject({
      ...houseText,
      limit: z.exactOptional(amount),
      governs: z.exactOptional(z.enum(governed)),
      position: z.exactOptional(z.enum(positions)),
    }),
  ),
  codes: list(z.strictObject({ id, title, group: z.exactOptional(title) })),
  messages: z.exactOptional(list(z.strictObject({ ...houseText, date: day }), 0, 50)),
  departments: z.exactOptional(
    list(z.strictObject({ id, title, asks: z.exactOptional(list(z.strictObject({ id, title }), 1, 12)) }), 0, 50),
  ),
});
