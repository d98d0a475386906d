// What the front page computes of every agreement, timed.

import start, { Front } from "./ours.js";

// How often; the browser compiles what runs often, and a front page computes once.
const TIMES = 21;

async function measure(day, parts) {
  await start();
  const front = new Front(day);
  for (let part = 0; part < parts; part += 1) {
    const answer = await fetch(`./logs-${part}.json`);
    if (!answer.ok) { throw new Error(`part ${part} of the logs: ${answer.status}`); }
    front.take(await answer.text());
  }
  const times = [];
  for (let number = 0; number < TIMES; number += 1) {
    const begun = performance.now();
    front.compute();
    times.push(performance.now() - begun);
  }
  return times;
}

// The browser that drives this page asks again and again until there is an answer.
window.begin = (day, parts) => {
  window.answer = null;
  measure(day, parts).then(
    (times) => { window.answer = { times }; },
    (error) => { window.answer = { error: String(error?.stack ?? error) }; },
  );
};
