// The data of the report, as `page.rs` and the atlas write it.

export const page = JSON.parse(document.getElementById("data").textContent);
export const atlas = page.atlas;

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Map([...LETTERS].map((letter, value) => [letter, value]));

// The numbers of a column, which is written in digits of 5 bits, the lowest first, with 32 added to all but the last.
export function unpack(text) {
  const numbers = [];
  let [number, unit] = [0, 1];
  for (const letter of text) {
    const value = VALUES.get(letter);
    number += (value % 32) * unit;
    unit *= 32;
    if (value < 32) {
      numbers.push(number);
      [number, unit] = [0, 1];
    }
  }
  return numbers;
}

// The same for all columns of a table that `names` lists.
export function unpackAll(table, ...names) {
  return names.map((name) => unpack(table[name]));
}
