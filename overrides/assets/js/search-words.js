// How search reads words: no page is needed for this, so node can test it (tests/unit/test_search_words.py).
(function (root) {
  "use strict";
  var HD = (root.HD = root.HD || {});
  // Words of questions that stand in every page and tell none apart.
  var STOP = new Set(
    ("a about actually all am an and any are as at be been but by can could did do does exactly for from get give go got had has " +
      "have having he her hers him his how i if im in into is isnt it its ive just me my of on or our " +
      "out please she so some tell than that the their them there these they this those to too us " +
      "very was we were what whats when where which who will with would you your " +
      "hip hips dip dips").split(" ")
  );

  HD.searchFold = function (text) {
    return text
      .toLowerCase()
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .replace(/['\u2018\u2019]/g, "");
  };

  // Light stemming, enough for plurals and -ing: exercises, exercise; hurting, hurt.
  HD.searchStem = function (word) {
    if (word.length > 4 && word.endsWith("ies")) return word.slice(0, -3) + "y";
    if (word.length > 3 && word.endsWith("s") && !/(ss|us|is)$/.test(word)) word = word.slice(0, -1);
    if (word.length > 5 && word.endsWith("ing")) word = word.slice(0, -3);
    return word;
  };

  HD.searchTerm = function (word) {
    var folded = HD.searchFold(word);
    return folded && !STOP.has(folded) ? HD.searchStem(folded) : null;
  };

  HD.searchTokens = function (text) {
    return HD.searchFold(text).split(/[^a-z0-9]+/).filter(Boolean);
  };

  HD.searchTerms = function (text) {
    return HD.searchTokens(text).map(HD.searchTerm).filter(Boolean);
  };

  // A made index: one document a page; see overrides/hooks/hipdips/search_index.py for the fields.
  HD.searchEngine = function (MiniSearch, documents) {
    var engine = new MiniSearch({
      idField: "u",
      fields: ["t", "d", "a", "h", "x"],
      tokenize: HD.searchTokens,
      processTerm: HD.searchTerm,
      extractField: function (page, field) {
        var value = page[field];
        if (field === "h") return value.map(function (pair) { return pair[1]; }).join(" ");
        return Array.isArray(value) ? value.join(" ") : value;
      },
      searchOptions: {
        boost: { t: 3, d: 2, a: 7, h: 2, x: 1 },
        bm25: { k: 1.2, b: 0.3, d: 0.5 },
        prefix: function (term) { return term.length > 2; }
      }
    });
    engine.addAll(documents);
    engine.first = [];
    engine.asked = {};
    documents.forEach(function (page) {
      (page.f || []).forEach(function (phrase) {
        engine.first.push({ terms: HD.searchTerms(phrase), page: page.u });
      });
      page.a.concat(page.t).forEach(function (question) {
        var key = HD.searchTerms(question).join(" ");
        if (key) (engine.asked[key] = engine.asked[key] || []).push(page.u);
      });
    });
    return engine;
  };

  // Words of distress bring help first; then the page that expects just this question.
  HD.searchSure = function (engine, query) {
    var terms = HD.searchTerms(query);
    var help = engine.first.filter(function (one) {
      return one.terms.every(function (term) { return terms.includes(term); });
    }).map(function (one) { return one.page; });
    return help.concat(engine.asked[terms.join(" ")] || []);
  };

  // What is sure; all words; any word; typing mistakes only when nothing else fits.
  HD.searchRun = function (engine, query) {
    var fuzzy = function (term) { return term.length > 5 ? 0.3 : term.length > 3 ? 1 : false; };
    var results = Array.from(new Set(HD.searchSure(engine, query)));
    var seen = new Set(results);
    [{ combineWith: "AND" }, { combineWith: "OR" }, { combineWith: "OR", fuzzy: fuzzy }].forEach(
      function (options, round) {
        if (round === 2 && results.length) return;
        engine.search(query, options).forEach(function (hit) {
          if (!seen.has(hit.id)) {
            seen.add(hit.id);
            results.push(hit.id);
          }
        });
      }
    );
    return results;
  };

  // The heading of a page that shares most words with the query: where to land.
  HD.searchHeading = function (page, query) {
    var wanted = new Set(HD.searchTerms(query));
    var best = null;
    var most = 0;
    page.h.forEach(function (pair) {
      var shared = HD.searchTerms(pair[1]).filter(function (term) { return wanted.has(term); }).length;
      if (shared > most) {
        most = shared;
        best = pair;
      }
    });
    return best;
  };
})(typeof window === "undefined" ? globalThis : window);
