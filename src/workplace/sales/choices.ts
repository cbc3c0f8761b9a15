/** What can be ordered, and how it is sent, as choices of a form. Pure. */
import { crownsText } from '../../ui/crowns.ts';
import type { HouseView } from '../house.ts';

type Choice = readonly [string, string];

export const goodsChoices = ({ products }: HouseView, language: string): Choice[] =>
  products
    .filter(({ discontinued }) => !discontinued)
    .map(({ code, name, price, pieces }) => [code, `${name}, ${crownsText(price, language)} (${pieces})`]);

export const shippingChoices = ({ shipping }: HouseView, language: string): Choice[] =>
  shipping.map(({ id, name, price }) => [id, `${name}, ${crownsText(price, language)}`]);
