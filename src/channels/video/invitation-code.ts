/** The six signs that a customer types to join: without signs that are mistaken for each other. Pure; made from the id
 *  of the command that sends the invitation, so that every fold of the log gives the same code. */

export const codeSigns = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Ids are random (seat); each sign mixes all of its letters in a way of its own. */
const factors = [31, 37, 41, 43, 47, 53];

export function codeOf(id: string): string {
  const sign = (factor: number) => {
    const sum = [...id].reduce((value, letter) => (value * factor + letter.charCodeAt(0)) % 1_000_003, 7);
    return codeSigns[sum % codeSigns.length] ?? '';
  };
  return factors.map(sign).join('');
}

/** What a person meant: small letters, blanks and dashes do not matter. */
export const asTyped = (code: string): string => code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');

/** In two groups, as it is read aloud: `K7M 4QX`. */
export const grouped = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
