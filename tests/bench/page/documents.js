// The documents that the other stores are given, what the front page and the search take of one, and the end of a database.

export async function documents(count) {
  const all = [];
  for (let part = 0; all.length < count; part += 1) {
    const answer = await fetch(`./documents-${part}.json`);
    if (!answer.ok) { throw new Error(`part ${part} of the documents: ${answer.status}`); }
    all.push(...(await answer.json()));
  }
  return all.slice(0, count);
}

export function row({ texts, start, end }) {
  return `${texts.citizen_name ?? ""}\t${texts.company_name ?? ""}\t${start ?? ""}\t${end ?? ""}\n`;
}

export function holds(document, word) {
  const has = (text) => text.toLowerCase().includes(word);
  return (
    Object.values(document.texts).some(has)
    || document.tasks.some(({ text }) => has(text))
    || document.goals.some(({ text }) => has(text))
  );
}

export function remove(name) {
  return new Promise((resolve, reject) => {
    const gone = indexedDB.deleteDatabase(name);
    gone.onsuccess = () => resolve();
    gone.onerror = () => reject(gone.error);
  });
}
