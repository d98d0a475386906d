// The same four acts on every store, timed: take everything in, edit one, list all, search the text of all.

import { dexie, dexieStrict } from "./with-dexie.js";
import { ours } from "./with-ours.js";
import { pouch, pouchStrict } from "./with-pouch.js";

const stores = { ours, pouch, pouchStrict, dexie, dexieStrict };

// Enough to have every path compiled before anything is timed.
const WARM_UP = 100;

// How often a reading act is done; the middle one counts.
const READS = 3;

// Far apart, so that no two edits in a row lie on the same page of the disk.
const STRIDE = 7919;

async function timed(act) {
  const begun = performance.now();
  const answer = await act();
  return [performance.now() - begun, answer];
}

function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}

async function reads(act) {
  const times = [];
  let answer;
  for (let number = 0; number < READS; number += 1) {
    let time;
    [time, answer] = await timed(act);
    times.push(time);
  }
  return [median(times), answer, times[0]];
}

async function edits(store, count, of) {
  const times = [];
  for (let number = 0; number < count; number += 1) {
    const [time] = await timed(() => store.edit((number * STRIDE) % of, `Rettet som nummer ${number}.`));
    times.push(time);
  }
  return times;
}

async function measure(name, plan) {
  const { documents, edits: editCount, words } = plan;
  const warm = await stores[name](`warm-${name}`, WARM_UP);
  await warm.store();
  await edits(warm, WARM_UP, WARM_UP);
  await warm.list();
  await warm.search(words[0]);
  await warm.end();

  const store = await stores[name](name, documents);
  const [stored] = await timed(() => store.store());
  const edited = await edits(store, editCount, documents);
  const [listed, rows, first] = await reads(() => store.list());
  const searched = [];
  const found = [];
  for (const word of words) {
    const [time, count] = await reads(() => store.search(word));
    searched.push(time);
    found.push(count);
  }
  await store.end();
  const sum = edited.reduce((one, other) => one + other, 0);
  return {
    stored,
    edited: sum,
    edit: median(edited),
    first,
    listed,
    rows: rows.split("\n").length - 1,
    searched: median(searched),
    slowest: Math.max(...searched),
    found,
  };
}

// The browser that drives this page asks again and again until there is an answer.
window.begin = (name, plan) => {
  window.answer = null;
  measure(name, plan).then(
    (figures) => { window.answer = { figures }; },
    (error) => { window.answer = { error: String(error?.stack ?? error) }; },
  );
};

// A module that dies in the middle of something leaves its promise open for ever.
const died = ({ message, reason }) => {
  window.answer ??= { error: String(reason?.stack ?? reason ?? message) };
};
addEventListener("error", died);
addEventListener("unhandledrejection", died);
